import type { Catalog } from '../domain/catalog.js';
import { KPI_NAMES } from '../domain/kpi-names.js';
import type { Journal } from '../engine/journal.js';

/** What every family of KPIs is given: times in ticks. Measured is what happens in [warmUp, horizon]. */
export interface KpiSetting {
  readonly catalog: Catalog;
  readonly warmUp: number;
  readonly horizon: number;
  /** Ticks within which an alert is to come true; absent where nothing is watched. */
  readonly alertsWithin?: number;
  /** How many classes of customers there are; 1 when left out. */
  readonly classes?: number;
  /** A closer look ends here: orders placed and goods moved from then on don't count, though what becomes of the orders does. Absent: the horizon. */
  readonly until?: number;
  /** Stock rows that tables are about, 1 = looked at; absent: all. */
  readonly rows?: Uint8Array;
  /** Where week 0 of tables by week begins; absent: the end of the warm-up. */
  readonly weeksFrom?: number;
}

/** A family reads journal chunks as they fill, is closed at the horizon, and writes its KPIs on the sheet. */
export interface KpiFamily {
  add(journal: Journal): void;
  close(sheet: KpiSheet): void;
}

/**
 * The KPIs of one replication as pairs, `values[2k]` ÷ `values[2k + 1]` in the order of `KPI_NAMES`: totals, so that replications can
 * be added before they are divided (ratio estimator). A KPI that is a plain number stands over 1; one that can't be known over 0.
 */
export class KpiSheet {
  readonly values = new Float64Array(2 * KPI_NAMES.length);

  ratio(name: KpiKey, numerator: number, denominator: number): void {
    const k = kpiIndex(name);
    this.values[2 * k] = numerator;
    this.values[2 * k + 1] = denominator;
  }

  number(name: KpiKey, value: number): void {
    this.ratio(name, Number.isNaN(value) ? 0 : value, Number.isNaN(value) ? 0 : 1);
  }
}

export type KpiKey = (typeof KPI_NAMES)[number]['name'];

const indexes = new Map<string, number>(KPI_NAMES.map((kpi, k) => [kpi.name, k]));

/** Position of a KPI in `KPI_NAMES`, −1 when there is none of that name. */
export const kpiIndex = (name: string): number => indexes.get(name) ?? -1;
