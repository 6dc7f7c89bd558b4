import { exchangeRows, type Exchange } from './exchange.js';
import type { KpiSetting } from './kpi.js';
import { TICKS_PER_WEEK, weeksOf } from './weeks.js';

/** Units asked for by stock row, and of them those not filled at once, over the measured time. */
export class DemandByRow {
  readonly asked: Float64Array;
  readonly backordered: Float64Array;
  readonly lost: Float64Array;
  /** Another item was sent. */
  readonly replaced: Float64Array;
  /** Units backordered, `[item * weeks + week]`. */
  readonly itemWeeks: Int32Array;
  private readonly items: number;
  private readonly weeks: number;
  private readonly weeksFrom: number;
  /** 1 for rows that tables are about; absent: all. */
  private readonly rows: Uint8Array | undefined;
  /** Where a row's weeks begin among those of all items; the week it is, and when it is over. */
  private readonly weekOf: Int32Array;
  private week = 0;
  private weekEnd = -Infinity;

  constructor({ catalog, warmUp, horizon, weeksFrom, rows: looked }: KpiSetting) {
    const items = catalog.items.length;
    const rows = items * catalog.locations.length;
    this.asked = new Float64Array(rows);
    this.backordered = new Float64Array(rows);
    this.lost = new Float64Array(rows);
    this.replaced = new Float64Array(rows);
    this.items = items;
    this.weeksFrom = weeksFrom ?? warmUp;
    this.weeks = weeksOf(this.weeksFrom, horizon);
    this.itemWeeks = new Int32Array(items * this.weeks);
    this.weekOf = new Int32Array(rows);
    for (let row = 0; row < rows; row++) this.weekOf[row] = (row % items) * this.weeks;
    this.rows = looked;
  }

  backorder(row: number, now: number, units: number): void {
    this.asked[row] += units;
    this.backordered[row] += units;
    if (this.rows?.[row] === 0) return;
    if (now >= this.weekEnd) this.turnTo(now);
    this.itemWeeks[this.weekOf[row] + this.week] += units;
  }

  lose(row: number, units: number): void {
    this.asked[row] += units;
    this.lost[row] += units;
  }

  replace(row: number, units: number): void {
    this.asked[row] += units;
    this.replaced[row] += units;
  }

  /** Becomes what is there with a part exchanged. */
  exchange({ whole, is, rows }: Exchange<DemandByRow>): void {
    for (const key of ['asked', 'backordered', 'lost', 'replaced'] as const)
      exchangeRows(this[key], whole[key], is[key], rows);
    exchangeRows(this.itemWeeks, whole.itemWeeks, is.itemWeeks, rows.subarray(0, is.items), this.weeks);
  }

  private turnTo(now: number): void {
    this.week = Math.min(this.weeks - 1, Math.floor((now - this.weeksFrom) / TICKS_PER_WEEK));
    this.weekEnd = this.weeksFrom + (this.week + 1) * TICKS_PER_WEEK;
  }
}
