import { createWriteStream, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { once } from 'node:events';
import { peakMiB } from './peak-memory.js';

/** An order export of 1.1 million rows and about 50 MB, made the first time it is asked for: the same bytes each time. */
export async function importFile(rows: number): Promise<string> {
  const folder = 'dist/bench';
  const path = join(folder, `orders-${rows}.csv`);
  if (existsSync(path) && statSync(path).size > 0) return path;
  mkdirSync(folder, { recursive: true });
  const out = createWriteStream(`${path}.part`);
  let state = 1;
  const below = (n: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
  let text = 'Order,SKU,Quantity,Ordered at,Unit price,Customer\n';
  let order = 100_000;
  let time = Date.UTC(2023, 0, 1) / 1000;
  let customer = 0;
  for (let row = 0; row < rows; row++) {
    if (row === 0 || below(5) === 0) {
      order++;
      time += below(500);
      customer = below(60_000);
    }
    const at = new Date(time * 1000).toISOString().slice(0, 19).replace('T', ' ');
    text += `${order},SKU-${10_000 + below(8000)},${1 + below(12)},${at},${(1 + below(5000) / 100).toFixed(2)},${customer}\n`;
    if (text.length < 1 << 20) continue;
    if (!out.write(text)) await once(out, 'drain');
    text = '';
  }
  out.end(text);
  await once(out, 'finish');
  renameSync(`${path}.part`, path);
  return path;
}

/** One line for the bench: how long it took inside the process, and the most memory it held. */
export async function measureImport(name: string, read: () => Promise<number>): Promise<void> {
  const cpu = process.cpuUsage();
  const start = performance.now();
  const rows = await read();
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  console.log(JSON.stringify({ name, rows, seconds, cpuSeconds: (user + system) / 1e6, peakMiB: peakMiB() }));
}
