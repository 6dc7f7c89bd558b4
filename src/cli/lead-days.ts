import type { Scenario } from '../domain/scenario.js';

/**
 * Days that the stock of each item has to last, by item name: what its first supplier quotes, and the time between two reviews of the first strategy
 * where it looks only now and then.
 */
export function leadDaysOf({ catalog, strategies }: Scenario): Map<string, number> {
  const reorder = strategies[0].reorder;
  const review = 'reviewDays' in reorder ? reorder.reviewDays : 0;
  const days = new Map<string, number>();
  for (const { item, supplier } of catalog.offers) {
    const { quotedLeadTime, location } = catalog.suppliers[supplier];
    const { name } = catalog.items[item];
    if (location === undefined && !days.has(name)) days.set(name, quotedLeadTime + review);
  }
  return days;
}
