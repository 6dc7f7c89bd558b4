import type { OrderColumns } from '../domain/demand.js';
import type { Scenario } from '../domain/scenario.js';
import type { ReorderSpec, Strategy } from '../domain/strategy.js';
import { ticks } from '../domain/time.js';
import { copyOf, emptyPlan, type Plan } from '../engine/reorder/plan.js';
import { reorderOf } from '../engine/reorder/reorder-of.js';
import { announcedDemand } from '../world/announced-demand.js';
import { demandStatistics, type DemandStatistics } from '../world/demand-statistics.js';
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

export function prepare(scenario: Scenario, warmUpDays?: number): Prepared {
  const { catalog } = scenario;
  const rows = catalog.items.length * catalog.locations.length;
  const leads = catalog.suppliers.map((_, k) => leadTimeStatistics(scenario, k));
  const plans = new WeakMap<Strategy, Plan>();
  const believed = new Map<string, DemandStatistics>();
  const statistics = (windowDays: number, from: NonNullable<Strategy['routing']>['from']): DemandStatistics => {
    const key = `${windowDays} ${JSON.stringify(from)}`;
    let known = believed.get(key);
    if (!known) believed.set(key, (known = demandStatistics(firstDays(scenario, windowDays), from)));
    return known;
  };
  const planOf = (strategy: Strategy): Plan => {
    const beliefs = catalog.locations.flatMap((_, place) =>
      catalog.items.map(({ name }) => statistics(windowOf(reorderOf(strategy, place, name)), strategy.routing?.from)),
    );
    const mean = Float64Array.from({ length: rows }, (_, row) => beliefs[row].mean[row]);
    const plan = emptyPlan(rows, leads.length, announcedDemand(scenario, mean));
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

/** A planner who learns knows at the start only as much history as the window holds; Infinity = knows the scenario's demand. */
function windowOf({ demand }: ReorderSpec): number {
  return demand.from === 'recent' ? demand.windowDays : Infinity;
}

function firstDays(scenario: Scenario, windowDays: number): Scenario {
  const { history } = scenario.demand;
  if (!history || windowDays === Infinity) return scenario;
  return {
    ...scenario,
    demand: { ...scenario.demand, history: { ...history, orders: before(history.orders, ticks(windowDays)) } },
  };
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
