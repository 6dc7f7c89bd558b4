import type { Scenario } from '../domain/scenario.js';
import type { AnnouncedDemand } from '../domain/announced-demand.js';
import { meanOf } from '../stats/distributions.js';

/**
 * What a planner expects of the spikes that are scheduled and known: (times − 1) × the usual units a day of the items concerned, `mean`
 * by stock row, for their mean length. Slumps (times < 1) are left to happen: nobody stocks up for them.
 */
export function announcedDemand(scenario: Scenario, mean: Float64Array): AnnouncedDemand[] {
  const items = scenario.catalog.items.length;
  return scenario.demand.spikes.flatMap(({ at, lasts, times, items: concerned, known }) => {
    const extra = meanOf(times) - 1;
    if (!known || at.kind !== 'scheduled' || extra <= 0) return [];
    const marked = new Set(concerned);
    const perDay = mean.map((units, row) => (marked.size === 0 || marked.has(row % items) ? units * extra : 0));
    return [{ from: at.day, to: at.day + meanOf(lasts), perDay }];
  });
}
