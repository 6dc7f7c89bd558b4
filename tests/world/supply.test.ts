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
  Array.from({ length: n }, (_, k) => days(draws.leadTime(0, 0, k)));

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
    const first = Array.from({ length: 4000 }, (_, row) => draws.leadTime(row, 1, 0) > ticks(10));
    expect(Math.abs(first.filter(Boolean).length / 4000 - 0.2)).toBeLessThan(4 * Math.sqrt(0.16 / 4000));
  });

  it('are whole ticks ≥ 0, and the same in whatever order they are asked', () => {
    const supplier: Partial<Supplier> = {
      leadTime: { kind: 'normal', mean: 1, sd: 2 },
      late: { chance: 0.4, by: { kind: 'exponential', mean: 3 }, afterLate: 0.7 },
    };
    const forwards = leadTimes(drawsOf(supplier), 100);
    const draws = drawsOf(supplier);
    const backwards = Array.from({ length: 100 }, (_, k) => days(draws.leadTime(0, 0, 99 - k))).toReversed();
    expect(backwards).toEqual(forwards);
    expect(leadTimes(draws, 100)).toEqual(forwards);
    expect(forwards.every((t) => t >= 0 && Number.isInteger(ticks(t)))).toBe(true);
  });

  it('differ between rows, suppliers and replications', () => {
    const gamma = { leadTime: { kind: 'gamma', mean: 33, sd: 8 } } as const;
    const draws = drawsOf(gamma);
    const all = [draws.leadTime(0, 0, 0), draws.leadTime(1, 0, 0), draws.leadTime(0, 1, 0), draws.leadTime(0, 0, 1)];
    expect(new Set([...all, drawsOf(gamma, 1).leadTime(0, 0, 0)]).size).toBe(5);
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
