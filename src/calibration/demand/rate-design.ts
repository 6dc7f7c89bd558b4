import { DAYS_PER_YEAR } from '../../domain/time.js';
import { exp } from '../../stats/elementary.js';
import type { DailyOrders } from './daily-orders.js';

/** Which factors the model has. */
export interface Parts {
  readonly weekly: boolean;
  readonly yearly: boolean;
  readonly trend: boolean;
}

/** The rows of the model: for day k of the days used, its mean and the derivatives of the mean's logarithm. */
export class Design {
  readonly width: number;
  readonly weekdays: readonly number[];
  readonly months: readonly number[];
  private readonly row: Float64Array;

  constructor(
    private readonly daily: DailyOrders,
    readonly used: readonly number[],
    readonly parts: Parts,
  ) {
    const seen = (column: Uint8Array) => [...new Set(used.map((d) => column[d]))].sort((a, b) => a - b);
    this.weekdays = parts.weekly ? seen(daily.weekday) : [];
    this.months = parts.yearly ? seen(daily.month) : [];
    this.width =
      1 + Math.max(0, this.weekdays.length - 1) + Math.max(0, this.months.length - 1) + (parts.trend ? 1 : 0);
    this.row = new Float64Array(this.width);
  }

  /** Of the days used, number k; the row is reused. */
  at(k: number, theta: Float64Array): { mean: number; row: Float64Array } {
    const { daily, row, weekdays, months } = this;
    const day = this.used[k];
    row.fill(0);
    row[0] = 1;
    const weekday = weekdays.indexOf(daily.weekday[day]);
    if (weekday > 0) row[weekday] = 1;
    const firstMonth = Math.max(0, weekdays.length - 1);
    const month = months.indexOf(daily.month[day]);
    if (month > 0) row[firstMonth + month] = 1;
    let eta = 0;
    const logs = this.parts.trend ? this.width - 1 : this.width;
    for (let i = 0; i < logs; i++) eta += row[i] * theta[i];
    let factor = 1;
    if (this.parts.trend) {
      const years = day / DAYS_PER_YEAR;
      factor = Math.max(1e-3, 1 + theta[logs] * years);
      row[logs] = years / factor;
    }
    return { mean: exp(eta) * factor, row };
  }
}
