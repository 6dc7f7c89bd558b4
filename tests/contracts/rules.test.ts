import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocationRules } from '../../src/engine/allocation/index.js';
import { expediteConditions } from '../../src/engine/expedite/index.js';
import { alertKinds } from '../../src/engine/alerts/index.js';
import { promiseRules } from '../../src/engine/promise/index.js';
import { reorderPolicies } from '../../src/engine/reorder/index.js';
import { sourcingRules } from '../../src/engine/sourcing/index.js';
import { brokenLaws } from '../reference/laws.js';
import { randomCases, type Fixed } from '../reference/random-shops.js';
import { planOf, play, smallShop, tapeOf } from '../reference/small-shop.js';

// What every entry of every index must do; a new one is tested here by itself.

const numRuns = process.env.BULLWHIP_FULL ? 300 : 30;

describe.each(named(reorderPolicies))('reorder policy %s', (kind, policy) => {
  aboutIsASentence(policy);
  breaksNoLaw({ reorder: kind });

  it('computes whole levels with s < S, and none below what is demanded on average', () => {
    const cover = { mean: 42, variance: 60 };
    const inputs = { meanPerDay: 6, cover, pipeline: cover, costs: { orderCost: 30, holdingPerUnitYear: 2 } };
    for (const safetyStock of [{ units: 5 }, { days: 2 }, { serviceLevel: 0.95 }, { fillRate: 0.99 }]) {
      const spec = { kind, safetyStock, quantity: { days: 7 }, reviewDays: 1, demand: { from: 'scenario' } };
      const { s, S, Q } = policy.thresholds(spec as never, inputs);
      expect([s, S, Q].every(Number.isInteger)).toBe(true);
      expect(s).toBeLessThan(S);
      expect(S).toBeGreaterThanOrEqual(42);
      expect(Q).toBeGreaterThanOrEqual(0);
    }
  });
});

describe.each(named(sourcingRules))('sourcing rule %s', (kind, rule) => {
  aboutIsASentence(rule);
  breaksNoLaw({ sourcing: kind });

  it('purchases something when stock runs out', () => {
    const bought = fc
      .sample(randomCases({ sourcing: kind }), { numRuns: 20, seed: 3 })
      .flatMap(({ scenario, tape }) => play(scenario, tape).facts.filter((fact) => fact.kind === 'PURCHASED'));
    expect(bought.length).toBeGreaterThan(20);
  });
});

describe.each(named(allocationRules))('allocation rule %s', (kind, rule) => {
  aboutIsASentence(rule);
  breaksNoLaw({ allocation: kind });
});

describe.each(named(promiseRules))('promise rule %s', (kind, rule) => {
  aboutIsASentence(rule);
  breaksNoLaw({ promise: kind });

  it('never promises a day that has passed', () => {
    forShops({ promise: kind }, ({ facts }) => {
      const past = facts.filter(({ kind, time, promise }) => kind === 'ORDERED' && Number(promise) < time);
      expect(past).toEqual([]);
    });
  });
});

describe.each(expediteConditions.map((condition) => [condition.name, condition] as const))(
  'reason to expedite: %s',
  (_, condition) => {
    aboutIsASentence(condition);

    it('never holds where it is not asked for', () => {
      const chance = { row: 0, purchase: 0, at: 0, stock: -9, later: [] };
      const { engine } = play(smallShop(), tapeOf([])).simulation;
      expect(condition.holds(engine, chance, { savesDays: 1 })).toBe(false);
    });
  },
);

describe.each(alertKinds.map((kind) => [kind.name, kind] as const))('alert %s', (_name, kind) => {
  aboutIsASentence(kind);

  it('is raised in some shop, never twice on a day for a row, and dates lie where they should', () => {
    let raised = 0;
    forShops({ alerts: true }, ({ facts }) => {
      const own = facts.filter((fact) => fact.kind === 'ALERT' && alertKinds[Number(fact.alert)] === kind);
      raised += own.length;
      expect(new Set(own.map(({ time, row }) => `${time} ${row}`)).size).toBe(own.length);
      for (const { time, date, since } of own) {
        expect(Number(since)).toBeLessThanOrEqual(time);
        expect(kind.foretells ? Number(date) >= time : Number(date) < time).toBe(true);
      }
    });
    expect(raised).toBeGreaterThan(0);
  });
});

it('alerts change nothing else', () => {
  fc.assert(
    fc.property(randomCases({ alerts: true }), ({ scenario, tape, planned }) => {
      const [strategy] = scenario.strategies;
      const { alerts: _, ...unwatched } = strategy;
      // A count that an alert calls for does change things.
      fc.pre(strategy.counting?.whenSuspicious !== true);
      const facts = play(scenario, tape, { plan: planOf(scenario, planned) }).facts.filter(
        ({ kind }) => kind !== 'ALERT',
      );
      expect(play(scenario, tape, { strategy: unwatched, plan: planOf(scenario, planned) }).facts).toEqual(facts);
    }),
    { numRuns, seed: 9 },
  );
});

function named<K extends string, V>(index: Record<K, V>): [K, V][] {
  return Object.entries(index) as [K, V][];
}

function aboutIsASentence({ about }: { readonly about: string }): void {
  it('says in one sentence what it does', () => {
    expect(about).toMatch(/^[A-Z].{20,}\.$/);
  });
}

function breaksNoLaw(fixed: Fixed): void {
  it(`breaks no law in ${numRuns} random shops`, () => {
    forShops(fixed, (played) => {
      expect(brokenLaws(played)).toEqual([]);
    });
  });
}

function forShops(fixed: Fixed, law: (played: ReturnType<typeof play>) => void): void {
  fc.assert(
    fc.property(randomCases(fixed), ({ scenario, tape, planned }) => {
      law(play(scenario, tape, { plan: planOf(scenario, planned) }));
    }),
    { numRuns, seed: 5 },
  );
}
