import { TICKS_PER_DAY } from '../../domain/time.js';
import { findBigBuyers, type BigBuyer } from './big-buyers.js';
import { dailyOrders, type DailyOrders } from './daily-orders.js';
import { effectiveLines, effectiveMix } from './effective-counts.js';
import { countValues, fitCountLaw, type FittedCountLaw } from './fit-count-law.js';
import { fitCustomers, type FittedCustomers } from './fit-customers.js';
import { fitHours } from './fit-hours.js';
import { fitMix, type FittedMix } from './fit-mix.js';
import { fitRate, type FittedRate } from './fit-rate.js';
import { fitReturns, type FittedReturns } from './fit-returns.js';
import { fitLineSizes, type LineSizes } from './line-sizes.js';
import type { Sales } from './sales.js';
import { spikeWeeks, type SpikeWeeks } from './spike-weeks.js';

/** All that the record says about demand, in the words of a scenario, each number with its standard error. */
export interface FittedDemand {
  readonly start: string;
  readonly days: number;
  /** Counts of the record: what the fit is made from. */
  readonly from: { readonly orders: number; readonly lines: number; readonly units: number; readonly items: number };
  readonly daily: DailyOrders;
  readonly rate: FittedRate;
  /** Orders by hour, from midnight; null = the record has no times. */
  readonly hourly: readonly number[] | null;
  /** Lines of an order, and units of a line: of all lines, and by usual size of the item's lines. */
  readonly lines: FittedCountLaw;
  readonly units: FittedCountLaw;
  readonly sizes: LineSizes;
  readonly mix: FittedMix;
  /** Lines as good as so many independent ones: of the laws of units, and of the mix. */
  readonly effective: { readonly lines: number; readonly mix: number };
  readonly bigBuyers: readonly BigBuyer[];
  readonly spikes: SpikeWeeks;
  readonly returns: FittedReturns | null;
  readonly customers: FittedCustomers | null;
}

/** Fits all of it; null where the record has too few days with orders (fewer than about a dozen). */
export function fitDemand(sales: Sales): FittedDemand | null {
  const { orders, days, itemNames } = sales;
  const daily = dailyOrders(sales);
  const rate = fitRate(daily);
  if (!rate) return null;
  const items = itemNames.length;
  const { buyers, theirs } = findBigBuyers(orders, items, days);
  const counted = (line: number) => theirs[line] === 0;
  const perOrder = Int32Array.from(orders.time, (_, k) => orders.firstLine[k + 1] - orders.firstLine[k]);
  const dayOf = (k: number) => orders.time[k] / TICKS_PER_DAY;
  return {
    start: sales.start,
    days,
    from: {
      orders: orders.time.length,
      lines: orders.item.length,
      units: orders.units.reduce((sum, n) => sum + n, 0),
      items,
    },
    daily,
    rate,
    hourly: fitHours(orders),
    lines: fitCountLaw(countValues(perOrder)),
    units: fitCountLaw(countValues(orders.units, counted)),
    sizes: fitLineSizes(orders.item, orders.units, items, counted),
    mix: fitMix(orders, items, days, counted),
    effective: { lines: effectiveLines(orders), mix: effectiveMix(orders, items, days) },
    bigBuyers: buyers,
    spikes: spikeWeeks(orders, items, days),
    returns: sales.returned ? fitReturns(sales.returned, orders.item.length) : null,
    customers: sales.customer ? fitCustomers(sales.customer, dayOf) : null,
  };
}
