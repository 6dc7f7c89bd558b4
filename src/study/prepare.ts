import type { OrderColumns } from '../domain/demand.js';
import type { Scenario } from '../domain/scenario.js';
import type { ReorderSpec, Strategy } from '../domain/strategy.js';
import { ticks, TICKS_PER_DAY } from '../domain/time.js';
import { copyOf, emptyPlan, type Plan } from '../engine/reorder/plan.js';
import { reorderOf } from '../engine/reorder/reorder-of.js';
import { ENOUGH } from '../forecast/planner/enough.js';
import { KnownFits } from '../forecast/planner/known-fits.js';
import { announcedDemand } from '../world/announced-demand.js';
import { demandStatistics, type DemandStatistics } from '../world/demand-statistics.js';
import { pastDemand } from '../world/history/past-demand.js';
import { leadTimeStatistics } from '../world/lead-time-statistics.js';
import { Laws } from '../world/setting.js';

/** A scenario with all that its replications share: worked out once, in each worker for itself. */
export interface Prepared {
  readonly scenario: Scenario;
  /** Days deleted at the beginning; a scenario that says 'auto' counts from 0 until `findWarmUp` has spoken. */
  readonly warmUpDays: number;
  readonly laws: Laws;
  /** A fresh plan for one run of a strategy: what its planner believes at the start. */
  plan(strategy: Strategy): Plan;
}

/** `warmUpDays` is left out where the scenario's own holds. The catalog has been checked: nothing here is a person's mistake. */
export function prepare(scenario: Scenario, warmUpDays?: number): Prepared {
  const { catalog } = scenario;
  const rows = catalog.items.length * catalog.locations.length;
  const leads = catalog.suppliers.map((_, k) => leadTimeStatistics(scenario, k));
  const plans = new WeakMap<Strategy, Plan>();
  const fits = new KnownFits();
  const believed = new Map<string, DemandStatistics>();
  const statistics = (seen: Seen, from: NonNullable<Strategy['routing']>['from']): DemandStatistics => {
    const key = `${seen} ${JSON.stringify(from)}`;
    let known = believed.get(key);
    if (!known) believed.set(key, (known = demandStatistics(asSeen(scenario, seen), from)));
    return known;
  };
  const planOf = (strategy: Strategy): Plan => {
    const beliefs = catalog.locations.flatMap((_, place) =>
      catalog.items.map(({ name }) =>
        statistics(seenBy(reorderOf(strategy, place, name), scenario), strategy.routing?.from),
      ),
    );
    const mean = Float64Array.from({ length: rows }, (_, row) => beliefs[row].mean[row]);
    const { history } = scenario.demand;
    const firstPlace = (channel: number) => (strategy.routing?.from?.[channel] ?? catalog.channels[channel].from)[0];
    const rowOf = (channel: number, item: number) => firstPlace(channel) * catalog.items.length + item;
    const past = history?.past ? pastDemand(history.past, rows, rowOf) : null;
    const ahead = announcedDemand(scenario, mean);
    const plan = emptyPlan(rows, leads.length, ahead, undefined, past, history ? fits : null);
    plan.mean.set(mean);
    plan.variance.set(mean.map((_, row) => beliefs[row].variance[row]));
    plan.leadMean.set(leads.map((lead) => lead.mean));
    plan.leadSd.set(leads.map((lead) => lead.sd));
    return plan;
  };
  return {
    scenario,
    warmUpDays: warmUpDays ?? (scenario.warmUpDays === 'auto' ? 0 : scenario.warmUpDays),
    laws: new Laws(),
    plan(strategy) {
      let first = plans.get(strategy);
      if (!first) plans.set(strategy, (first = planOf(strategy)));
      return copyOf(first);
    },
  };
}

/** Of recorded orders: those of the first days, all of them (Infinity), or those of before day 0. */
type Seen = number | 'past';

/** A planner who learns knows at the start only as much as the window holds, one who forecasts what was before or, without a past, what a first fit takes. */
function seenBy({ demand }: ReorderSpec, { demand: { history } }: Scenario): Seen {
  if (history?.onlyPast && history.past) return 'past';
  if (demand.from === 'recent') return demand.windowDays;
  if (demand.from === 'scenario') return Infinity;
  return history?.past ? 'past' : ENOUGH * demand.bucketDays;
}

function asSeen(scenario: Scenario, seen: Seen): Scenario {
  const { history } = scenario.demand;
  if (!history || seen === Infinity) return scenario;
  const orders = seen === 'past' ? fromZero(history.past!) : before(history.orders, ticks(seen));
  return { ...scenario, demand: { ...scenario.demand, history: { ...history, orders } } };
}

/** The past with its first day as day 0. */
function fromZero(past: OrderColumns): OrderColumns {
  const first = Math.floor(past.time[0] / TICKS_PER_DAY) * TICKS_PER_DAY;
  return { ...past, time: past.time.map((time) => time - first) };
}

function before(orders: OrderColumns, time: number): OrderColumns {
  let n = 0;
  while (n < orders.time.length && orders.time[n] < time) n++;
  const lines = orders.firstLine[n];
  return {
    time: orders.time.subarray(0, n),
    channel: orders.channel.subarray(0, n),
    firstLine: orders.firstLine.subarray(0, n + 1),
    item: orders.item.subarray(0, lines),
    units: orders.units.subarray(0, lines),
  };
}
