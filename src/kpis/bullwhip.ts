import { TICKS_PER_DAY } from '../domain/time.js';
import { Fact, type Journal } from '../engine/journal.js';
import { exchangeRows, type Exchange } from './exchange.js';
import { firstAtOrAfter } from './first-at-or-after.js';
import type { KpiFamily, KpiSetting, KpiSheet } from './kpi.js';

const WEEK = 7 * TICKS_PER_DAY;

/**
 * Variance of weekly purchases over variance of weekly demand, variances of the stock rows added up first (Chen et al. 2000, per item).
 * Transfers inside the shop are neither.
 */
export class Bullwhip implements KpiFamily {
  private readonly bought: WeeklyVariance;
  private readonly asked: WeeklyVariance;
  private readonly lane: readonly boolean[];
  private weekEnd: number;

  constructor(private readonly setting: KpiSetting) {
    this.lane = setting.catalog.suppliers.map(({ location }) => location !== undefined);
    const rows = setting.catalog.items.length * setting.catalog.locations.length;
    this.bought = new WeeklyVariance(rows);
    this.asked = new WeeklyVariance(rows);
    this.weekEnd = setting.warmUp + WEEK;
  }

  add(journal: Journal): void {
    const { kind, time, row, units, length } = journal;
    const { warmUp } = this.setting;
    const bought = this.bought.now;
    const asked = this.asked.now;
    for (let from = 0; from < length;) {
      if (time[from] >= this.weekEnd) this.closeWeeks(time[from]);
      // Most chunks lie within one week: the calendar is looked at once a stretch, not once a fact.
      const to = time[length - 1] < this.weekEnd ? length : firstAtOrAfter(time, this.weekEnd, from, length);
      for (let i = time[from] >= warmUp ? from : firstAtOrAfter(time, warmUp, from, to); i < to; i++) {
        const k = kind[i];
        if (k === Fact.SOLD || k === Fact.FILLED || k === Fact.BACKORDERED || k === Fact.LOST)
          asked[row[i]] += units[i];
        else if (k === Fact.SUBSTITUTED) asked[journal.b[i]] += units[i];
        else if (k === Fact.PURCHASED && !this.lane[journal.other[i]]) bought[row[i]] += units[i];
      }
      from = to;
    }
  }

  close(sheet: KpiSheet): void {
    if (this.setting.horizon >= this.weekEnd) this.closeWeeks(this.setting.horizon);
    const enough = this.asked.weeks > 1;
    sheet.ratio('bullwhipRatio', enough ? this.bought.variance() : 0, enough ? this.asked.variance() : 0);
  }

  /** Becomes what is there with a part exchanged; all have been closed. */
  exchange({ whole, is, rows }: Exchange<Bullwhip>): void {
    this.weekEnd = whole.weekEnd;
    this.bought.exchange(whole.bought, is.bought, rows);
    this.asked.exchange(whole.asked, is.asked, rows);
  }

  private closeWeeks(now: number): void {
    while (this.weekEnd <= now) {
      this.bought.closeWeek();
      this.asked.closeWeek();
      this.weekEnd += WEEK;
    }
  }
}

class WeeklyVariance {
  weeks = 0;
  readonly now: Float64Array;
  private readonly sum: Float64Array;
  private readonly squares: Float64Array;

  constructor(rows: number) {
    this.now = new Float64Array(rows);
    this.sum = new Float64Array(rows);
    this.squares = new Float64Array(rows);
  }

  exchange(whole: WeeklyVariance, is: WeeklyVariance, rows: Int32Array): void {
    this.weeks = whole.weeks;
    exchangeRows(this.sum, whole.sum, is.sum, rows);
    exchangeRows(this.squares, whole.squares, is.squares, rows);
  }

  closeWeek(): void {
    const { now, sum, squares } = this;
    this.weeks++;
    for (let row = 0; row < now.length; row++) {
      const x = now[row];
      sum[row] += x;
      squares[row] += x * x;
      now[row] = 0;
    }
  }

  /** Sample variances of the rows, added up. Sums of whole numbers below 2⁵³ are exact. */
  variance(): number {
    let total = 0;
    for (let row = 0; row < this.sum.length; row++) {
      total += (this.squares[row] - (this.sum[row] * this.sum[row]) / this.weeks) / (this.weeks - 1);
    }
    return total;
  }
}
