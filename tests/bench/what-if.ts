import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseScenario } from '../../src/study/scenario-file/parse.js';
import type { Scenario } from '../../src/domain/scenario.js';
import type { ReorderSpec, Strategy } from '../../src/domain/strategy.js';
import { spawnThread } from '../../workers/endpoint.node.js';
import { Playing } from '../../workers/desk/playing.js';
import type { Tick } from '../../workers/desk/protocol.js';
import { peakMiB } from './peak-memory.js';

/**
 * How long from a change to the first estimate and to the full interval, in worker threads: `node what-if.js WORKER.js SCENARIO.yaml
 * [workers] [rounds]`. Prints a Markdown table; milliseconds, median (least – most).
 */
const [workerFile, file, workers = '2', rounds = '15'] = process.argv.slice(2);
const beside = (path: string): Uint8Array | undefined => {
  const found = resolve(dirname(file), path);
  if (!existsSync(found)) return undefined;
  const bytes = readFileSync(found);
  return found.endsWith('.gz') ? gunzipSync(bytes) : bytes;
};
const text = readFileSync(file, 'utf8');
const { scenario } = parseScenario(text, { file, readText: beside });
if (!scenario) throw new Error(`${file} has problems`);

const worker = new URL(`file://${workerFile}`);
const playing = new Playing({ spawn: () => spawnThread(worker), workers: Number(workers) });
let onTick: (tick: Tick) => void = () => {};
playing.listen({ kind: 'file' }, (tick) => onTick(tick));

interface Times {
  readonly first: number;
  readonly futures: number;
  readonly all: number;
  readonly ticks: number;
  /** Processor time of all threads until the first estimate, and until all futures: other jobs on the machine matter little to it. */
  readonly firstWork: number;
  readonly work: number;
}

function time(shop: Scenario): Promise<Times> {
  return new Promise((resolve) => {
    const started = performance.now();
    const since = () => performance.now() - started;
    const before = process.cpuUsage();
    const worked = () => {
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    };
    let first = NaN;
    let firstWork = NaN;
    let futures = 0;
    let ticks = 0;
    onTick = ({ version, done, state }) => {
      if (version !== playing.version) return;
      ticks++;
      if (Number.isNaN(first) && done > 0) {
        first = since();
        firstWork = worked();
        futures = done;
      }
      if (state === 'sure') resolve({ first, futures, all: since(), ticks, firstWork, work: worked() });
    };
    playing.play(shop, { file, digest: '', warnings: [] });
  });
}

/** The same shop, its strategies' safety stock for another service level. */
function withLevel(shop: Scenario, level: number, which: (row: number) => boolean): Scenario {
  const moved = (strategy: Strategy): Strategy => ({
    ...strategy,
    reorder: { ...strategy.reorder, safetyStock: { serviceLevel: level } } as ReorderSpec,
  });
  return { ...shop, strategies: shop.strategies.map((strategy, s) => (which(s) ? moved(strategy) : strategy)) };
}

/** One strategy's safety stock of the first item alone. */
function withItem(shop: Scenario, level: number): Scenario {
  const moved = (strategy: Strategy): Strategy => {
    const own = { ...strategy.reorder, safetyStock: { serviceLevel: level } } as ReorderSpec;
    return { ...strategy, reorderByItem: { [shop.catalog.items[0].name]: own } };
  };
  return { ...shop, strategies: shop.strategies.map((strategy, s) => (s === 1 ? moved(strategy) : strategy)) };
}

const cells = (times: readonly number[]): string => {
  const sorted = [...times].sort((a, b) => a - b);
  return `${sorted[sorted.length >> 1].toFixed(0)} (${sorted[0].toFixed(0)}–${sorted.at(-1)!.toFixed(0)})`;
};

async function row(name: string, shops: readonly Scenario[]): Promise<void> {
  const times: Times[] = [];
  for (const shop of shops) times.push(await time(shop));
  const columns = (['first', 'firstWork', 'futures', 'all', 'work', 'ticks'] as const).map((column) =>
    cells(times.map((one) => one[column])),
  );
  console.log(`| ${[name, ...columns].join(' | ')} |`);
}

const levels = (from: number): number[] => Array.from({ length: Number(rounds) }, (_, i) => from + i / 1000);

console.log(`${file}, ${workers} workers; milliseconds, median (least–most)\n`);
console.log('| change | first estimate | processors | futures in it | all futures | processors | ticks |');
console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: |');
await row('opened, everything cold', [scenario]);
await row(
  'one strategy, code still cold',
  [0.8, 0.81].map((level) => withLevel(scenario, level, (s) => s === 1)),
);
await row(
  'one strategy',
  levels(0.9).map((level) => withLevel(scenario, level, (s) => s === 1)),
);
await row(
  'one item of one strategy',
  levels(0.9).map((level) => withItem(scenario, level)),
);
await row(
  'undone, redone',
  levels(0.9).map((level) => withLevel(scenario, level, (s) => s === 1)),
);
await row(
  'every strategy',
  levels(0.93).map((level) => withLevel(scenario, level, () => true)),
);
await row(
  'the world',
  levels(0).map((_, i) => ({ ...scenario, seed: `another ${i}` })),
);
console.log(`\npeak memory ${Math.round(peakMiB())} MiB, all threads`);
await playing.close();
