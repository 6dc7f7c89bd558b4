import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Catalog, Offer } from '../../src/domain/catalog.js';
import type { Scenario } from '../../src/domain/scenario.js';
import { ticks, TICKS_PER_DAY } from '../../src/domain/time.js';
import { Fact, factNames } from '../../src/engine/journal.js';
import { prepare } from '../../src/study/prepare.js';
import { recordTape } from '../../src/world/record-tape.js';
import { toTape } from '../reference/literal-tape.js';
import { without } from '../reference/plain-shops.js';
import { randomCases, type RandomCase } from '../reference/random-shops.js';
import { planOf } from '../reference/small-shop.js';
import { parseOf, scenarioNames } from '../scenarios/box.js';
import { compareCare, compareMorning, compareReceipt, Rehearsal, type Compared } from './rehearsal.js';

/**
 * The engine of the simulation and of the plan is the same, and so are their decisions: a run is stopped, its snapshot goes through JSON
 * text, and the plan made from that is what the run does next.
 *
 * Left out, because what decides is not in the books: goods and news that come at the very instant of the review; a shop that finds the
 * shelf empty and leaves the record as it was (the plan would send for it again); counts; queues of parcels and benches in the house.
 */
const full = process.env.BULLWHIP_FULL !== undefined;
const boxed = scenarioNames().filter((name) => name !== 'real-shop.yaml' && name !== 'wrong-records.yaml');
const few = [
  'holiday-spike.yaml', // announced demand, levels that move
  'small-shop.yaml', // recorded orders, a planner who looks back
  'drifting-vendor.yaml', // lead times learned, promises by percentile
  'expedite.yaml',
  'rebalance-stores.yaml',
  'central-warehouse.yaml', // lanes, periodic reviews
  'early-warnings.yaml',
  'who-goes-first.yaml', // four rules of allocation
  'told-in-time.yaml',
  'everything-at-once.yaml', // eight ways to source, care, records
];
const names = full ? boxed : few;

/** Strategies of shops whose records stay wrong, or are counted at the same instant. */
const leftOut: readonly string[] = ['no-cures'];
const isLeftOut = (scenario: Scenario, strategy: string): boolean =>
  scenario.name === 'everything-at-once' && leftOut.includes(strategy);

describe.each(names)('in %s', { timeout: 300_000 }, (name) => {
  const scenario = parseOf(name);
  const prepared = prepare(scenario);
  const strategies = scenario.strategies.filter((strategy) => !isLeftOut(scenario, strategy.name));
  const rehearse = (k: number, replication: number) =>
    new Rehearsal(scenario, strategies[k], recordTape(scenario, replication, { laws: prepared.laws }), () =>
      prepared.plan(strategies[k]),
    );

  it('the plan of a morning is what the run does next', () => {
    const some = fc.record({
      k: fc.nat(strategies.length - 1),
      replication: fc.nat(3),
      mornings: fc.uniqueArray(fc.integer({ min: 1, max: scenario.horizonDays - 1 }), { minLength: 8, maxLength: 8 }),
    });
    fc.assert(
      fc.property(some, ({ k, replication, mornings }) => {
        const run = rehearse(k, replication);
        for (const day of mornings.sort((a, b) => a - b)) hold(compareMorning(run, day * TICKS_PER_DAY));
      }),
      { numRuns: full ? 30 : scenario.strategies.length, seed: 20261123 },
    );
  });

  it('who waits gets of a receipt what the plan allocates, and is told what it tells', () => {
    const k = strategies.length - 1;
    const [receipts, messages] = instantsOf(rehearse(k, 0), ticks(scenario.horizonDays));
    const run = rehearse(k, 0);
    const chosen = [...some(receipts).map((at) => ({ at, compare: compareReceipt })), ...some(messages).map((at) => ({ at, compare: compareCare }))]; // prettier-ignore
    for (const { at, compare } of chosen.sort((a, b) => a.at - b.at)) hold(compare(run, at));
  });
});

it(
  `in ${full ? 2000 : 300} random shops the plan of every morning is what the run does next`,
  { timeout: 600_000 },
  () => {
    const seen = new Map<string, number>();
    let mornings = 0;
    fc.assert(
      fc.property(randomCases(), (drawn) => {
        const { scenario, tape, planned } = written(drawn);
        const tapeOf = toTape(tape, ticks(scenario.horizonDays));
        const run = new Rehearsal(scenario, scenario.strategies[0], tapeOf, () => planOf(scenario, planned));
        for (let day = 1; day < scenario.horizonDays; day++) {
          const compared = compareMorning(run, day * TICKS_PER_DAY);
          hold(compared);
          mornings++;
          for (const decision of compared?.decisions ?? []) {
            const what = decision.split(' ')[0];
            seen.set(what, (seen.get(what) ?? 0) + 1);
          }
        }
      }),
      { numRuns: full ? 2000 : 300, seed: 5 },
    );
    expect(mornings).toBeGreaterThan(3000);
    // All that a morning can bring was there, and often.
    for (const kind of [Fact.PURCHASED, Fact.SENT, Fact.EXPEDITED, Fact.ALERT])
    expect([factNames[kind], seen.get(factNames[kind]) ?? 0]).toEqual([factNames[kind], expect.toSatisfy((n: number) => n > 50)]); // prettier-ignore
  },
);

it(
  `in ${full ? 500 : 25} random shops whose planners forecast it is so as well, on the mornings of a forecast, too`,
  { timeout: 600_000 },
  () => {
    let purchased = 0;
    fc.assert(
      fc.property(randomCases({ forecasts: 'exact' }), (drawn) => {
        const { scenario, tape, planned } = written(drawn);
        const tapeOf = toTape(tape, ticks(scenario.horizonDays));
        const run = new Rehearsal(scenario, scenario.strategies[0], tapeOf, () => planOf(scenario, planned));
        for (let day = 1; day < scenario.horizonDays; day++) {
          const compared = compareMorning(run, day * TICKS_PER_DAY);
          hold(compared);
          // With eight buckets of a day the levels are those of a forecast.
          if (day >= 8) purchased += compared?.decisions.filter((what) => what.startsWith('purchased')).length ?? 0;
        }
      }),
      { numRuns: full ? 500 : 25, seed: 6 },
    );
    expect(purchased).toBeGreaterThan(20);
  },
);

it('where records stay wrong, the plan sends for what they show, and differs in nothing else', () => {
  const scenario = parseOf('wrong-records.yaml');
  const prepared = prepare(scenario);
  const [strategy] = scenario.strategies;
  const run = new Rehearsal(scenario, strategy, recordTape(scenario, 0, {}), () => prepared.plan(strategy));
  const differing: string[] = [];
  for (let day = 100; day < 500; day += 10)
    differing.push(
      ...(compareMorning(run, day * TICKS_PER_DAY)
        ?.difference?.split('\n')
        .slice(1) ?? []),
    );
  expect(differing).not.toEqual([]);
  expect(differing.filter((line) => !/^\+ (released|completed) /.test(line))).toEqual([]);
});

function hold(compared: Compared | null): void {
  if (compared?.difference !== undefined) throw new Error(compared.difference);
}

/** Instants at which goods came for who waits, and at which those were told of it. */
function instantsOf(run: Rehearsal, horizon: number): [receipts: number[], messages: number[]] {
  const facts = run.playTo(horizon, 0);
  const of = (kind: number) => [...new Set(facts.filter((fact) => fact.kind === kind).map(({ time }) => time))];
  const released = new Set(of(Fact.RELEASED));
  return [of(Fact.RECEIVED).filter((at) => released.has(at)), of(Fact.MESSAGED)];
}

/** A few of them, spread over the run. */
const some = (instants: readonly number[]): number[] =>
  instants.filter((_, i) => i % Math.max(1, Math.floor(instants.length / (full ? 60 : 12))) === 0);

/** A random shop as a file can say it: classes have names of their own, and suppliers offer what they are asked for. Its records are right. */
function written({ scenario, tape, planned }: RandomCase): RandomCase {
  const { catalog, demand, strategies } = scenario;
  const { customers } = demand;
  const classes = customers.classes?.map((one, i) => ({ ...one, name: `class ${i}` }));
  return {
    planned,
    tape,
    scenario: {
      ...scenario,
      demand: { ...demand, customers: { ...customers, ...(classes && { classes }) } },
      catalog: { ...catalog, offers: offersOfAll(catalog), locations: catalog.locations.map(without('records')) },
      strategies: strategies.map(without('counting')),
    },
  };
}

function offersOfAll({ suppliers, items, offers }: Catalog): Offer[] {
  const plain = { price: 5, minimum: 1, multiple: 1, breaks: [] };
  return suppliers.flatMap((_, supplier) =>
    items.map(
      (_, item) =>
        offers.find((offer) => offer.supplier === supplier && offer.item === item) ?? { supplier, item, ...plain },
    ),
  );
}
