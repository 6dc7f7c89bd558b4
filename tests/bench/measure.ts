import { peakMiB } from './peak-memory.js';

/** KPI values of one replication, by the contract's names. */
export type Kpis = Readonly<Record<string, number>>;

export interface Run {
  /** Customer orders and receipts of purchases. */
  readonly events: number;
  readonly kpis: Kpis;
}

/** What every program of the bench prints, C++ ones included: one line of JSON. */
export interface Report {
  readonly name: string;
  readonly workload: string;
  readonly events: number;
  /** Inside the process: without its start, with the compiler's warm-up. */
  readonly seconds: number;
  /** Processor time of all its threads (compiler and collector included) meanwhile: steadier where others use the machine too. */
  readonly cpuSeconds: number;
  /** Highest resident memory of the process. */
  readonly peakMiB: number;
  readonly kpis: Readonly<Record<string, Estimate>>;
}

/** Mean over replications and its standard error (none from a single one). */
export interface Estimate {
  readonly mean: number;
  readonly se?: number;
}

/** Runs `replicate(0 … n − 1)` against the clock. */
export function measure(name: string, workload: string, n: number, replicate: (replication: number) => Run): Report {
  const cpu = process.cpuUsage();
  const start = performance.now();
  const runs = Array.from({ length: n }, (_, i) => replicate(i));
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const cpuSeconds = (user + system) / 1e6;
  const events = runs.reduce((sum, run) => sum + run.events, 0);
  return {
    name,
    workload,
    events,
    seconds,
    cpuSeconds,
    peakMiB: peakMiB(),
    kpis: summarise(runs),
  };
}

/** Every KPI over the runs. */
export function summarise(runs: readonly Run[]): Report['kpis'] {
  const names = Object.keys(runs[0].kpis);
  return Object.fromEntries(names.map((name) => [name, meanAndError(runs.map((run) => run.kpis[name]))]));
}

function meanAndError(values: readonly number[]): Estimate {
  const n = values.length;
  const mean = values.reduce((sum, x) => sum + x, 0) / n;
  if (n < 2) return { mean };
  const squares = values.reduce((sum, x) => sum + (x - mean) ** 2, 0);
  return { mean, se: Math.sqrt(squares / (n - 1) / n) };
}
