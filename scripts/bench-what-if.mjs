#!/usr/bin/env node
// How long a planner waits after a change: to the first estimate, and to the full interval.
//
//   node scripts/bench-what-if.mjs                              scenarios/bench-50-items.yaml, 2 workers, 15 rounds
//   node scripts/bench-what-if.mjs scenarios/real-shop.yaml 4 5
import { spawnSync } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const out = resolve(root, 'dist/bench-what-if');
await build({
  configFile: false,
  root,
  logLevel: 'warn',
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: true,
    target: 'node20',
    outDir: out,
    rolldownOptions: {
      input: {
        'what-if': resolve(root, 'tests/bench/what-if.ts'),
        worker: resolve(root, 'workers/simulation.worker.node.ts'),
      },
      output: { entryFileNames: '[name].mjs' },
    },
  },
});
const [scenario = 'scenarios/bench-50-items.yaml', ...rest] = process.argv.slice(2);
const args = [resolve(out, 'what-if.mjs'), resolve(out, 'worker.mjs'), resolve(scenario), ...rest];
process.exitCode = spawnSync(process.execPath, [...process.execArgv, ...args], { stdio: 'inherit' }).status ?? 1;
