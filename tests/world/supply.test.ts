import { describe, expect, it } from 'vitest';
import type { Supplier } from '../../src/domain/catalog.js';
import type { SupplyDraws } from '../../src/domain/tape.js';
import { days, ticks } from '../../src/domain/time.js';
import { leadTimeStatistics } from '../../src/world/lead-time-statistics.js';
import { recordTape } from '../../src/world/record-tape.js';
import { aShop, aSupplier, fixed, moments } from './a-shop.js';

const ORDERS = 20_000;
const drawsOf = (supplier: Partial<Supplier>, replication = 0): SupplyDraws =>
  recordTape(aShop({ suppliers: [aSupplier(supplier), aSupplier(supplier)] }), replication).supply;
const leadTimes = (draws: SupplyDraws, n = ORDERS): number[] =>
  Array.from({ length: n }, (_, k) => days(draws.leadTime(0, 0, k, 0)));

describe('lead times', () => {
  it.each<[string, Partial<Supplier>]>([
    ['gamma', { leadTime: { kind: 'gamma', mean: 33, sd: 8 } }],
    [
      'late now and then',
      {
        leadTime: { kind: 'lognormal', mean: 12, sd: 3 },
        late: { chance: 0.2, by: { kind: 'exponential', mean: 20 }, afterLate: 0.2 },
      },
    ],
  ])('%s: mean and variance as the planner computes them', (_, supplier) => {
    const due = leadTimeStatistics(aShop({ suppliers: [aSupplier(supplier)] }), 0);
    const seen = moments(leadTimes(drawsOf(supplier)));
    expect(Math.abs(seen.mean - due.mean)).toBeLessThan(4 * seen.meanError);
    expect(Math.abs(seen.variance - due.sd * due.sd)).toBeLessThan(4 * seen.varianceError);
  });

  it('the planner knows the mixture: fixed 10 days, 10 % late by 20: mean 12, sd 6', () => {
    const late = { chance: 0.1, by: fixed(20), afterLate: 0.5 };
    const { mean, sd } = leadTimeStatistics(aShop({ suppliers: [aSupplier({ late })] }), 0);
    expect(mean).toBeCloseTo(12, 12);
    expect(sd).toBeCloseTo(6, 12);
  });

  // chance and afterLate of USAID's direct vendors: 0.07 and 0.32
  it.each([
    [0.07, 0.32],
    [0.5, 0.9],
    [0.3, 0],
  ])('late in a share of %f, and of %f after a late one', (chance, afterLate) => {
    const draws = drawsOf({ late: { chance, by: fixed(5), afterLate } });
    const isLate = leadTimes(draws).map((t) => t === 15);
    const after = isLate.slice(1).filter((_, n) => isLate[n]);
    const share = isLate.filter(Boolean).length / ORDERS;
    // runs widen the error of the share by (1 + ρ)/(1 − ρ), ρ the chain's correlation (afterLate − chance)/(1 − chance)
    const rho = (afterLate - chance) / (1 - chance);
    const error = Math.sqrt(((chance * (1 - chance)) / ORDERS) * ((1 + rho) / (1 - rho)));
    expect(Math.abs(share - chance)).toBeLessThan(4 * error);
    const repeated = after.filter(Boolean).length / after.length;
    expect(Math.abs(repeated - afterLate)).toBeLessThanOrEqual(
      4 * Math.sqrt((afterLate * (1 - afterLate)) / after.length),
    );
  });

  it('begin late as often as they are late in the long run', () => {
    const late = { chance: 0.2, by: fixed(5), afterLate: 0.9 };
    const draws = drawsOf({ late });
    const first = Array.from({ length: 4000 }, (_, row) => draws.leadTime(row, 1, 0, 0) > ticks(10));
    expect(Math.abs(first.filter(Boolean).length / 4000 - 0.2)).toBeLessThan(4 * Math.sqrt(0.16 / 4000));
  });

  it('are whole ticks ≥ 0, and the same in whatever order they are asked', () => {
    const supplier: Partial<Supplier> = {
      leadTime: { kind: 'normal', mean: 1, sd: 2 },
      late: { chance: 0.4, by: { kind: 'exponential', mean: 3 }, afterLate: 0.7 },
    };
    const forwards = leadTimes(drawsOf(supplier), 100);
    const draws = drawsOf(supplier);
    const backwards = Array.from({ length: 100 }, (_, k) => days(draws.leadTime(0, 0, 99 - k, 0))).toReversed();
    expect(backwards).toEqual(forwards);
    expect(leadTimes(draws, 100)).toEqual(forwards);
    expect(forwards.every((t) => t >= 0 && Number.isInteger(ticks(t)))).toBe(true);
  });

  it('differ between rows, suppliers and replications', () => {
    const gamma = { leadTime: { kind: 'gamma', mean: 33, sd: 8 } } as const;
    const draws = drawsOf(gamma);
    const all = [0, 1].flatMap((i) => [draws.leadTime(i, 0, 0, 0), draws.leadTime(0, 1, i, 0)]);
    expect(new Set([...all, drawsOf(gamma, 1).leadTime(0, 0, 0, 0)]).size).toBe(5);
  });
});

describe('a supplier that drifts', () => {
  const late = { chance: 0.5, by: fixed(4), afterLate: 0.5 };

  it.each([
    [0.2, 0, 10],
    [0.2, 365, 12],
    [0.2, 730, 14],
    [-0.2, 365, 8],
    [-0.5, 730, 0],
    [-0.5, 1000, 0], // not below nothing
  ])('by %f a year: 10 days on day 0 are, on day %i, %f', (driftPerYear, day, lead) => {
    expect(days(drawsOf({ driftPerYear }).leadTime(0, 0, 0, ticks(day)))).toBeCloseTo(lead, 4);
  });

  it('is as late beyond it as before, in the same orders', () => {
    const [before, after] = [0, 365].map((day) =>
      Array.from({ length: 50 }, (_, n) => days(drawsOf({ driftPerYear: 0.2, late }).leadTime(0, 0, n, ticks(day)))),
    );
    expect(after).toEqual(before.map((lead) => lead + 2));
    expect(new Set(before)).toEqual(new Set([10, 14]));
  });

  it('is believed to be what it is on day 0', () => {
    const { mean } = leadTimeStatistics(aShop({ suppliers: [aSupplier({ driftPerYear: 2 })] }), 0);
    expect(mean).toBe(10);
  });
});

describe('a supplier that tells of delays', () => {
  const told = (supplier: Partial<Supplier>, n = ORDERS): boolean[] => {
    const draws = drawsOf(supplier);
    return Array.from({ length: n }, (_, k) => draws.told(0, 0, k));
  };

  it('tells of the share it says', () => {
    const share = told({ notice: { aheadDays: 3, told: 0.8 } }).filter(Boolean).length / ORDERS;
    expect(Math.abs(share - 0.8)).toBeLessThan(4 * Math.sqrt(0.16 / ORDERS));
  });

  it('always, never, or not at all', () => {
    const all = [{ notice: { aheadDays: 3, told: 1 } }, { notice: { aheadDays: 3, told: 0 } }, {}];
    expect(all.map((supplier) => told(supplier, 50).filter(Boolean).length)).toEqual([50, 0, 0]);
  });
});

describe('deliveries', () => {
  const missing = (law: NonNullable<Supplier['yield']>, units: number) => {
    const draws = drawsOf({ yield: law });
    return Array.from({ length: ORDERS }, (_, n) => units - draws.delivered(0, 0, n, units));
  };

  it('arrive whole without a yield', () => {
    expect(drawsOf({}).delivered(0, 0, 0, 77)).toBe(77);
  });

  it('are short by chance, by a share uniform on 0 … twice the mean', () => {
    const units = missing({ chance: 0.25, short: 0.1 }, 10_000);
    const short = units.filter((u) => u > 0);
    expect(Math.abs(short.length / ORDERS - 0.25)).toBeLessThan(4 * Math.sqrt(0.1875 / ORDERS));
    const seen = moments(short.map((u) => u / 10_000));
    expect(Math.abs(seen.mean - 0.1)).toBeLessThan(4 * seen.meanError);
    expect(Math.abs(seen.variance - 0.04 / 12)).toBeLessThan(4 * seen.varianceError);
    expect(Math.max(...short)).toBeLessThanOrEqual(2000);
  });

  it('are whole units, never fewer than none', () => {
    const units = missing({ chance: 1, short: 0.9 }, 7);
    expect(new Set(units.map((u) => u % 1))).toEqual(new Set([0]));
    expect([Math.min(...units), Math.max(...units)]).toEqual([0, 7]);
  });
});
