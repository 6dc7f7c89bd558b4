import { dailyOrders } from '../../calibration/demand/daily-orders.js';
import type { Sales } from '../../calibration/demand/sales.js';
import { TICKS_PER_DAY } from '../../domain/time.js';

/** A record in the columns that pictures are made of. */
export interface FitCounts {
  /** Orders of each week, from the first day. */
  readonly weeks: Float64Array;
  /** Shares of the orders: Monday first; January first; from midnight. */
  readonly weekdays: readonly number[];
  readonly months: readonly number[];
  readonly hours: readonly number[];
  /** P(at most x lines, units), at the given points. */
  readonly lines: readonly Step[];
  readonly units: readonly Step[];
  /** Share of the order lines of the best 1 %, 2 %, 5 % … of the items sold. */
  readonly ranks: readonly Step[];
}

export interface Step {
  readonly x: number;
  readonly share: number;
}

const POINTS = [
  1, 2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 24, 36, 48, 72, 100, 150, 200, 300, 500, 1000, 2000, 5000,
] as const;
const RANKS = [1, 2, 5, 10, 20, 30, 50, 70, 100] as const;

/** Shares are of all orders of the record, which holds at least one. */
export function countsOf(sales: Sales): FitCounts {
  const { orders, days, itemNames } = sales;
  const daily = dailyOrders(sales);
  const by = (column: Uint8Array, n: number) => {
    const shares = Array.from({ length: n }, () => 0);
    daily.orders.forEach((count, d) => (shares[column[d]] += count / orders.time.length));
    return shares;
  };
  const weeks = new Float64Array(Math.max(1, Math.floor(days / 7)));
  daily.orders.forEach((count, d) => {
    if (d < weeks.length * 7) weeks[Math.floor(d / 7)] += count;
  });
  const hours = Array.from({ length: 24 }, () => 0);
  for (const t of orders.time) hours[Math.floor(((t % TICKS_PER_DAY) * 24) / TICKS_PER_DAY)] += 1 / orders.time.length;
  const perOrder = Int32Array.from(orders.time, (_, k) => orders.firstLine[k + 1] - orders.firstLine[k]);
  return {
    weeks,
    weekdays: by(daily.weekday, 7),
    months: by(daily.month, 12),
    hours,
    lines: stepsOf(perOrder),
    units: stepsOf(orders.units),
    ranks: ranksOf(orders.item, itemNames.length),
  };
}

function stepsOf(column: Int32Array): Step[] {
  const sorted = column.slice().sort();
  const most = sorted.at(-1) ?? 1;
  let n = 0;
  return POINTS.filter((x, i) => i === 0 || POINTS[i - 1] < most).map((x) => {
    while (n < sorted.length && sorted[n] <= x) n++;
    return { x, share: n / sorted.length };
  });
}

function ranksOf(item: Int32Array, items: number): Step[] {
  const lines = new Float64Array(items);
  for (const i of item) lines[i] += 1;
  const sold = lines
    .filter((n) => n > 0)
    .sort()
    .reverse();
  const total = item.length;
  return RANKS.map((x) => {
    const top = Math.max(1, Math.round((sold.length * x) / 100));
    return { x, share: sold.subarray(0, top).reduce((sum, n) => sum + n, 0) / total };
  });
}
