import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseAlike } from '../../../src/calibration/promise/choose-alike.js';
import { fitPromises, type PromiseOptions } from '../../../src/calibration/promise/fit-promises.js';
import { curveQuantile, sampleOf, survivalCurve } from '../../../src/calibration/promise/survival-curve.js';
import type { CustomerDeliveries } from '../../../src/domain/customer-deliveries.js';

function survivalQuantile(values: Float64Array, over: Uint8Array, p: number): number {
  const sample = sampleOf(values, over);
  return curveQuantile(sample.x, survivalCurve(sample), p);
}

describe('a quantile of what is partly still going on', () => {
  // Remission of leukaemia patients under 6-MP, weeks (Freireich et al. 1963; the standard example of Kaplan & Meier): median 23, upper
  // quartile of the survivors reached at 13 weeks (S = 0.690).
  const weeks = [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35];
  const ended = [1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0];

  it.each([
    [0.14, 6],
    [0.19, 7],
    [0.3, 13],
    [0.5, 23],
    [0.6, Infinity],
  ])('is %f → %f weeks on the textbook’s patients', (p, expected) => {
    expect(survivalQuantile(Float64Array.from(weeks), Uint8Array.from(ended), p)).toBe(expected);
  });

  it('is the plain quantile where nothing goes on', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1 }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (xs, p) => {
          const sorted = xs.toSorted((a, b) => a - b);
          const plain = sorted[Math.ceil(p * xs.length - 1e-9) - 1];
          expect(survivalQuantile(Float64Array.from(xs), new Uint8Array(xs.length).fill(1), p)).toBe(plain);
        },
      ),
      { seed: 41 },
    );
  });
});

describe('days to promise', () => {
  // One order a day; the k-th takes k mod 10 + 1 days.
  const orders = past(200, (k) => (k % 10) + 1);
  const at = (p: number, of: CustomerDeliveries = orders, options: Partial<PromiseOptions> = {}) =>
    fitPromises(of, 120.5, { alike: 100, ...options }).days(0, p);

  it.each([
    [0.5, 5],
    [0.8, 8],
    [0.95, 10],
  ])('at %f are %i', (p, days) => {
    expect(at(p)).toBe(days);
  });

  it('are not made from a handful of orders', () => {
    const laws = (now: number) => fitPromises(orders, now, { alike: 100 }).days(0, 0.5);
    expect(laws(49.5)).toBe(5);
    expect(laws(48.5)).toBeNaN();
  });

  it('don’t change when the future does', () => {
    const deliveredAt = orders.deliveredAt.map((day) => (day < 120.5 ? day : day + 300));
    expect(at(0.8, { ...orders, deliveredAt })).toBe(at(0.8));
  });

  it('count what is still under way: who looks at the delivered ones alone promises too little', () => {
    // From day 100 on they take 40 days: of those only the days so far are known.
    const slower = past(200, (k) => (k < 100 ? (k % 10) + 1 : 40));
    const delivered = [...slower.orderedAt.keys()].filter((k) => slower.deliveredAt[k] < 120.5);
    const quick = { ...slower, orderedAt: Float64Array.from(delivered, (k) => slower.orderedAt[k]), deliveredAt: Float64Array.from(delivered, (k) => slower.deliveredAt[k]) }; // prettier-ignore
    expect(at(0.85, quick)).toBe(9);
    expect(at(0.85, slower)).toBe(10);
  });

  it('are times what is quoted, where something is', () => {
    const quoted = { ...orders, promisedAt: orders.orderedAt.map((day, k) => day + (k === 199 ? 40 : 20)) };
    expect(fitPromises(quoted, 120.5, { alike: 100, timesQuote: true }).days(199, 0.8)).toBe(16);
  });

  it('are unknown while all is under way', () => {
    expect(
      at(
        0.8,
        past(200, () => NaN),
      ),
    ).toBeNaN();
    expect(survivalQuantile(new Float64Array(0), new Uint8Array(0), 0.5)).toBe(Infinity);
  });
});

describe('days to promise by what is known', () => {
  // Three of four orders go near and take 1 to 10 days, the fourth goes far and takes 21 to 30.
  const isFar = (k: number) => k % 4 === 3;
  const zone = Array.from({ length: 400 }, (_, k) => (isFar(k) ? 'far' : 'near'));
  const orders = past(400, (k) => (Math.floor(k / 4) % 10) + (isFar(k) ? 21 : 1), [
    { name: 'zone', kind: 'names', values: zone },
  ]);
  const days = (alike: number, row: number) => fitPromises(orders, 1000, { alike }).days(row, 0.79);

  it.each([
    [1e-6, 8, 28],
    // 300 near and as much as 225 near and 75 far: 480 of 525 near ones. 100 far and as much as 225 near and 75 far: 95 of 175 far ones.
    [300, 10, 26],
  ])('borrowing %d orders: %i near, %i far', (alike, near, far) => {
    expect([days(alike, 0), days(alike, 3)]).toEqual([near, far]);
  });

  it('of a thin group are those of the whole, moved by its own orders', () => {
    // 5 own orders of 40 days beside as much as 15 of the whole: 0.75 of 1 day, 1.5 each of 2 to 10, 0.75 of 40.
    const names = Array.from({ length: 100 }, (_, k) => (k % 20 === 0 ? 'thin' : 'rest'));
    const thin = past(100, (k) => (k % 20 === 0 ? 40 : (k % 10) + 1), [{ name: 'zone', kind: 'names', values: names }]);
    const laws = fitPromises(thin, 1000, { alike: 15 });
    expect([laws.days(0, 0.5), laws.days(0, 0.9), laws.days(1, 0.9)]).toEqual([8, 40, 10]);
  });

  it('take numbers in bands, and what nobody saw before as the whole', () => {
    const values = Float64Array.from({ length: 401 }, (_, k) =>
      k === 400 ? NaN : isFar(k) ? 20 + (k % 7) : 5 + (k % 3),
    );
    const freight = {
      ...past(401, (k) => (k === 400 ? 22 : orders.deliveredAt[k] - k)),
      known: [{ name: 'freight', kind: 'numbers' as const, values }],
    };
    const laws = fitPromises(freight, 1000, { alike: 10 });
    expect(laws.days(3, 0.8)).toBeGreaterThan(25);
    expect(laws.days(0, 0.8)).toBeLessThan(12);
    expect(laws.days(400, 0.8)).toBe(fitPromises(freight, 1000, { alike: 10, known: false }).days(400, 0.8));
    expect(laws.group(3).names[0]).toMatch(/^above/);
  });

  it('matter where groups differ, and don’t where they are chance', () => {
    expect(chooseAlike(orders, 1000, {})).toMatchObject({ alike: 10 });
    expect(chooseAlike(orders, 1000, {}).loss).toBeLessThan(0.5);
    const chance = past(400, (k) => ((k * 7) % 10) + 1, [
      { name: 'zone', kind: 'names', values: zone.map((_, k) => `z${Math.floor(((k * 0.6180339887) % 1) * 50)}`) },
    ]);
    expect(chooseAlike(chance, 1000, {}).loss).toBeGreaterThan(0.97);
  });
});

/** One order a day, the k-th delivered after so many days. */
function past(n: number, took: (k: number) => number, known: CustomerDeliveries['known'] = []): CustomerDeliveries {
  const orderedAt = Float64Array.from({ length: n }, (_, k) => k);
  return {
    orderedAt,
    deliveredAt: orderedAt.map((day) => day + took(day)),
    promisedAt: new Float64Array(n).fill(NaN),
    known,
  };
}
