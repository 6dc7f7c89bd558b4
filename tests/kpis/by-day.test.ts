import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ticks, TICKS_PER_DAY } from '../../src/domain/time.js';
import { Journal } from '../../src/engine/journal.js';
import { Daily } from '../../src/kpis/daily.js';
import { Service } from '../../src/kpis/service.js';
import { Stock } from '../../src/kpis/stock.js';
import type { FactRow } from '../reference/facts.js';
import { writeFacts } from '../reference/facts.js';
import { randomCases } from '../reference/random-shops.js';
import { order, play, smallShop, tapeOf } from '../reference/small-shop.js';
import { byDay, fatesOf } from './slow-counts.js';

function counted(facts: readonly FactRow[], scenario: ReturnType<typeof smallShop>) {
  const horizon = ticks(scenario.horizonDays);
  const classes = scenario.demand.customers.classes?.length;
  const setting = { catalog: scenario.catalog, warmUp: ticks(Number(scenario.warmUpDays)), horizon, classes };
  const service = new Service(setting);
  const stock = new Stock(setting);
  const daily = new Daily(Math.floor(scenario.horizonDays));
  const families = [service, stock, daily];
  writeFacts(facts, new Journal((journal) => families.forEach((family) => family.add(journal))));
  daily.close();
  return { service, stock, daily };
}

it('orders by the day they were placed on, waits by quarter-days and units by week are what one would count', () => {
  fc.assert(
    fc.property(randomCases(), ({ scenario, tape }) => {
      const { facts, horizon } = play(scenario, tape);
      const { service, stock } = counted(facts, scenario);
      const fates = fatesOf(facts, horizon);
      const days = Math.floor(scenario.horizonDays);
      expect([...service.placed]).toEqual(byDay(fates, days));
      expect([...service.onTime]).toEqual(
        byDay(
          fates.filter(({ onTime }) => onTime),
          days,
        ),
      );
      expect([...service.unknown]).toEqual(
        byDay(
          fates.filter(({ unknown }) => unknown),
          days,
        ),
      );
      const warmUp = ticks(Number(scenario.warmUpDays));
      const waits = fates.flatMap(({ waited, placed }) => (waited !== undefined && placed >= warmUp ? [waited] : []));
      const bins = Array.from(service.waitBins, () => 0);
      for (const wait of waits) bins[Math.floor((wait / TICKS_PER_DAY) * 4)]++;
      expect([...service.waitBins]).toEqual(bins);
      const weeks = Math.ceil((scenario.horizonDays - Number(scenario.warmUpDays)) / 7);
      const items = scenario.catalog.items.length;
      const owed = Array.from({ length: items * weeks }, () => 0);
      for (const { placed, rows } of fates.filter((fate) => fate.placed >= warmUp)) {
        for (const [row, { backordered }] of rows)
          owed[(row % items) * weeks + Math.floor((placed - warmUp) / (7 * TICKS_PER_DAY))] += backordered;
      }
      expect([...stock.itemWeeks]).toEqual(owed);
    }),
    { numRuns: 150, seed: 4 },
  );
});

it('the inventory position of the shop is the sum of its ledger where the records are right', () => {
  fc.assert(
    fc.property(randomCases(), ({ scenario, tape }) => {
      fc.pre(scenario.catalog.locations.every(({ records }) => records === undefined));
      const { facts, simulation } = play(scenario, tape);
      // A day more, so that the last one closes with what the run ended with.
      const daily = new Daily(Math.floor(scenario.horizonDays) + 1);
      writeFacts(facts, new Journal((journal) => daily.add(journal)));
      daily.close();
      expect(daily.position.at(-1)).toBe(simulation.engine.ledger.position.reduce((sum, units) => sum + units, 0));
    }),
    { numRuns: 150, seed: 5 },
  );
});

it('a week by hand', () => {
  const scenario = smallShop({ horizonDays: 7, items: [{ initialOnHand: [5] }], reorder: { S: 5 } });
  const { facts } = play(scenario, tapeOf([order(0.5, [[0, 3]]), order(2, [[0, 4]])]));
  const { service, daily, stock } = counted(facts, scenario);
  // What is sold is ordered at once, so the position is always 5; 2 of the 4 of day 2 wait until 5.5, 3.5 days.
  expect([...daily.position]).toEqual([5, 5, 5, 5, 5, 5, 5]);
  expect([...service.placed]).toEqual([1, 0, 1, 0, 0, 0, 0]);
  expect([...stock.itemWeeks]).toEqual([2]);
  expect(service.waitBins.findIndex((n) => n > 0)).toBe(14);
});
