import type { Scenario } from '../../domain/scenario.js';
import type { Morning } from './plan-morning.js';

/** What a plan was made from, and what is not known to it, in sentences. `ways` says how to plan from something else. */
export function notesOf(
  scenario: Scenario,
  morning: Morning,
  ways: { readonly stock: string; readonly day: string },
): string[] {
  // prettier-ignore
  const { from, plan, snapshot, learnedFromHistory } = morning;
  const notes: string[] = [];
  if (from === 'history')
    notes.push(
      `From the recorded orders, played under ${plan.strategy} up to here: stock and purchase orders are what this strategy would have led to. ${ways.stock}`,
    );
  if (from === 'future')
    notes.push(`From one possible future of this scenario, played under ${plan.strategy} up to here. ${ways.day}`);
  if (learnedFromHistory) notes.push('Demand is what the planner learned from the recorded orders up to this day.');
  if (from === 'snapshot' && snapshot.learned === undefined)
    notes.push('Demand and lead times are those of the scenario; the snapshot has learned nothing.');
  const { locations, items, channels } = scenario.catalog;
  const isHeld = locations.some(({ parcelsPerDay }) => parcelsPerDay !== undefined) || items.some((item) => item.customize) || channels.some(({ windows }) => windows); // prettier-ignore
  if (isHeld)
    notes.push('Dates count handling and the quoted transit; queues of parcels and carriers that stand still are not in a snapshot.'); // prettier-ignore
  return notes;
}
