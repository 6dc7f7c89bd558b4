import { describe, expect, it } from 'vitest';
import type { Supplier, SupplierPrecision } from '../../../src/domain/catalog.js';
import type { Law } from '../../../src/domain/law.js';
import { inverseOf, meanOf, sdOf } from '../../../src/stats/distributions.js';
import { normalQuantile } from '../../../src/stats/normal.js';
import { Purpose } from '../../../src/stats/purpose.js';
import { seedWords } from '../../../src/stats/seed.js';
import { streamOf, type Stream } from '../../../src/stats/stream.js';
import { tallyOf } from '../../../src/stats/tally.js';
import { drawSupplier } from '../../../src/world/inputs/draw-supplier.js';
import { drawTimeLaw } from '../../../src/world/inputs/draw-time-law.js';
import { aSupplier } from '../../sameness/plain-parts.js';

const exactly: SupplierPrecision = {
  leadTime: Infinity,
  late: Infinity,
  lateBy: Infinity,
  allLate: Infinity,
  afterLate: Infinity,
  receipts: Infinity,
  drift: 0,
  common: { late: 0, lateBy: 0 },
};

const fitted = (precision: Partial<SupplierPrecision>): Supplier =>
  aSupplier('fitted', {
    leadTime: { kind: 'gamma', mean: 30, sd: 6 },
    late: { chance: 0.1, by: { kind: 'exponential', mean: 15 }, afterLate: 0.4 },
    yield: { chance: 0.2, short: 0.1 },
    driftPerYear: 0.1,
    precision: { ...exactly, ...precision },
  });

const seed = seedWords('suppliers');
const REFITS = 600;

/** Over many refits: one number of a drawn supplier. */
const drawn = (supplier: Supplier, of: (one: Supplier) => number, row = 0) =>
  Array.from({ length: REFITS }, (_, refit) => of(drawSupplier(supplier, row, seed, refit)));

describe('suppliers as they could as well have been fitted', () => {
  it('stay what they are where nothing is in doubt', () => {
    for (const one of [fitted({}), aSupplier('given')]) expect(drawSupplier(one, 0, seed, 3)).toEqual(one);
  });

  it.each<[string, Partial<SupplierPrecision>, (one: Supplier) => number, number, number]>([
    ['lead time', { leadTime: 25 }, ({ leadTime }) => meanOf(leadTime), 30, 6 / 5],
    ['chance to be late', { late: 49 }, ({ late }) => late!.chance, 0.1, Math.sqrt(0.09 / 50)],
    ['how late', { lateBy: 9 }, ({ late }) => meanOf(late!.by), 15, 5],
    ['chance to be late again', { afterLate: 59 }, ({ late }) => late!.afterLate, 0.4, Math.sqrt(0.24 / 60)],
    ['chance of a short receipt', { receipts: 99 }, (one) => one.yield!.chance, 0.2, Math.sqrt(0.16 / 100)],
    ['how short', { receipts: 99 }, (one) => one.yield!.short, 0.1, 0.1 / Math.sqrt(3 * 99 * 0.2)],
    ['drift', { drift: 0.04 }, ({ driftPerYear }) => driftPerYear!, 0.1, 0.04],
  ])('%s: spread as the fit states', (_, precision, of, mean, se) => {
    const seen = tallyOf(drawn(fitted(precision), of));
    // Standard errors of a mean and of a standard deviation over 600 draws: 4 % and 3 % of the latter, more where it is skewed.
    expect(Math.abs(seen.mean - mean)).toBeLessThan(4 * 0.041 * se);
    expect(seen.sd / se).toBeGreaterThan(0.87);
    expect(seen.sd / se).toBeLessThan(1.13);
  });

  it('come close to the fit with many deliveries, nearer the more there are', () => {
    const far = [10, 1_000, 100_000, 1e7].map((n) => {
      const supplier = fitted({ leadTime: n, late: n, lateBy: n, allLate: n, afterLate: n, receipts: n });
      const away = (one: Supplier) =>
        Math.abs(meanOf(one.leadTime) / 30 - 1) +
        Math.abs(sdOf(one.leadTime) / 6 - 1) +
        Math.abs(one.late!.chance / 0.1 - 1) +
        Math.abs(meanOf(one.late!.by) / 15 - 1) +
        Math.abs(one.yield!.chance / 0.2 - 1);
      return tallyOf(drawn(supplier, away).slice(0, 150)).mean;
    });
    // Each step of 100 times as many is a tenth of the doubt.
    expect(far[3]).toBeLessThan(0.005);
    for (const k of [1, 2, 3]) expect(far[k] / far[k - 1]).toBeCloseTo(0.1, 1);
  });

  it('are in doubt together as far as it is one doubt, each with its own spread', () => {
    for (const common of [0, 0.5, 1]) {
      const one = fitted({ late: 60, common: { late: common, lateBy: 0 } });
      const [a, b] = [0, 1].map((row) => drawn(one, ({ late }) => late!.chance, row));
      const [ta, tb] = [tallyOf(a), tallyOf(b)];
      const together = a.reduce((sum, x, k) => sum + (x - ta.mean) * (b[k] - tb.mean), 0) / REFITS / ta.sd / tb.sd;
      expect(Math.abs(together - common)).toBeLessThan(0.16);
      expect(Math.abs(tb.sd / Math.sqrt(0.09 / 61) - 1)).toBeLessThan(0.12);
    }
  });

  it('are never late again more rarely than at all, nor short by more than half', () => {
    const wild = fitted({ late: 2, lateBy: 1, allLate: 2, afterLate: 2, receipts: 2, leadTime: 2 });
    for (let refit = 0; refit < 60; refit++) {
      const { late, leadTime, yield: short } = drawSupplier(wild, 0, seed, refit);
      expect(late!.afterLate).toBeGreaterThanOrEqual(late!.chance);
      expect(late!.afterLate).toBeLessThanOrEqual(1);
      expect(short!.short).toBeLessThanOrEqual(0.5);
      for (const law of [late!.by, leadTime]) {
        expect(inverseOf(law)(0.5)).toBeGreaterThanOrEqual(0);
        expect(inverseOf(law)(0.999)).toBeLessThan(Infinity);
      }
    }
  });

  it('are short of nothing where none was short, and of some share where one hardly ever was', () => {
    const never = fitted({ receipts: 10 });
    const drawnOf = (chance: number) => drawSupplier({ ...never, yield: { chance, short: 0.1 } }, 0, seed, 1).yield!;
    expect(drawnOf(0)).toEqual({ chance: 0, short: 0.1 });
    const { chance, short } = drawnOf(1e-12);
    expect(chance).toBeGreaterThanOrEqual(0);
    expect(short).toBeGreaterThan(0);
  });
});

describe('a law of times as other observations would have given it', () => {
  const normalsOf = (refit: number) => {
    const stream: Stream = streamOf(seed, refit, Purpose.REFIT_SUPPLIER, 99);
    return () => normalQuantile(stream.uniform());
  };
  const laws: readonly (readonly [Law, ofForm: (law: Law) => number, se: (n: number) => number])[] = [
    // Asymptotic errors of log k (k = 4: 1/(k √(ψ′(k) − 1/k)), ψ′(4) = 0.28382296), of log shape, of log σ.
    [{ kind: 'gamma', mean: 20, sd: 10 }, (law) => 2 * Math.log(meanOf(law) / sdOf(law)), () => 1.3599],
    [{ kind: 'weibull', shape: 2, mean: 20 }, (law) => Math.log((law as { shape: number }).shape), () => 0.7797],
    [
      { kind: 'lognormal', mean: 20, sd: 10 },
      (law) => 0.5 * Math.log(Math.log(1 + (sdOf(law) / meanOf(law)) ** 2)),
      () => Math.SQRT1_2,
    ],
    [{ kind: 'normal', mean: 20, sd: 3 }, (law) => Math.log((law as { sd: number }).sd), () => Math.SQRT1_2],
  ];

  it.each(laws.map(([law, ...rest]) => [law.kind, law, ...rest] as const))('%s: its form', (_, law, ofForm, se) => {
    const n = 200;
    const draws = Array.from({ length: REFITS }, (__, r) =>
      ofForm(drawTimeLaw(law, { mean: Infinity, form: n }, normalsOf(r))),
    );
    const { mean, sd } = tallyOf(draws);
    const known = se(n) / Math.sqrt(n);
    expect(Math.abs(mean - ofForm(law))).toBeLessThan(0.2 * known);
    expect(Math.abs(sd / known - 1)).toBeLessThan(0.12);
  });

  it('of counted values: their weights', () => {
    const law: Law = { kind: 'empirical', values: [10, 20], weights: [1, 3] };
    const means = Array.from({ length: REFITS }, (_, r) =>
      meanOf(drawTimeLaw(law, { mean: 48, form: 48 }, normalsOf(r))),
    );
    const { mean, sd } = tallyOf(means);
    expect(mean).toBeCloseTo(17.5, 0);
    expect(Math.abs(sd / (10 * Math.sqrt((0.25 * 0.75) / 49)) - 1)).toBeLessThan(0.12);
  });

  it.each(laws.map(([law]) => [law.kind, law] as const))('%s: of next to no observation, still a law', (_, law) => {
    for (const z of [-5, -2, 0, 2, 5]) {
      const times = [0.01, 0.5, 0.99].map(inverseOf(drawTimeLaw(law, { mean: 0.1, form: 0.1 }, () => z)));
      expect(times.every((days) => days >= 0 && days < 1e6)).toBe(true);
    }
  });

  it('of one value: the value', () => {
    const law: Law = { kind: 'fixed', value: 12 };
    expect(drawTimeLaw(law, { mean: 3, form: 3 }, normalsOf(0))).toEqual(law);
  });
});
