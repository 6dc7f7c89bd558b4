import type { Zone } from '../domain/zone.js';
import type { InputUncertainty, StudyResult } from '../study/result.js';
import { zoneOf } from './effect.js';

/** The result file of `--json`. Money over the measured horizon, in `currency`; shares as 0 … 1; infinite or unknown numbers as null. */
export interface ResultFile {
  /** Version of the program that wrote it. */
  readonly bullwhip: string;
  readonly scenario: { readonly name: string; readonly file: string; readonly digest: string; readonly title: string };
  readonly seed: string;
  readonly currency: string;
  readonly start: string;
  readonly replications: number;
  readonly horizonDays: number;
  readonly warmUpDays: number;
  readonly events: number;
  readonly stopped?: 'interrupted' | 'cap';
  readonly strategies: Readonly<Record<string, StrategyInFile>>;
  readonly comparisons: readonly ComparisonInFile[];
  /** What the verdicts call no practical difference: points of 100, money a month. */
  readonly zone: Zone;
  readonly warnings: readonly string[];
  /** With `inputs: uncertain`: where the spread comes from, and in how many refits the sign would be the other. */
  readonly inputs?: { readonly refits: number; readonly effects: readonly InputInFile[] };
  readonly digest: string;
}

export interface InputInFile {
  readonly strategy: string;
  /** Absent: of the KPI itself, not of the difference. */
  readonly against?: string;
  readonly kpi: string;
  readonly sdInputs: number;
  readonly sdLuck: number;
  readonly share: number;
  readonly reversed: number;
  readonly ci95: readonly [number, number];
}

export interface StrategyInFile {
  readonly kpis: Readonly<Record<string, KpiInFile>>;
  readonly orders?: number;
  readonly unknownOrders: number;
  readonly waitingOrders?: number;
}

export interface KpiInFile {
  readonly mean: number;
  readonly ci95: readonly [number, number];
  readonly sd: number;
  readonly n: number;
  readonly unit: string;
}

export interface ComparisonInFile {
  readonly strategy: string;
  readonly against: string;
  readonly kpi: string;
  readonly difference: number;
  readonly ci95: readonly [number, number];
  readonly above: number;
  readonly varianceReduction: number | null;
}

/** The text of the result file, two spaces in, with a line break at its end. */
export function resultJson(result: StudyResult, version: string): string {
  const { scenario } = result;
  const file: ResultFile = {
    bullwhip: version,
    scenario: { name: scenario.name, file: scenario.file, digest: scenario.digest, title: scenario.title },
    seed: result.seed,
    currency: result.currency,
    start: result.start,
    replications: result.replications,
    horizonDays: result.horizonDays,
    warmUpDays: result.warmUpDays,
    events: result.events,
    ...(result.stopped ? { stopped: result.stopped } : {}),
    // fromEntries defines, so that a strategy may have any name, `__proto__` too.
    strategies: Object.fromEntries(
      result.strategies.map(({ name, kpis, orders, unknownOrders, waitingOrders }) => [
        name,
        {
          kpis: Object.fromEntries(
            kpis.map(
              ({ kpi, mean, low, high, sd, n, unit }) => [kpi, { mean, ci95: [low, high], sd, n, unit }] as const,
            ),
          ),
          ...(orders === undefined ? {} : { orders }),
          unknownOrders,
          ...(waitingOrders === undefined ? {} : { waitingOrders }),
        },
      ]),
    ),
    comparisons: result.comparisons.map(
      ({ strategy, against, kpi, difference, low, high, above, varianceReduction }) => ({
        strategy,
        against,
        kpi,
        difference,
        ci95: [low, high],
        above,
        varianceReduction,
      }),
    ),
    zone: zoneOf(result),
    warnings: result.warnings,
    ...(result.inputs ? { inputs: inputsOf(result.inputs) } : {}),
    digest: result.digest,
  };
  return JSON.stringify(file, null, 2) + '\n';
}

const inputsOf = ({ refits, effects }: InputUncertainty): ResultFile['inputs'] => ({
  refits,
  effects: effects.map(({ low, high, ...effect }) => ({ ...effect, ci95: [low, high] })),
});

export { readResult } from './read-result.js';
