import { KPI_NAMES } from '../domain/kpi-names.js';
import type { Zone } from '../domain/zone.js';
import type { StudyResult } from '../study/result.js';

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
      const { kpis, orders, unknownOrders, waitingOrders } = fields(value);
      return {
        name: strategy,
        kpis: Object.entries(fields(kpis)).map(([kpi, estimate]) => readKpi(kpi, estimate)),
        ...(typeof orders === 'number' ? { orders } : {}),
        unknownOrders: number(unknownOrders, 0),
        ...(typeof waitingOrders === 'number' ? { waitingOrders } : {}),
      };
    }),
    comparisons,
    ...readZone(file.zone),
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

/** Half a zone is none: the usual one is better than a guess. */
function readZone(value: unknown): { readonly zone?: Zone } {
  const { points, money } = fields(value);
  return typeof points === 'number' && typeof money === 'number' ? { zone: { points, money } } : {};
}

const fields = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const word = (value: unknown, otherwise = ''): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : otherwise;
const number = (value: unknown, otherwise = NaN): number => (typeof value === 'number' ? value : otherwise);
