import type { Scenario } from '../domain/scenario.js';
import { estimateOrders } from '../study/scenario-file/estimate.js';

/** Seconds of one processor for one customer order under one strategy, KPIs included; measured on the scenarios that come along. */
const PER_ORDER = 1.2e-6;

/** About how long a study takes; with `until`, at most. */
export function estimateSeconds(scenario: Scenario, workers: number): number {
  const { replications } = scenario;
  const played = replications.kind === 'fixed' ? replications.n : replications.max;
  return (estimateOrders(scenario) * PER_ORDER) / Math.max(1, Math.min(workers, played));
}
