import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Scenario } from '../../src/domain/scenario.js';
import { show, type FactRow } from '../reference/facts.js';
import { randomCases } from '../reference/random-shops.js';
import { planOf, play } from '../reference/small-shop.js';

const everyDay = [true, true, true, true, true, true, true];

/** What a lane does differently from a supplier: prices, and a word of its own for what is sent. */
const asOfSupplier = (facts: readonly FactRow[], rows: number): string[] =>
  facts.filter(({ kind, row }) => kind !== 'SENT' && !(Number(row) >= rows)).map((fact) => show({ ...fact, price: 0 }));

it('a lane from a place that never runs out is an ordinary supplier', () => {
  fc.assert(
    fc.property(randomCases(), ({ scenario, tape, planned }) => {
      const { catalog, strategies } = scenario;
      fc.pre(catalog.locations.length === 1 && strategies[0].sourcing.kind !== 'cheapest');
      const places = catalog.locations.length;
      const stocked = (deep: number[]) =>
        catalog.items.map((item) => ({ ...item, initialOnHand: [...(item.initialOnHand ?? [5]), ...deep] }));
      const suppliers = catalog.suppliers.map(({ notice: _notice, expedite: _expedite, ...supplier }) => supplier);
      const ordinary: Scenario = { ...scenario, catalog: { ...catalog, suppliers, items: stocked([]) } };
      const lanes: Scenario = {
        ...scenario,
        catalog: {
          ...catalog,
          items: stocked([1_000_000]),
          locations: [...catalog.locations, { name: 'deep', handlingDays: 0, opens: everyDay }],
          suppliers: [...suppliers.map((supplier) => ({ ...supplier, location: places })), { ...suppliers[0] }],
        },
        strategies: [
          {
            ...strategies[0],
            at: [
              undefined,
              {
                sourcing: { kind: 'single', supplier: suppliers.length },
                reorder: { kind: 'base-stock', S: -1_000_000, safetyStock: { units: 0 }, demand: { from: 'scenario' } },
              },
            ],
          },
        ],
      };
      const rows = catalog.items.length;
      const factsOf = (shop: Scenario) => asOfSupplier(play(shop, tape, { plan: planOf(shop, planned) }).facts, rows);
      expect(factsOf(lanes)).toEqual(factsOf(ordinary));
    }),
    { numRuns: 200, seed: 31 },
  );
});
