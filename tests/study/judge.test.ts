import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KPI_NAMES } from '../../src/domain/kpi-names.js';
import type { Expectation } from '../../src/domain/scenario.js';
import { kpiIndex } from '../../src/kpis/kpi.js';
import { judge } from '../../src/study/judge.js';
import type { ReplicationOutcome, StudyResult } from '../../src/study/result.js';
import { summarise } from '../../src/study/summarise.js';
import { knownShop } from './known-shop.js';

type Bounds = { readonly atLeast?: number; readonly atMost?: number };
const level = (bounds: Bounds, strategy = 'a'): Expectation => ({
  kind: 'level',
  strategy,
  kpi: 'unitFillRate',
  text: 'as in the file',
  ...bounds,
});
const difference = (bounds: Bounds): Expectation => ({
  kind: 'difference',
  strategy: 'b',
  against: 'a',
  kpi: 'unitFillRate',
  text: 'as in the file',
  ...bounds,
});

/** [num, den] of unitFillRate per replication, by strategy. */
function study(strategies: Readonly<Record<string, readonly (readonly [number, number])[]>>): StudyResult {
  const names = Object.keys(strategies);
  const n = strategies[names[0]].length;
  const outcomes = Array.from({ length: n }, (_, replication): ReplicationOutcome => {
    const values = new Float64Array(names.length * KPI_NAMES.length * 2);
    names.forEach((name, s) =>
      values.set(strategies[name][replication], (s * KPI_NAMES.length + kpiIndex('unitFillRate')) * 2),
    );
    return { replication, events: 0, values, unknown: new Float64Array(names.length), waiting: new Float64Array(4) };
  });
  const scenario = knownShop('literal');
  return summarise({ ...scenario, strategies: names.map((name) => ({ ...scenario.strategies[0], name })) }, outcomes, {
    file: '',
    digest: '',
    warnings: [],
  });
}

const plain = (...values: number[]): [number, number][] => values.map((value) => [value, 1]);

// Mean 0.92, sd √0.00025; with t(4) = 2.7764451051977987 the half-width is 0.01963243 and the interval 0.90036757 … 0.93963243.
const five = study({ a: plain(0.9, 0.91, 0.92, 0.93, 0.94) });

describe('a claim on a level', () => {
  const table: [Bounds, 'pass' | 'fail' | 'undecided'][] = [
    [{ atLeast: 0.9 }, 'pass'],
    [{ atLeast: 0.9003675 }, 'pass'],
    [{ atLeast: 0.9003676 }, 'undecided'],
    [{ atLeast: 0.92 }, 'undecided'],
    [{ atLeast: 0.9396324 }, 'undecided'],
    [{ atLeast: 0.9396325 }, 'fail'],
    [{ atLeast: 1 }, 'fail'],
    [{ atMost: 0.94 }, 'pass'],
    [{ atMost: 0.9396325 }, 'pass'],
    [{ atMost: 0.9396324 }, 'undecided'],
    [{ atMost: 0.9003676 }, 'undecided'],
    [{ atMost: 0.9003675 }, 'fail'],
    [{ atLeast: 0.9, atMost: 0.94 }, 'pass'],
    [{ atLeast: 0.91, atMost: 0.94 }, 'undecided'],
    [{ atLeast: 0.9, atMost: 0.93 }, 'undecided'],
    [{ atLeast: 0.915, atMost: 0.925 }, 'undecided'],
    [{ atLeast: 0.94, atMost: 0.99 }, 'fail'],
    [{ atLeast: 0.1, atMost: 0.9 }, 'fail'],
  ];
  it.each(table)('%j of 0.92 in 0.90036757 … 0.93963243: %s', (bounds, verdict) => {
    const judgement = judge(level(bounds), five);
    expect(judgement.verdict).toBe(verdict);
    expect(judgement.estimate).toBeCloseTo(0.92, 14);
    expect(judgement.low).toBeCloseTo(0.90036757, 8);
    expect(judgement.high).toBeCloseTo(0.93963243, 8);
    expect('needed' in judgement).toBe(verdict === 'undecided');
  });

  it('is about the ratio of totals', () => {
    // 1 of 2 and 90 of 100: 91/102 = 0.892, not the mean of the ratios 0.7
    const { estimate } = judge(
      level({ atLeast: 0.8 }),
      study({
        a: [
          [1, 2],
          [90, 100],
        ],
      }),
    );
    expect(estimate).toBe(91 / 102);
  });

  it('is about the strategy it names', () => {
    const two = study({ a: plain(0.9, 0.91), b: plain(0.5, 0.51) });
    expect(judge(level({ atLeast: 0 }, 'b'), two).estimate).toBeCloseTo(0.505, 14);
  });

  it('passes on a bound that never varies, and fails beyond it', () => {
    const always = study({ a: plain(...Array.from({ length: 20 }, () => 0.9)) });
    expect(judge(level({ atLeast: 0.9 }), always).verdict).toBe('pass');
    expect(judge(level({ atMost: 0.9 }), always).verdict).toBe('pass');
    expect(judge(level({ atLeast: 0.9000001 }), always).verdict).toBe('fail');
  });

  it('is undecided while a KPI that never varied was seen in fewer than 20 futures', () => {
    const few = study({ a: plain(...Array.from({ length: 19 }, () => 0)) });
    expect(judge(level({ atMost: 0.01 }), few)).toMatchObject({ verdict: 'undecided', needed: 20 });
    expect(judge(level({ atLeast: 0.01 }), few)).toMatchObject({ verdict: 'undecided', needed: 20 });
  });

  it('is undecided after one replication, and when nobody can know', () => {
    expect(judge(level({ atLeast: 0.1 }), study({ a: plain(0.9) }))).toMatchObject({
      verdict: 'undecided',
      needed: Infinity,
    });
    const unknown = judge(
      level({ atLeast: 0.1 }),
      study({
        a: [
          [0, 0],
          [0, 0],
        ],
      }),
    );
    expect(unknown.verdict).toBe('undecided');
    expect(unknown.needed).toBeUndefined();
  });
});

describe('a claim on a difference', () => {
  // b − a: 0.03, 0.02, 0.04: mean 0.03, sd 0.01; with t(2) = 4.302652729696142 the interval is 0.03 ± 0.02484
  const pair = study({ a: plain(0.7, 0.9, 0.8), b: plain(0.73, 0.92, 0.84) });
  const table: [Bounds, 'pass' | 'fail' | 'undecided'][] = [
    [{ atLeast: 0 }, 'pass'],
    [{ atLeast: 0.0051 }, 'pass'],
    [{ atLeast: 0.0052 }, 'undecided'],
    [{ atLeast: 0.0548 }, 'undecided'],
    [{ atLeast: 0.0549 }, 'fail'],
    [{ atMost: 0.0549 }, 'pass'],
    [{ atMost: 0.02 }, 'undecided'],
    [{ atMost: -0.02 }, 'fail'],
  ];
  it.each(table)('%j of 0.03 ± 0.0248 is judged by the paired interval: %s', (bounds, verdict) => {
    const judgement = judge(difference(bounds), pair);
    expect(judgement.verdict).toBe(verdict);
    expect(judgement.low).toBeCloseTo(0.03 - 0.0248413771, 9);
    expect(judgement.high).toBeCloseTo(0.03 + 0.0248413771, 9);
  });

  it('between equal strategies is decided at once, even by one replication', () => {
    const twins = study({ a: plain(0.7), b: plain(0.7) });
    const near = { atLeast: -0.01, atMost: 0.01 };
    expect(judge(difference(near), twins)).toMatchObject({ verdict: 'pass', estimate: 0, low: 0, high: 0 });
    expect(judge(difference({ atLeast: 0.01 }), twins).verdict).toBe('fail');
    expect(judge(difference({ atLeast: 0 }), twins).verdict).toBe('fail'); // the same is not above
    expect(judge(difference({ atMost: 0 }), twins).verdict).toBe('fail');
    expect(judge(difference({ atLeast: 0, atMost: 0 }), twins).verdict).toBe('pass'); // near by nothing
  });
});

describe('about how many replications would decide it', () => {
  // Half-width 0.0196324 of five replications: (0.0196324/gap)² × 5, rounded up.
  it.each<[Bounds, number]>([
    [{ atLeast: 0.91 }, 20],
    [{ atLeast: 0.915 }, 78],
    [{ atMost: 0.925 }, 78],
    [{ atLeast: 0.91, atMost: 0.925 }, 78],
    [{ atLeast: 0.905, atMost: 0.99 }, 9],
    [{ atLeast: 0.93 }, 20],
  ])('%j: %i', (bounds, needed) => {
    expect(judge(level(bounds), five).needed).toBe(needed);
  });

  it('none on the bound', () => {
    const even = study({ a: plain(0.5, 0.75) });
    expect(judge(level({ atLeast: 0.625 }), even).needed).toBe(Infinity);
  });

  it('is more than were played, for any values and bounds; and one bound cannot be passed from both sides', () => {
    const rates = fc.array(fc.tuple(fc.nat(100), fc.integer({ min: 1, max: 100 })), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(rates, fc.double({ min: -0.5, max: 1.5, noNaN: true }), (pairs, bound) => {
        const result = study({ a: pairs });
        const above = judge(level({ atLeast: bound }), result);
        const below = judge(level({ atMost: bound }), result);
        const touches = above.low === bound || above.high === bound;
        const opposed = touches || below.verdict === opposite[above.verdict];
        const more = above.verdict !== 'undecided' || above.needed! > result.replications;
        return opposed && more;
      }),
      { numRuns: 500, seed: 8 },
    );
  });
});

const opposite = { pass: 'fail', fail: 'pass', undecided: 'undecided' } as const;
