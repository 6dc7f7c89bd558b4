import { describe, expect, it } from 'vitest';
import type { ReorderSpec } from '../../../src/domain/strategy.js';
import { Ledger } from '../../../src/engine/ledger.js';
import { reorderPolicies } from '../../../src/engine/reorder/index.js';
import type { PolicyDefinition } from '../../../src/engine/reorder/policy.js';
import { needed } from '../../../src/engine/review.js';

const common = { safetyStock: { units: 4 }, quantity: { units: 20 }, demand: { from: 'scenario' } } as const;
/** 6 a day, 30 over the time to cover; the lead time itself varies, which only purchases that cannot be overtaken feel. */
const inputs = {
  meanPerDay: 6,
  cover: { mean: 30, variance: 90 },
  pipeline: { mean: 30, variance: 30 },
  costs: { orderCost: 0, holdingPerUnitYear: 0 },
};

describe('thresholds', () => {
  it.each<[string, ReorderSpec, { s: number; S: number; Q: number }]>([
    ['base stock', { ...common, kind: 'base-stock' }, { s: 33, S: 34, Q: 0 }],
    ['base stock given', { ...common, kind: 'base-stock', S: 12 }, { s: 11, S: 12, Q: 0 }],
    // Fill rate of base stock under Poisson demand: P(D ≤ S − 1); SciPy 1.17 poisson.cdf(38, 30) = 0.935, (39, 30) = 0.954
    [
      'base stock by fill rate',
      { ...common, kind: 'base-stock', safetyStock: { fillRate: 0.95 } },
      { s: 39, S: 40, Q: 0 },
    ],
    ['(r, nQ)', { ...common, kind: 'reorder-point' }, { s: 34, S: 54, Q: 20 }],
    ['(r, nQ) with r given', { ...common, kind: 'reorder-point', s: 7 }, { s: 7, S: 27, Q: 20 }],
    ['(r, nQ) with Q given', { ...common, kind: 'reorder-point', Q: 9 }, { s: 34, S: 43, Q: 9 }],
    ['(s, S)', { ...common, kind: 'min-max' }, { s: 34, S: 54, Q: 0 }],
    ['(s, S) given', { ...common, kind: 'min-max', s: 3, S: 8 }, { s: 3, S: 8, Q: 0 }],
    ['(R, S)', { ...common, kind: 'periodic', reviewDays: 7 }, { s: 33, S: 34, Q: 0 }],
    ['(R, s, S)', { ...common, kind: 'periodic-min-max', reviewDays: 7 }, { s: 34, S: 54, Q: 0 }],
  ])('%s', (_name, spec, thresholds) => {
    const policy = reorderPolicies[spec.kind] as PolicyDefinition<ReorderSpec['kind']>;
    expect(policy.thresholds(spec, inputs)).toEqual(thresholds);
  });
});

describe('how much is needed', () => {
  it.each([
    // position, s, S, Q → units
    [11, 10, 30, 0, 0],
    [10, 10, 30, 0, 20],
    [-4, 10, 30, 0, 34],
    [11, 10, 0, 8, 0],
    [10, 10, 0, 8, 8],
    [3, 10, 0, 8, 8],
    [2, 10, 0, 8, 16],
    [-30, 10, 0, 8, 48],
    [0, -1, 0, 0, 0], // base stock of 0: to order
    [-1, -1, 0, 0, 1],
  ])('at position %d with s %d, S %d, Q %d: %d', (position, s, S, Q, units) => {
    const ledger = new Ledger(1, 1, 1);
    ledger.position[0] = position;
    ledger.reorderPoint[0] = s;
    ledger.orderUpTo[0] = S;
    ledger.quantity[0] = Q;
    expect(needed(ledger, 0)).toBe(units);
  });
});
