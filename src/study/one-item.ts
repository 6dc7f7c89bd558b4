import type { Scenario } from '../domain/scenario.js';
import type { Strategy } from '../domain/strategy.js';
import type { Tape } from '../domain/tape.js';
import { Journal } from '../engine/journal.js';
import type { Plan } from '../engine/reorder/plan.js';
import { reviewDaysOf } from '../engine/reorder/policy.js';
import { reorderOf } from '../engine/reorder/reorder-of.js';
import { Simulation } from '../simulation/simulation.js';
import type { CachedTape } from '../world/cache-tape.js';
import { Counts, type CountedShop } from './counts.js';
import type { Prepared } from './prepare.js';
import { outcomeOf, type Ended } from './replicate.js';
import type { ReplicationOutcome } from './result.js';
import { shared } from './shared.js';
import { ShopPart } from './shop-part.js';

/**
 * Items (rows) whose stock policy differs between two strategies that are else alike, where each item can be played by itself; null where
 * all of it has to be played again. How often a policy looks at an item, and where its demand is from, must be the same: the calendar of
 * reviews is everybody's.
 */
export function touchedItems(scenario: Scenario, before: Strategy, after: Strategy): readonly number[] | null {
  if (rest(before) !== rest(after)) return null;
  if (shared(scenario, before).length > 0) return null; // after shares the same
  const { items, locations } = scenario.catalog;
  const touched: number[] = [];
  for (let item = 0; item < items.length; item++) {
    const policies = locations.map((_, place) => [before, after].map((s) => reorderOf(s, place, items[item].name)));
    if (policies.every(([was, is]) => text(was) === text(is))) continue;
    if (policies.some(([was, is]) => reviewDaysOf(was) !== reviewDaysOf(is) || text(was.demand) !== text(is.demand)))
      return null;
    touched.push(item);
  }
  return touched;
}

/** A future of one strategy, and all that was counted in it: what the same future is made from once an item has another policy. */
export interface Kept {
  readonly prepared: Prepared;
  readonly outcome: ReplicationOutcome;
  readonly grouped: boolean;
  readonly run: Ended;
  /** The items that were played by themselves last: most often they are the next ones, too. */
  readonly part?: { readonly items: string; readonly run: Ended };
}

/** `replicate` of a scenario with one strategy on a tape that is kept; with `grouped` also for tables and days, of all there is. */
export function replicateKept(prepared: Prepared, replication: number, tape: CachedTape, grouped: boolean): Kept {
  const [strategy] = prepared.scenario.strategies;
  const run = play(prepared, strategy, tape.replay(), prepared.plan(strategy), grouped);
  return { prepared, outcome: outcomeOf(replication, [run], grouped), grouped, run };
}

/**
 * What `replicateKept` gives for `prepared`, to the last bit, from what it gave for a strategy in which some `items` had another policy (see
 * `touchedItems`): only they are played, with those they share orders with.
 */
export function replicateTouched(prepared: Prepared, before: Kept, tape: CachedTape, items: readonly number[]): Kept {
  const { grouped, outcome } = before;
  const { replication } = outcome;
  const part = tape.part(items);
  if (part.orders.length > tape.orders / 2) return replicateKept(prepared, replication, tape, grouped);
  const key = part.items.join(' ');
  const own = new ShopPart(prepared.scenario, part);
  const is = playPart(prepared, own, tape, grouped);
  const was = before.part?.items === key ? before.part.run : playPart(before.prepared, own, tape, grouped);
  const counts = new Counts(prepared, prepared.scenario.strategies[0], grouped);
  counts.exchange({ whole: before.run.counts, was: was.counts, is: is.counts, rows: own.rows });
  const run = { counts, events: before.run.events - was.events + is.events };
  return {
    prepared,
    outcome: outcomeOf(replication, [run], grouped),
    grouped,
    run,
    part: { items: key, run: is },
  };
}

function playPart({ scenario, warmUpDays, plan }: Prepared, own: ShopPart, tape: CachedTape, grouped: boolean): Ended {
  const [strategy] = scenario.strategies;
  const shop = { scenario: own.scenario, warmUpDays };
  const run = play(shop, strategy, own.tape(tape), own.planOf(plan(strategy)), grouped, 128);
  run.counts.close();
  return run;
}

function play(shop: CountedShop, strategy: Strategy, tape: Tape, plan: Plan, grouped: boolean, chunk?: number): Ended {
  const counts = new Counts(shop, strategy, grouped);
  // A part has few facts: room for a whole shop's takes as long to make as they to write.
  const journal = new Journal((facts) => counts.read(facts), chunk, true);
  const simulation = new Simulation(shop.scenario, strategy, tape, plan, journal);
  for (let chunk = tape.nextChunk(); chunk; chunk = tape.nextChunk()) simulation.play(chunk);
  simulation.finish();
  return { counts, events: simulation.events };
}

/** All of a strategy but its name and its policies of single items. */
function rest({ name, reorder, reorderByItem, at, ...others }: Strategy): string {
  void [name, reorder, reorderByItem];
  return text({
    ...others,
    at: at?.map((own) => own && { ...own, reorder: own.reorder !== undefined, reorderByItem: 0 }),
  });
}

/** Infinity is not null. */
const text = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => (part === Infinity ? 'Infinity' : part));
