import { KPI_NAMES } from '../domain/kpi-names.js';
import type { StudyResult } from '../study/result.js';

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
  readonly warnings: readonly string[];
  readonly digest: string;
}

export interface StrategyInFile {
  readonly kpis: Readonly<Record<string, KpiInFile>>;
  readonly unknownOrders: number;
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
      result.strategies.map(({ name, kpis, unknownOrders }) => [
        name,
        {
          kpis: Object.fromEntries(
            kpis.map(
              ({ kpi, mean, low, high, sd, n, unit }) => [kpi, { mean, ci95: [low, high], sd, n, unit }] as const,
            ),
          ),
          unknownOrders,
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
    warnings: result.warnings,
    digest: result.digest,
  };
  return JSON.stringify(file, null, 2) + '\n';
}

/** What a result file holds, of this or an older version; `wrong` says what is missing where it is none. */
export type ReadResult = { readonly version: string; readonly result: StudyResult } | { readonly wrong: string };

/**
 * Reads a result file leniently: fields that older versions did not write get their quiet value, unknown ones are passed over. The
 * replications themselves are not in the file, so `outcomes` is empty.
 */
export function readResult(text: string): ReadResult {
  let read: unknown;
  try {
    read = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    return { wrong: `not JSON: ${error instanceof Error ? error.message : 'unreadable'}` };
  }
  const file = fields(read);
  const strategies = Object.entries(fields(file.strategies));
  if (strategies.length === 0) return { wrong: 'not a result file: it holds no strategies (made by run --json)' };
  const scenario = fields(file.scenario);
  const name = word(scenario.name, 'unnamed');
  const comparisons = list(file.comparisons).map(readComparison);
  const baseline = comparisons[0]?.against ?? strategies[0][0];
  // An object's keys that look like numbers come first, whatever was written.
  const ordered = strategies.sort(([a], [b]) => Number(b === baseline) - Number(a === baseline));
  const result: StudyResult = {
    scenario: {
      name,
      title: word(scenario.title, name),
      file: word(scenario.file),
      digest: word(scenario.digest),
    },
    seed: word(file.seed),
    currency: word(file.currency, 'EUR'),
    start: word(file.start, '2000-01-01'),
    horizonDays: number(file.horizonDays, 0),
    warmUpDays: number(file.warmUpDays, 0),
    replications: number(file.replications, 0),
    ...(file.stopped === 'interrupted' || file.stopped === 'cap' ? { stopped: file.stopped } : {}),
    events: number(file.events, 0),
    strategies: ordered.map(([strategy, value]) => {
      const { kpis, unknownOrders } = fields(value);
      return {
        name: strategy,
        kpis: Object.entries(fields(kpis)).map(([kpi, estimate]) => readKpi(kpi, estimate)),
        unknownOrders: number(unknownOrders, 0),
      };
    }),
    comparisons,
    warnings: list(file.warnings).map((warning) => word(warning)),
    digest: word(file.digest),
    outcomes: [],
  };
  return { version: word(file.bullwhip, 'unknown'), result };
}

function readKpi(kpi: string, value: unknown): StudyResult['strategies'][number]['kpis'][number] {
  const { mean, ci95, sd, n, unit } = fields(value);
  const [low, high] = list(ci95);
  const units = KPI_NAMES.map((known) => known.unit);
  const known = KPI_NAMES.find((k) => k.name === kpi)?.unit ?? 'units';
  return {
    kpi,
    mean: number(mean),
    low: number(low),
    high: number(high),
    sd: number(sd),
    n: number(n, 0),
    unit: units.find((u) => u === unit) ?? known,
  };
}

function readComparison(value: unknown): StudyResult['comparisons'][number] {
  const { strategy, against, kpi, difference, ci95, above, varianceReduction } = fields(value);
  const [low, high] = list(ci95).map((end) => number(end));
  const d = number(difference);
  return {
    strategy: word(strategy),
    against: word(against, 'baseline'),
    kpi: word(kpi),
    difference: d,
    low: low ?? NaN,
    high: high ?? NaN,
    // Half: a file that doesn't say in how many futures can make nobody very sure.
    above: number(above, 0.5),
    varianceReduction: typeof varianceReduction === 'number' ? varianceReduction : null,
    p: NaN,
  };
}

const fields = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const word = (value: unknown, otherwise = ''): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : otherwise;
const number = (value: unknown, otherwise = NaN): number => (typeof value === 'number' ? value : otherwise);
