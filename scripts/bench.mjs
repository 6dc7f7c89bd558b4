#!/usr/bin/env node
// Speed of the engine beside two yardsticks: hand-specialised C++ (the limit) and a naive object version (the usual).
//
//   npm run bench                         every suite, 3 rounds
//   npm run bench -- --only a,b           some of: a b w f growth memory import
//   npm run bench -- --rounds 7           more rounds
//   npm run bench -- --clock wall         elapsed instead of processor time
//   npm run bench -- --json out/bench.json
//
// Programs take turns (A B C … A B C …), each in its own process, so that a busy moment of the machine hits all of them;
// ratios are taken inside a round and the median over rounds is shown. Output is Markdown: paste it into RESULTS.md.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const bench = resolve(root, 'tests/bench');
const out = resolve(root, 'dist/bench');

const YEAR = 365;
/** Constant 3.65M orders: ten orders a day and item, the horizon adjusted. */
const growth = [10, 100, 1000, 10_000].map((items) => ({
  items,
  ordersPerDay: 10 * items,
  days: (YEAR * 1000) / items,
}));

/** Every program of a suite: what it is called, how it starts. `cpp` is a binary, `node` a built entry point. */
const suites = {
  a: {
    title: 'Workload A, one item',
    programs: [
      { name: 'C++', cpp: 'workload-a', args: [1000] },
      { name: 'naive', node: 'naive-a', args: [100] },
      { name: 'engine', node: 'engine-a', args: [1000] },
    ],
  },
  b: {
    title: 'Workload B, 1,000 items',
    programs: [
      { name: 'C++', cpp: 'workload-b', args: [] },
      { name: 'naive', node: 'naive-b', args: [] },
      { name: 'engine, cold', node: 'engine-b', args: ['cold'] },
      { name: 'engine, cached tape', node: 'engine-b', args: ['cached'] },
    ],
  },
  w: {
    title: 'Workload W, thirty futures of bench-50-items on tapes that are kept',
    programs: [
      { name: 'engine, KPIs', node: 'engine-w', args: ['kpis'] },
      { name: 'engine, KPIs and tables', node: 'engine-w', args: ['groups'] },
      { name: 'engine, one item of fifty', node: 'engine-one', args: [25] },
      { name: 'engine, the best seller alone', node: 'engine-one', args: [0] },
    ],
  },
  f: {
    title: 'Workload F, 1,000 items, weekly reviews, two years: a planner who knows, planners who forecast',
    programs: ['scenario', 'ses', 'movingAverage', 'auto'].map((method) => ({
      name: method === 'scenario' ? 'knows the demand' : `forecasts, ${method}`,
      node: 'engine-f',
      args: [method],
    })),
  },
  growth: {
    title: 'Growth: 3.65M orders over 10 to 10,000 items',
    programs: growth.flatMap(({ items, ordersPerDay, days }) => [
      { name: 'C++', group: items, cpp: 'workload-b', args: [items, ordersPerDay, days] },
      { name: 'naive', group: items, node: 'naive-b', args: [items, ordersPerDay, days] },
      { name: 'engine, cold', group: items, node: 'engine-b', args: ['cold', items, ordersPerDay, days] },
      { name: 'engine, cached tape', group: items, node: 'engine-b', args: ['cached', items, ordersPerDay, days] },
    ]),
  },
  memory: {
    title: 'Memory of a streaming run of B, horizon × 1 and × 4',
    programs: [1, 4].map((times) => ({
      name: 'engine, cold',
      group: times,
      node: 'engine-b',
      args: ['cold', 1000, 10_000, YEAR * times],
    })),
  },
  import: {
    title: 'Import of 1.1 million order lines (50 MB of CSV) from a file',
    print: printImport,
    programs: [
      { name: 'udsv, typed rows, nothing kept', node: 'import-udsv', args: [1_100_000] },
      { name: 'import', node: 'import-orders', args: [1_100_000] },
      { name: 'import, and orders.csv written', node: 'import-orders', args: [1_100_000, 'write'] },
    ],
  },
};

const { values: options } = parseArgs({
  options: {
    only: { type: 'string', default: Object.keys(suites).join(',') },
    rounds: { type: 'string', default: '3' },
    clock: { type: 'string', default: 'cpu' },
    json: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

await main();

async function main() {
  if (options.help)
    return console.log(
      'npm run bench -- [--only a,b,w,f,growth,memory,import] [--rounds N] [--clock cpu|wall] [--json FILE]',
    );
  const wanted = options.only.split(',');
  const rounds = Number(options.rounds);
  const unknown = wanted.filter((name) => !(name in suites));
  if (unknown.length > 0 || !(rounds >= 1)) {
    console.error(
      `bench: --only takes ${Object.keys(suites).join(', ')}; --rounds a number from 1 (${process.argv.slice(2).join(' ')})`,
    );
    process.exitCode = 2;
    return;
  }
  const programs = wanted.flatMap((suite) =>
    suites[suite].programs.map((program) => ({ ...program, suite, runs: [] })),
  );
  const cpp = buildCpp();
  await buildNode([...new Set(programs.flatMap((p) => p.node ?? []))]);
  const ready = programs.filter((p) => (p.cpp ? cpp : existsSync(resolve(out, `${p.node}.js`))));
  for (let round = 1; round <= rounds; round++) {
    process.stderr.write(`round ${round} of ${rounds}\n`);
    for (const program of ready) program.runs.push(run(program));
  }
  for (const suite of wanted)
    (suites[suite].print ?? print)(
      suite,
      ready.filter((p) => p.suite === suite),
    );
  if (options.json) {
    mkdirSync(dirname(resolve(options.json)), { recursive: true });
    writeFileSync(
      options.json,
      JSON.stringify(
        ready.map(({ suite, name, group, runs }) => ({ suite, name, group, runs })),
        null,
        2,
      ),
    );
  }
}

/** False where there is no compiler: then the limit is left out, and that is said. */
function buildCpp() {
  if (spawnSync('g++', ['--version']).status !== 0) {
    console.error('bench: no g++ here, so the C++ limit is left out');
    return false;
  }
  mkdirSync(out, { recursive: true });
  for (const name of ['workload-a', 'workload-b']) {
    const source = resolve(bench, 'cpp', `${name}.cpp`);
    execFileSync('g++', ['-std=c++17', '-O3', '-march=native', '-o', resolve(out, name), source], { stdio: 'inherit' });
  }
  return true;
}

async function buildNode(names) {
  const input = {};
  for (const name of names) {
    const source = resolve(bench, `${name}.ts`);
    if (existsSync(source)) input[name] = source;
    else console.error(`bench: no ${name}.ts yet, left out`);
  }
  if (Object.keys(input).length === 0) return;
  const { build } = await import('vite');
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      ssr: true,
      target: 'node20',
      minify: false,
      outDir: out,
      emptyOutDir: false,
      rollupOptions: { input, output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' } },
    },
  });
}

/** One process, one line of JSON (the last line it prints). */
function run({ cpp, node, args }) {
  const words = args.map(String);
  const [command, argv] = cpp ? [resolve(out, cpp), words] : [process.execPath, [resolve(out, `${node}.js`), ...words]];
  const output = execFileSync(command, argv, { encoding: 'utf8', maxBuffer: 1 << 26 });
  return JSON.parse(output.trim().split('\n').at(-1));
}

function print(suite, programs) {
  const grouped = programs.some((p) => p.group !== undefined);
  const head = ['', 'Mev/s median (best)', '÷ C++', '÷ naive', 'peak MiB', 'fill', 'on hand', 'backorders', 'on time'];
  const rows = programs.map((program) => row(program, programs, grouped));
  console.log(`\n## ${suites[suite].title}\n`);
  const lines = [head, head.map((_, i) => (i === 0 ? '---' : '---:')), ...rows];
  for (const cells of lines) console.log(`| ${cells.join(' | ')} |`);
}

function row(program, programs, grouped) {
  const { name, group, runs } = program;
  const rates = runs.map(rate);
  const against = (other) => {
    const yardstick = programs.find((p) => p.name === other && p.group === group);
    if (yardstick === undefined) return '';
    return median(rates.map((r, round) => r / rate(yardstick.runs[round]))).toFixed(2);
  };
  const { kpis } = runs[0];
  return [
    grouped ? `${group}: ${name}` : name,
    `${median(rates).toFixed(2)} (${Math.max(...rates).toFixed(2)})`,
    against('C++'),
    against('naive'),
    Math.round(median(runs.map((r) => r.peakMiB))),
    ...[kpis.unitFillRate, kpis.onHandMean, kpis.backorderedMean, kpis.onTimeRate].map(estimate),
  ];
}

/** Rows a second, how much longer than the bare reader, memory. */
function printImport(suite, programs) {
  const secondsOf = (run) => (options.clock === 'wall' ? run.seconds : run.cpuSeconds);
  const [yardstick] = programs;
  const rows = programs.map(({ name, runs }) => [
    name,
    median(runs.map((run) => run.rows / secondsOf(run) / 1e6)).toFixed(2),
    median(runs.map(secondsOf)).toFixed(2),
    median(runs.map((run, round) => secondsOf(run) / secondsOf(yardstick.runs[round]))).toFixed(2),
    Math.round(median(runs.map((run) => run.peakMiB))),
  ]);
  const head = ['', 'M rows/s', 'seconds', '÷ udsv', 'peak MiB'];
  console.log(`\n## ${suites[suite].title}\n`);
  for (const cells of [head, head.map((_, i) => (i === 0 ? '---' : '---:')), ...rows])
    console.log(`| ${cells.join(' | ')} |`);
}

function rate({ events, seconds, cpuSeconds }) {
  return events / (options.clock === 'wall' ? seconds : cpuSeconds) / 1e6;
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Mean ± 1.96 standard errors, four digits. */
function estimate(kpi) {
  if (kpi === undefined) return '';
  const mean = Number(kpi.mean.toPrecision(4));
  return kpi.se === undefined ? `${mean}` : `${mean} ± ${Number((1.96 * kpi.se).toPrecision(2))}`;
}
