import type { Scenario } from '../domain/scenario.js';
import { meanOf, sdOf } from '../stats/distributions.js';

/**
 * Mean and standard deviation, in days, of a supplier's lead time with lateness B that happens with chance c: E[L] + c·E[B] and
 * Var L + c·E[B²] − (c·E[B])². Outages and capacity are left out, and so is the memory of lateness. A lead
 * time that drifts is what it is on day 0.
 */
export function leadTimeStatistics(scenario: Scenario, supplier: number): { mean: number; sd: number } {
  const { leadTime, late, location } = scenario.catalog.suppliers[supplier];
  // By a lane goods are on their way once their source has handled them.
  const handling = location === undefined ? 0 : scenario.catalog.locations[location].handlingDays;
  const sd = sdOf(leadTime);
  if (!late) return { mean: handling + meanOf(leadTime), sd };
  const by = meanOf(late.by);
  const sdBy = sdOf(late.by);
  const lateness = late.chance * by;
  const variance = sd * sd + late.chance * (sdBy * sdBy + by * by) - lateness * lateness;
  return { mean: handling + meanOf(leadTime) + lateness, sd: Math.sqrt(Math.max(0, variance)) };
}
