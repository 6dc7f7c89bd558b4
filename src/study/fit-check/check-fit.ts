import { dailyOrders } from '../../calibration/demand/daily-orders.js';
import { driverKeys, driversOf, type DriverKey } from '../../calibration/demand/drivers.js';
import type { Sales } from '../../calibration/demand/sales.js';
import type { Scenario } from '../../domain/scenario.js';
import { parseDate } from '../../domain/units.js';
import { countsOf, type FitCounts } from './counts-of.js';
import { dailyFit, type DailyFit } from './daily-fit.js';
import { playSales, takeDays } from './play-sales.js';

/** One number of the record beside the same of orders that the scenario draws. */
export interface FitRow {
  readonly key: DriverKey;
  readonly data: number;
  /** Over the futures played: mean, smallest, largest. */
  readonly fitted: number;
  readonly low: number;
  readonly high: number;
}

/** A fitted scenario held against its record. */
export interface FitCheck {
  readonly title: string;
  readonly start: string;
  readonly days: number;
  readonly orders: number;
  readonly futures: number;
  readonly rows: readonly FitRow[];
  readonly daily: DailyFit;
  /** Columns for the pictures: of the record, and of each future. */
  readonly data: FitCounts;
  readonly played: readonly FitCounts[];
}

/**
 * Plays the scenario as it is written and counts its orders as those of the record are counted, over the same days. Nothing of the fit
 * itself is looked at: what the file says is what is checked. Null where the record and the scenario have no day in common.
 */
export function checkFit(sales: Sales, scenario: Scenario, futures = 5): FitCheck | null {
  const offset = dayOf(scenario.start) - dayOf(sales.start);
  const days = Math.min(Math.floor(scenario.horizonDays), sales.days - offset);
  if (offset < 0 || days < 1 || scenario.demand.streams.length === 0) return null;
  const data = takeDays(sales, offset, offset + days, scenario.start);
  const own = driversOf(data);
  const played = Array.from({ length: futures }, (_, r) => takeDays(playSales(scenario, r), 0, days, scenario.start));
  const drivers = played.map(driversOf);
  const rows = driverKeys.map((key): FitRow => {
    const values = drivers.map((of) => of[key]);
    const fitted = values.reduce((sum, x) => sum + x, 0) / values.length;
    return { key, data: own[key], fitted, low: Math.min(...values), high: Math.max(...values) };
  });
  return {
    title: scenario.title,
    start: scenario.start,
    days,
    orders: data.orders.time.length,
    futures,
    rows,
    daily: dailyFit(scenario, dailyOrders(data)),
    data: countsOf(data),
    played: played.map(countsOf),
  };
}

function dayOf(date: string): number {
  const parsed = parseDate(date);
  return 'value' in parsed ? parsed.value : NaN;
}
