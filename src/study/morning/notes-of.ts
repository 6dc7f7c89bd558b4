import { count, counted, plural } from '../../domain/count-words.js';
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
  if (from === 'snapshot') notes.push(...notListed(morning));
  const { locations, items, channels } = scenario.catalog;
  const isHeld = locations.some(({ parcelsPerDay }) => parcelsPerDay !== undefined) || items.some((item) => item.customize) || channels.some(({ windows }) => windows); // prettier-ignore
  if (isHeld)
    notes.push('Dates count handling and the quoted transit; queues of parcels and carriers that stand still are not in a snapshot.'); // prettier-ignore
  return notes;
}

/** What sells and no count was given for is empty to the plan: a list that forgot it looks just like a shelf that is bare. */
function notListed({ plan, snapshot }: Morning): string[] {
  const listed = new Set(snapshot.stock.map(({ item }) => item));
  const items = [...new Set(plan.rows.filter(({ perDay, item }) => perDay > 0 && !listed.has(item)).map(({ item }) => item))]; // prettier-ignore
  if (items.length === 0) return [];
  const named = items.slice(0, NAMED).join(', ');
  const more = items.length > NAMED ? ` and ${count(items.length - NAMED)} more` : '';
  return [
    `${counted(items.length, 'item')} that ${plural(items.length, 'sells', 'sell')} ${plural(items.length, 'is', 'are')} not in the stock list and ${plural(items.length, 'counts', 'count')} as sold out: ${named}${more}.`,
  ];
}

const NAMED = 5;
