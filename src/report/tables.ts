import { table, type ColumnTable } from 'arquero';
import { KPI_NAMES } from '../domain/kpi-names.js';
import type { DailyBand, GroupKpi, StudyResult } from '../study/result.js';

/** The tables of a study by the names of their files. */
export interface ResultTables {
  /** One row for each strategy and KPI: strategy, kpi, mean, low, high, sd, n, unit. */
  readonly kpis: ColumnTable;
  /** One row for each strategy but the baseline and KPI: the paired difference and its interval. */
  readonly comparisons: ColumnTable;
  /** One row for each replication, strategy and KPI that the replication could know. */
  readonly replications: ColumnTable;
  /** One row for each item, location, channel or supplier (`by`, `name`), strategy and KPI; of studies played with groups. */
  readonly groups?: ColumnTable;
  /** Quantiles over the futures of units waiting and on hand at the close of each day; likewise. */
  readonly daily?: ColumnTable;
}

/** Money over the measured horizon in the scenario's currency, shares as 0 … 1; `low` and `high` are 95 % intervals. */
export function resultTables(result: StudyResult): ResultTables {
  return {
    kpis: kpis(result),
    comparisons: comparisons(result),
    replications: replications(result),
    ...(result.groups ? { groups: groups(result.groups) } : {}),
    ...(result.daily ? { daily: daily(result.daily) } : {}),
  };
}

function kpis({ strategies }: StudyResult): ColumnTable {
  const rows = strategies.flatMap(({ name, kpis: of }) => of.map((kpi) => ({ strategy: name, ...kpi })));
  return table({
    strategy: rows.map((r) => r.strategy),
    kpi: rows.map((r) => r.kpi),
    mean: Float64Array.from(rows, (r) => r.mean),
    low: Float64Array.from(rows, (r) => r.low),
    high: Float64Array.from(rows, (r) => r.high),
    sd: Float64Array.from(rows, (r) => r.sd),
    n: Int32Array.from(rows, (r) => r.n),
    unit: rows.map((r) => r.unit),
  });
}

function comparisons({ comparisons: rows }: StudyResult): ColumnTable {
  return table({
    strategy: rows.map((r) => r.strategy),
    against: rows.map((r) => r.against),
    kpi: rows.map((r) => r.kpi),
    difference: Float64Array.from(rows, (r) => r.difference),
    low: Float64Array.from(rows, (r) => r.low),
    high: Float64Array.from(rows, (r) => r.high),
    above: Float64Array.from(rows, (r) => r.above),
    varianceReduction: Float64Array.from(rows, (r) => r.varianceReduction ?? NaN),
  });
}

function replications({ strategies, outcomes }: StudyResult): ColumnTable {
  const most = outcomes.length * strategies.length * KPI_NAMES.length;
  const replication = new Int32Array(most);
  const strategy: string[] = [];
  const kpi: string[] = [];
  const value = new Float64Array(most);
  for (const outcome of outcomes) {
    strategies.forEach(({ name }, s) => {
      KPI_NAMES.forEach((known, k) => {
        const at = (s * KPI_NAMES.length + k) * 2;
        const denominator = outcome.values[at + 1];
        if (!(denominator > 0)) return;
        replication[strategy.length] = outcome.replication;
        value[strategy.length] = outcome.values[at] / denominator;
        strategy.push(name);
        kpi.push(known.name);
      });
    });
  }
  const rows = strategy.length;
  return table({ replication: replication.slice(0, rows), strategy, kpi, value: value.slice(0, rows) });
}

function groups(rows: readonly GroupKpi[]): ColumnTable {
  return table({
    by: rows.map((r) => r.by),
    name: rows.map((r) => r.name),
    strategy: rows.map((r) => r.strategy),
    kpi: rows.map((r) => r.kpi),
    mean: Float64Array.from(rows, (r) => r.mean),
    low: Float64Array.from(rows, (r) => r.low),
    high: Float64Array.from(rows, (r) => r.high),
  });
}

function daily(bands: readonly DailyBand[]): ColumnTable {
  const days = bands[0]?.p50.length ?? 0;
  const each = <T>(value: (band: DailyBand, day: number) => T): T[] =>
    bands.flatMap((band) => Array.from({ length: days }, (_, day) => value(band, day)));
  const quantile = (key: 'p10' | 'p25' | 'p50' | 'p75' | 'p90') =>
    Float64Array.from(each((band, day) => band[key][day]));
  return table({
    strategy: each((band) => band.strategy),
    level: each((band) => band.level),
    day: Int32Array.from(each((_, day) => day)),
    p10: quantile('p10'),
    p25: quantile('p25'),
    p50: quantile('p50'),
    p75: quantile('p75'),
    p90: quantile('p90'),
  });
}
