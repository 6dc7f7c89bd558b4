import { TICKS_PER_DAY } from '../../domain/time.js';
import { tallyOf } from '../../stats/tally.js';
import { median } from './big-buyers.js';
import { dailyOrders } from './daily-orders.js';
import type { Sales } from './sales.js';
import { spikeWeeks } from './spike-weeks.js';

/** What drives stock and service, as numbers of a record: the same for recorded orders and for those a scenario draws. */
export type Drivers = Readonly<Record<DriverKey, number>>;

export const driverKeys = [
  'ordersPerDay',
  'ordersDispersion',
  'gapsCv',
  'linesMean',
  'lines90',
  'lines99',
  'unitsMean',
  'units90',
  'units99',
  'orderUnitsMean',
  'orderUnits90',
  'weekUnitsCv',
  'weekPeak',
  'itemsSold',
  'topTenthLines',
  'topTenthUnits',
  'itemWeekDispersion',
  'itemWeekCv',
  'spikeShare',
  'oneLineShare',
] as const;

export type DriverKey = (typeof driverKeys)[number];

/** Items whose weeks are looked at: the best sellers by order lines. */
const BEST = 500;

export function driversOf(sales: Sales): Drivers {
  const { orders, days, itemNames } = sales;
  const { open, orders: perDay } = dailyOrders(sales);
  const daily = tallyOf(Array.from(perDay).filter((_, d) => open[d] === 1));
  const perOrder = Array.from(orders.time, (_, k) => orders.firstLine[k + 1] - orders.firstLine[k]);
  const units = Array.from(orders.units);
  const orderUnits = perOrder.map((_, k) => sumOf(orders.units, orders.firstLine[k], orders.firstLine[k + 1]));
  const week = weekly(orders.time, orderUnits, days);
  const items = itemTotals(sales);
  const best = bestItems(sales, items.lines);
  const spikes = spikeWeeks(orders, itemNames.length, days);
  return {
    ordersPerDay: daily.mean,
    ordersDispersion: daily.variance / daily.mean,
    gapsCv: gapsCv(orders.time),
    linesMean: tallyOf(perOrder).mean,
    lines90: quantile(perOrder, 0.9),
    lines99: quantile(perOrder, 0.99),
    unitsMean: tallyOf(units).mean,
    units90: quantile(units, 0.9),
    units99: quantile(units, 0.99),
    orderUnitsMean: tallyOf(orderUnits).mean,
    orderUnits90: quantile(orderUnits, 0.9),
    weekUnitsCv: tallyOf(week).sd / tallyOf(week).mean,
    weekPeak: Math.max(...week) / median(Array.from(week)),
    itemsSold: items.lines.filter((n) => n > 0).length,
    topTenthLines: topTenth(items.lines),
    topTenthUnits: topTenth(items.units),
    itemWeekDispersion: best.dispersion,
    itemWeekCv: best.cv,
    spikeShare: spikes.itemWeeks > 0 ? spikes.above5 / spikes.itemWeeks : NaN,
    oneLineShare: spikes.above5 > 0 ? spikes.oneLine / spikes.above5 : NaN,
  };
}

function sumOf(column: ArrayLike<number>, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += column[i];
  return sum;
}

/** Units of whole weeks from the first day. */
function weekly(time: Float64Array, orderUnits: readonly number[], days: number): Float64Array {
  const weeks = new Float64Array(Math.max(1, Math.floor(days / 7)));
  orderUnits.forEach((n, k) => {
    const at = Math.floor(time[k] / TICKS_PER_DAY / 7);
    if (at < weeks.length) weeks[at] += n;
  });
  return weeks;
}

/** Coefficient of variation of the gaps between orders of the same day; 1 for a Poisson day without hours. */
function gapsCv(time: Float64Array): number {
  const gaps: number[] = [];
  for (let k = 1; k < time.length; k++) {
    if (Math.floor(time[k] / TICKS_PER_DAY) === Math.floor(time[k - 1] / TICKS_PER_DAY))
      gaps.push(time[k] - time[k - 1]);
  }
  const tally = tallyOf(gaps);
  return tally.sd / tally.mean;
}

function itemTotals({ orders, itemNames }: Sales) {
  const lines = new Float64Array(itemNames.length);
  const units = new Float64Array(itemNames.length);
  for (let line = 0; line < orders.item.length; line++) {
    lines[orders.item[line]] += 1;
    units[orders.item[line]] += orders.units[line];
  }
  return { lines, units };
}

/** Share of the best tenth of the items sold. */
function topTenth(totals: Float64Array): number {
  const sold = Array.from(totals)
    .filter((n) => n > 0)
    .sort((a, b) => b - a);
  const all = sold.reduce((sum, n) => sum + n, 0);
  return sold.slice(0, Math.ceil(sold.length / 10)).reduce((sum, n) => sum + n, 0) / all;
}

/** Medians over the best sellers: variance/mean of a week's lines, and coefficient of variation of a week's units. */
function bestItems({ orders, itemNames, days }: Sales, lines: Float64Array): { dispersion: number; cv: number } {
  const best = Array.from(lines.keys())
    .sort((a, b) => lines[b] - lines[a] || a - b)
    .slice(0, Math.min(BEST, itemNames.length))
    .filter((item) => lines[item] > 0);
  const weeks = Math.floor(days / 7);
  if (weeks < 4) return { dispersion: NaN, cv: NaN };
  const rank = new Int32Array(itemNames.length).fill(-1);
  best.forEach((item, r) => (rank[item] = r));
  const count = new Float64Array(best.length * weeks);
  const units = new Float64Array(best.length * weeks);
  for (let k = 0; k < orders.time.length; k++) {
    const week = Math.floor(orders.time[k] / TICKS_PER_DAY / 7);
    if (week >= weeks) break;
    for (let line = orders.firstLine[k]; line < orders.firstLine[k + 1]; line++) {
      const r = rank[orders.item[line]];
      if (r < 0) continue;
      count[r * weeks + week] += 1;
      units[r * weeks + week] += orders.units[line];
    }
  }
  const of = (column: Float64Array, r: number) => tallyOf(column.subarray(r * weeks, (r + 1) * weeks));
  return {
    dispersion: median(best.map((_, r) => of(count, r).variance / of(count, r).mean)),
    cv: median(best.map((_, r) => of(units, r).sd / of(units, r).mean)),
  };
}

/** Smallest value that at least this share does not exceed. */
function quantile(values: readonly number[], p: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted.length === 0 ? NaN : sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)];
}
