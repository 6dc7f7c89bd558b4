import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdAxis } from '../../../src/report/charts/hold-axis.js';
import { inkStep, inkSteps } from '../../../src/report/charts/ink-steps.js';
import { upperEdge } from '../../../src/report/charts/upper-edge.js';
import { Format } from '../../../src/report/format.js';
import { itemWeeks } from '../../../src/report/item-weeks.js';
import { itemsFinding } from '../../../src/report/items-finding.js';
import { shareWithin, waitCounts, waitOf } from '../../../src/report/wait-counts.js';
import type { GroupTotals, StudyResult } from '../../../src/study/result.js';
import { study } from '../fixture.js';

const none = [0, 0, 0, 0, 0, 0, 0, 0];
const alike = (n: number) => Array.from({ length: n }, () => 1);

const counted = (groups: readonly Partial<GroupTotals>[], strategies = 2): StudyResult => ({
  ...study(),
  strategies: study().strategies.slice(0, strategies),
  outcomes: groups.map((table) => ({ ...study().outcomes[0], groups: table as GroupTotals })),
});

describe('waits', () => {
  // Baseline: 2 orders under a quarter of a day, 1 of half to three quarters, 1 of one and a half to one and three quarters.
  const [a, b] = waitCounts(
    counted([
      { waitBins: Int32Array.of(2, 0, 0, 0, 0, 0, 1, 0, ...none) },
      { waitBins: Int32Array.of(0, 0, 1, 0, 0, 0, 0, 0, ...none) },
    ]),
  );

  it('add up over the futures', () => {
    expect([a.total, b.total]).toEqual([4, 0]);
    expect([0, 0.25, 0.5, 0.75, 1.75, 9].map((days) => shareWithin(a, days))).toEqual([0, 0.5, 0.5, 0.75, 1, 1]);
  });

  it('have quantiles to a quarter of a day, and none where no order waited', () => {
    expect([0.5, 0.51, 0.75, 0.95].map((p) => waitOf(a, p))).toEqual([0.25, 0.75, 0.75, 1.75]);
    expect([waitOf(b, 0.5), shareWithin(b, 3)]).toEqual([NaN, NaN]);
  });

  it('were not counted without tables', () => {
    expect(waitCounts(study())).toEqual([]);
  });
});

describe('items by week', () => {
  it('are means of the futures, with totals', () => {
    const weeks = new Int32Array(2 * 2 * 18); // two strategies, two items, 120 days
    weeks.set([4, 2], 0);
    weeks.set([6], 18 + 17);
    weeks.set([1], 36);
    const data = itemWeeks(counted([{ itemWeeks: weeks }, { itemWeeks: new Int32Array(weeks.length) }]))!;
    expect([data.items, data.weeks, data.futures, [...data.totals]]).toEqual([2, 18, 2, [3, 3, 0.5, 0]]);
    expect([data.units[0], data.units[1], data.units[35]]).toEqual([2, 1, 3]);
  });
});

describe('who holds the units that wait', () => {
  it.each([
    [[8], 1, 'a waits'],
    [[8, 2], 3, 'a holds 80% of the units that wait'],
    [[60, 10, 10, 10, 10], 40, 'a alone holds 60% of the units that wait'],
    [[20, 20, 10, 8, 42 / 3, 14, 14], 40, 'Three of 40 items hold 54% of the units that wait'],
    [alike(24), 50, '12 of 50 items hold 50% of the units that wait'],
    [alike(40), 40, 'No item holds more than 3% of the units that wait'],
  ])('%j of %d: %s', (sizes, items, expected) => {
    const sorted = [...sizes].sort((a, b) => b - a);
    expect(itemsFinding(sorted, 'a', items, new Format())).toBe(expected);
  });
});

describe('steps of ink', () => {
  it.each([
    [110, [2, 5, 10, 20, 50]],
    [0.6, [0.01, 0.02, 0.05, 0.1, 0.2]],
    [0, [1, 2, 5, 10, 20]],
    [NaN, [1, 2, 5, 10, 20]],
  ])('up to %d: %j', (most, expected) => {
    expect(inkSteps(most)).toEqual(expected);
  });

  it('rise, and the most is in the last one', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 1e6, noNaN: true }), (most) => {
        const steps = inkSteps(most);
        expect(steps.every((step, i) => i === 0 || step > steps[i - 1])).toBe(true);
        expect([inkStep(0, steps), inkStep(most, steps)]).toEqual([0, 5]);
      }),
      { seed: 3 },
    );
  });
});

describe('the line above which nothing lies', () => {
  const point = fc.record({ cost: fc.integer({ min: -9, max: 9 }), service: fc.integer({ min: 0, max: 9 }) });
  it('rises, goes through what was tried, and has all of it below or right', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1 }), (tried) => {
        const edge = upperEdge(tried);
        expect(edge.every((corner) => tried.some((t) => t.cost === corner.cost && t.service === corner.service))).toBe(
          true,
        );
        expect(edge.every((c, i) => i === 0 || (c.cost > edge[i - 1].cost && c.service > edge[i - 1].service))).toBe(
          true,
        );
        for (const { cost, service } of tried) {
          const reached = edge.findLast((corner) => corner.cost <= cost);
          expect(reached!.service).toBeGreaterThanOrEqual(service);
        }
      }),
      { seed: 4 },
    );
  });

  it('passes over what is not known', () => {
    expect(
      upperEdge([
        { cost: NaN, service: 1 },
        { cost: 1, service: NaN },
      ]),
    ).toEqual([]);
  });
});

describe('an axis', () => {
  const fit = ([low, high]: readonly [number, number]) => [low - 1, high + 1] as const;
  it.each([
    ['is made when there is none', undefined, [3, 5], [2, 6]],
    ['stays while all lies on it', [0, 10], [3, 8], [0, 10]],
    ['moves when something would leave it', [0, 10], [3, 11], [2, 12]],
    ['moves when little of it is used', [0, 10], [4, 6], [3, 7]],
    ['stays for a single point', [0, 10], [4, 4], [0, 10]],
  ] as const)('%s', (_, before, shown, expected) => {
    expect(holdAxis(before, shown, fit)).toEqual(expected);
  });
});
