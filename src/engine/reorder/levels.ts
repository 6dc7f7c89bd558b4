import type { OrderQuantity, SafetyStock } from '../../domain/strategy.js';
import { DAYS_PER_YEAR } from '../../domain/time.js';
import { demandQuantile, roundUp, shortageLevel } from '../../forecast/predictive/demand-quantile.js';
import type { CoverForecast, LeadTimeDemand } from './lead-time-demand.js';

/** The level that covers the protection interval: mean demand over it plus safety stock, whole units ≥ 0. `cycle` = units per replenishment. */
export function coverLevel(safety: SafetyStock, demand: LeadTimeDemand, meanPerDay: number, cycle: number): number {
  if ('units' in safety) return Math.max(0, roundUp(demand.mean + safety.units));
  if ('days' in safety) return Math.max(0, roundUp(demand.mean + safety.days * meanPerDay));
  if (demand.forecast) return forecastLevel(safety, demand.forecast, cycle);
  if ('serviceLevel' in safety) return demandQuantile(demand, safety.serviceLevel);
  return shortageLevel(demand, (1 - safety.fillRate) * cycle);
}

/**
 * The same by a forecast's own distribution. For β, what is newly short in a cycle is E(D(L + R) − x)⁺ − E(D(L) − x)⁺ (Silver, Pyke & Thomas,
 * ch. 6): with lumpy demand much of what is short at its end was short at its beginning.
 */
function forecastLevel(
  safety: { readonly serviceLevel: number } | { readonly fillRate: number },
  { law, before }: CoverForecast,
  cycle: number,
): number {
  if ('serviceLevel' in safety) return law.quantile(safety.serviceLevel);
  const allowed = (1 - safety.fillRate) * cycle + 1e-9 * law.mean;
  const isEnough = (x: number): boolean => law.shortage(x) - (before ? before.shortage(x) : 0) <= allowed;
  if (isEnough(0)) return 0;
  let low = 0;
  let high = Math.ceil(law.mean + Math.sqrt(law.variance)) + 1;
  while (!isEnough(high) && high < FARTHEST) {
    low = high;
    high *= 2;
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isEnough(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** Levels are whole numbers of 32 bits. */
const FARTHEST = 1e9;

export interface QuantityCosts {
  readonly orderCost: number;
  /** Holding cost of one unit for a year. */
  readonly holdingPerUnitYear: number;
}

/** Units of one replenishment, at least 1. Economic: √(2DK/h), Harris (1913). */
export function cycleQuantity(quantity: OrderQuantity, meanPerDay: number, costs: QuantityCosts): number {
  if ('units' in quantity) return Math.max(1, roundUp(quantity.units));
  if ('days' in quantity) return Math.max(1, Math.round(quantity.days * meanPerDay));
  const { orderCost, holdingPerUnitYear } = costs;
  if (orderCost <= 0 || holdingPerUnitYear <= 0) return Math.max(1, Math.round(meanPerDay));
  return Math.max(1, Math.round(Math.sqrt((2 * meanPerDay * DAYS_PER_YEAR * orderCost) / holdingPerUnitYear)));
}
