import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { draw } from '../../src/report/charts/draw.js';
import { createDesk } from '../../workers/desk/desk.js';
import type { DeskFile, ShopText, Tick } from '../../workers/desk/protocol.js';
import { bullwhip, workshop } from '../cli/bullwhip.js';
import { LocalWorkers } from './local-worker.js';

const { path } = workshop();

/** A scenario of the box with all data that may be beside it. */
const shopOf = (name: string): ShopText => ({
  name,
  text: readFileSync(join('scenarios', name), 'utf8'),
  files: Object.fromEntries(
    readdirSync('scenarios/data')
      .filter((name) => name.includes('.'))
      .map((file) => [`data/${file}`, readFileSync(join('scenarios/data', file))]),
  ),
});

async function played(name: string, n: number) {
  const desk = createDesk({ spawn: new LocalWorkers().spawn, workers: 1, draw, locale: 'en' });
  await new Promise<void>((resolve) => {
    desk.open(shopOf(name), { kind: 'fixed', n }, ({ state }: Tick) => {
      if (state === 'sure') resolve();
    });
  });
  return desk;
}

const byName = (files: readonly DeskFile[]) => new Map(files.map(({ name, content }) => [name, Buffer.from(content)]));

describe('files of what was played in the browser', () => {
  it.each(['small-shop.yaml', 'vouchers.yaml'])('%s: the result is the command line’s, byte for byte', async (name) => {
    const [desk, ended] = await Promise.all([
      played(name, 6),
      bullwhip(['run', name, '--replications', '6', '--json', '-'], { cwd: 'scenarios' }),
    ]);
    const [file] = await desk.files('json');
    expect(file!.content).toBe(ended.stdout);
  });

  it('tables, messages and report are those of `run --out`', async () => {
    const out = path('vouchers');
    const desk = await played('vouchers.yaml', 4);
    await bullwhip(['run', 'vouchers.yaml', '--replications', '4', '--out', out], { cwd: 'scenarios' });
    const made = byName(
      (await Promise.all((['csv', 'arrow', 'messages', 'report'] as const).map((what) => desk.files(what)))).flat(),
    );
    const written = new Map(readdirSync(out).map((name) => [name, readFileSync(join(out, name))]));
    expect([...made.keys()].sort()).toEqual([...written.keys()].sort());
    for (const [name, bytes] of written) {
      if (name === 'report.html') continue;
      if (!made.get(name)!.equals(bytes)) throw new Error(`${name} is another one`);
    }
    // The command line says how long it took; nothing else differs.
    const untimed = (html?: Buffer) => String(html).replace(/ events in [\d.]+ (s|min)/g, ' events');
    expect(untimed(made.get('report.html'))).toBe(untimed(written.get('report.html')));
  });

  it('are none before anything has been played, and no messages where nobody is told', async () => {
    const desk = createDesk({ spawn: new LocalWorkers().spawn, workers: 1, draw });
    expect(await desk.files('json')).toEqual([]);
    expect(await (await played('holiday-spike.yaml', 2)).files('messages')).toEqual([]);
  });
});
