import type fc from 'fast-check';
import type { Scenario } from '../../src/domain/scenario.js';
import { randomCases, type RandomCase } from './random-shops.js';

/** Random shops without what most shops do without: perfect records, a house without limits, nothing comes back, nobody remembers. */
export const plainCases = (): fc.Arbitrary<RandomCase> =>
  randomCases().map((one) => ({ ...one, scenario: plain(one.scenario) }));

function plain(scenario: Scenario): Scenario {
  const { catalog, demand, strategies } = scenario;
  return {
    ...scenario,
    catalog: {
      ...catalog,
      items: catalog.items.map(without('returns', 'customize', 'substitutes')),
      locations: catalog.locations.map(without('records', 'parcelsPerDay', 'overtime', 'pot')),
      channels: catalog.channels.map(without('damaged', 'windows', 'express')),
    },
    demand: { ...demand, customers: without('goodwill', 'base')(demand.customers) },
    strategies: strategies.map((strategy) => ({
      ...without('routing', 'shipping', 'counting')(strategy),
      allocation: {
        ...strategy.allocation,
        fill: strategy.allocation.fill === 'ship-complete' ? 'partial' : strategy.allocation.fill,
      },
    })),
  };
}

/** An object less some of its keys. */
export const without =
  <K extends string>(...keys: K[]) =>
  <T extends object>(part: T): T =>
    Object.fromEntries(Object.entries(part).filter(([key]) => !(keys as string[]).includes(key))) as T;
