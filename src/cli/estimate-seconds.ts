import type { DemandPlan } from '../domain/demand.js';
import type { Scenario } from '../domain/scenario.js';
import { estimateOrders } from '../study/scenario-file/estimate.js';

/** Seconds of one processor for one order line under one strategy, KPIs included; measured on the scenarios that come along. */
const PER_LINE = 0.6e-6;

/** About how long a study takes; with `until`, at most. */
export function estimateSeconds(scenario: Scenario, workers: number): number {
  const { replications, demand } = scenario;
  const played = replications.kind === 'fixed' ? replications.n : replications.max;
  const lines = estimateOrders(scenario) * linesPerOrder(demand);
  return (lines * PER_LINE) / Math.max(1, Math.min(workers, played));
}

/** Mean over all orders, as far as rates tell. */
function linesPerOrder({ streams, history }: DemandPlan): number {
  if (history !== undefined) return history.orders.item.length / Math.max(1, history.orders.time.length);
  const rate = streams.reduce((sum, { ordersPerDay }) => sum + ordersPerDay, 0);
  const lines = streams.reduce((sum, { ordersPerDay, lines: weights }) => sum + ordersPerDay * mean(weights), 0);
  return rate > 0 ? lines / rate : 1;
}

/** Of 1, 2, 3 … by their weights. */
function mean(weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.reduce((sum, weight, i) => sum + weight * (i + 1), 0) / total;
}
