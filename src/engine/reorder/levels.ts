import type { OrderQuantity, SafetyStock } from '../../domain/strategy.js';
import { DAYS_PER_YEAR } from '../../domain/time.js';
import { demandQuantile, roundUp, shortageLevel } from '../../forecast/predictive/demand-quantile.js';
import type { LeadTimeDemand } from './lead-time-demand.js';

/** The level that covers the protection interval: mean demand over it plus safety stock, whole units ≥ 0. `cycle` = units per replenishment. */
export function coverLevel(safety: SafetyStock, demand: LeadTimeDemand, meanPerDay: number, cycle: number): number {
  if ('units' in safety) return Math.max(0, roundUp(demand.mean + safety.units));
  if ('days' in safety) return Math.max(0, roundUp(demand.mean + safety.days * meanPerDay));
  if ('serviceLevel' in safety) return demandQuantile(demand, safety.serviceLevel);
  return shortageLevel(demand, (1 - safety.fillRate) * cycle);
}

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
