import type { Scenario } from '../domain/scenario.js';
import { forecasts } from '../domain/reorder-specs.js';
import type { Strategy } from '../domain/strategy.js';
import { needsHouse } from '../simulation/house/house.js';
import { keepsStock } from '../simulation/stock-keeping.js';

/**
 * What items have in common under a strategy beside the orders that hold several of them, in a few words; empty where there is nothing. Then
 * what becomes of an item hangs on its own orders, its own policy and the world alone, and can be played by itself.
 */
export function shared(scenario: Scenario, strategy: Strategy): string[] {
  const { catalog, demand } = scenario;
  const { items, suppliers, channels, locations } = catalog;
  const { customers } = demand;
  const { allocation, promise } = strategy;
  const reasons: readonly (readonly [there: boolean, what: string])[] = [
    [suppliers.some(({ capacityPerDay }) => capacityPerDay < Infinity), "a supplier's capacity"],
    [suppliers.some(({ location }) => location !== undefined), 'lanes between locations'],
    [needsHouse(catalog), 'people who pack, goods made to order, or carriers'],
    [locations.some(({ pot }) => pot !== undefined), 'a house with pots'],
    [keepsStock(catalog, strategy), 'records that can be wrong'],
    [items.some(({ returns }) => returns !== undefined), 'returns'],
    [channels.some(({ damaged }) => (damaged ?? 0) > 0), 'damaged parcels'],
    [allocation.fill === 'ship-complete', 'orders that wait to be complete'],
    [allocation.substitute === true, 'substitutes'],
    [customers.goodwill !== undefined, "customers' memories"],
    [customers.complaints !== undefined || customers.afterMissedPromise !== undefined, "customers' reactions"],
    [strategy.care !== undefined, 'care for those who wait'],
    [promise.kind === 'percentile', "promises by a supplier's past"],
    [strategy.leadTimes !== undefined, 'lead times as measured'],
    [strategy.alerts !== undefined, 'alerts'],
    [strategy.expedite !== undefined, 'expediting'],
    [strategy.rebalance !== undefined, 'rebalancing'],
    [strategy.shipping !== undefined, 'express'],
    [demand.history !== undefined && forecasts(strategy), 'days on which the whole shop was closed'],
  ];
  return reasons.filter(([there]) => there).map(([, what]) => what);
}
