import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { promiseDays, type PromisedOrders } from '../../../src/calibration/promise/promise-days.js';
import { survivalQuantile } from '../../../src/calibration/promise/survival-quantile.js';

const floats = (...values: number[]) => Float64Array.from(values);

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
    );
  });
});

describe('days to promise', () => {
  // One order a day; the k-th takes k mod 10 + 1 days.
  const orders: PromisedOrders = {
    orderedAt: Float64Array.from({ length: 200 }, (_, k) => k),
    deliveredAt: Float64Array.from({ length: 200 }, (_, k) => k + (k % 10) + 1),
  };
  const at = (percentile: number, windowDays = Infinity) => promiseDays(orders, 120.5, NaN, { percentile, windowDays });

  it.each([
    [0.5, 5],
    [0.8, 8],
    [0.95, 10],
  ])('at %f are %i', (p, days) => {
    expect(at(p)).toBe(days);
  });

  it('are not made from a handful of orders', () => {
    expect(at(0.5, 49)).toBeNaN();
    expect(at(0.5, 51)).toBe(5);
  });

  it('don’t change when the future does', () => {
    const other = {
      orderedAt: orders.orderedAt,
      deliveredAt: orders.deliveredAt.map((day) => (day < 120.5 ? day : day + 300)),
    };
    expect(promiseDays(other, 120.5, NaN, { percentile: 0.8, windowDays: Infinity })).toBe(at(0.8));
  });

  it('are times what is quoted, where something is', () => {
    const quoted = { ...orders, quotedDays: new Float64Array(200).fill(20) };
    expect(promiseDays(quoted, 120.5, 40, { percentile: 0.8, windowDays: Infinity })).toBe(16);
  });

  it('are unknown while all is under way', () => {
    const never = { orderedAt: orders.orderedAt, deliveredAt: new Float64Array(200).fill(NaN) };
    expect(promiseDays(never, 120.5, NaN, { percentile: 0.8, windowDays: Infinity })).toBeNaN();
    expect(survivalQuantile(floats(), new Uint8Array(0), 0.5)).toBeNaN();
  });
});
