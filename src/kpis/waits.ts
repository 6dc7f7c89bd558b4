import { TICKS_PER_DAY } from '../domain/time.js';
import { quantileSelect } from '../stats/quantile-select.js';
import { exchangeSums, type Exchange } from './exchange.js';
import type { KpiSheet } from './kpi.js';
import { TICKS_PER_BIN, waitBins } from './wait-bins.js';

/** Ticks from order to complete shipment of each backordered order, and the stock row that it waited for last. */
export class Waits {
  /** How many waited so many quarters of a day. */
  readonly bins: Int32Array;
  private ticks = new Float64Array(256);
  private rows = new Int32Array(256);
  private count = 0;

  constructor(horizon: number) {
    this.bins = new Int32Array(waitBins(horizon));
  }

  add(ticks: number, row: number): void {
    this.bins[(ticks / TICKS_PER_BIN) | 0]++;
    this.keep(ticks, row);
  }

  write(sheet: KpiSheet): void {
    const days = new Float64Array(this.count);
    let sum = 0;
    let longest = 0;
    for (let i = 0; i < days.length; i++) {
      sum += this.ticks[i];
      days[i] = this.ticks[i] / TICKS_PER_DAY;
      if (days[i] > longest) longest = days[i];
    }
    const some = days.length > 0;
    const p95 = some ? quantileSelect(days, 0.95) : NaN;
    const median = some ? quantileSelect(days, 0.5) : NaN;
    sheet.ratio('waitMean', sum / TICKS_PER_DAY, days.length);
    sheet.number('waitP50', median);
    sheet.number('waitP95', p95);
    sheet.number('waitMax', some ? longest : NaN);
    sheet.number('waitSpread', median > 0 ? longest / median : NaN);
  }

  /** Becomes what is there with a part exchanged, of a shop with so many stock rows. */
  exchange({ whole, was, is, rows }: Exchange<Waits>, rowsOfShop: number): void {
    exchangeSums(this.bins, whole.bins, was.bins, is.bins);
    this.makeRoom(whole.count + is.count);
    const out = new Uint8Array(rowsOfShop);
    for (const row of rows) out[row] = 1;
    for (let i = 0; i < whole.count; i++) if (out[whole.rows[i]] === 0) this.keep(whole.ticks[i], whole.rows[i]);
    for (let i = 0; i < is.count; i++) this.keep(is.ticks[i], rows[is.rows[i]]);
  }

  private keep(ticks: number, row: number): void {
    if (this.count === this.ticks.length) this.makeRoom(2 * this.count);
    this.rows[this.count] = row;
    this.ticks[this.count++] = ticks;
  }

  private makeRoom(waits: number): void {
    if (waits <= this.ticks.length) return;
    const { ticks: before, rows } = this;
    (this.ticks = new Float64Array(waits)).set(before.subarray(0, this.count));
    (this.rows = new Int32Array(waits)).set(rows.subarray(0, this.count));
  }
}
