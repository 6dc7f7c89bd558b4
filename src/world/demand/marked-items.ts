import type { Scenario } from '../../domain/scenario.js';

/** One mark per item of the shop that a spike concerns; null when it concerns them all. */
export function markedItems(scenario: Scenario, spike: number): Uint8Array | null {
  const { items } = scenario.demand.spikes[spike];
  if (items.length === 0) return null;
  const marks = new Uint8Array(scenario.catalog.items.length);
  for (const item of items) marks[item] = 1;
  return marks;
}
