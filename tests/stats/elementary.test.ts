import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exp, expm1, lgamma, log, log1p, pow } from '../../src/stats/elementary.js';

/** Distance in units of the last place of the expected value. */
function ulps(got: number, want: number): number {
  if (Object.is(got, want) || got === want) return 0;
  if (!Number.isFinite(want) || !Number.isFinite(got)) return Infinity;
  const bits = new BigInt64Array(new Float64Array([got, want]).buffer);
  const distance = bits[0] - bits[1];
  return Number(distance < 0n ? -distance : distance);
}

const close = (got: number, want: number, most: number): void => {
  if (Number.isNaN(want)) expect(got).toBeNaN();
  else expect(ulps(got, want), `${got} against ${want}`).toBeLessThanOrEqual(most);
};

const RUNS = { numRuns: 20_000, seed: 1 };

describe('elementary functions agree with Math to the last places', () => {
  it('log', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, noNaN: true }), (x) => close(log(x), Math.log(x), 1)),
      RUNS,
    );
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 2, noNaN: true }), (x) => close(log(x), Math.log(x), 1)),
      RUNS,
    );
  });
  it('exp', () => {
    fc.assert(
      fc.property(fc.double({ min: -760, max: 720, noNaN: true }), (x) => close(exp(x), Math.exp(x), 1)),
      RUNS,
    );
    fc.assert(
      fc.property(fc.double({ min: -2, max: 2, noNaN: true }), (x) => close(exp(x), Math.exp(x), 1)),
      RUNS,
    );
  });
  it('log1p and expm1', () => {
    fc.assert(
      fc.property(fc.double({ min: -1, max: 5, noNaN: true }), (x) => close(log1p(x), Math.log1p(x), 3)),
      RUNS,
    );
    fc.assert(
      fc.property(fc.double({ min: -40, max: 40, noNaN: true }), (x) => close(expm1(x), Math.expm1(x), 4)),
      RUNS,
    );
  });
  it('pow', () => {
    const pair = fc.tuple(fc.double({ min: 0, max: 1e6, noNaN: true }), fc.double({ min: -30, max: 30, noNaN: true }));
    fc.assert(
      fc.property(pair, ([x, y]) => close(pow(x, y), Math.pow(x, y), 2)),
      RUNS,
    );
    const usual = fc.tuple(
      fc.double({ min: 0.01, max: 100, noNaN: true }),
      fc.double({ min: -5, max: 5, noNaN: true }),
    );
    fc.assert(
      fc.property(usual, ([x, y]) => close(pow(x, y), Math.pow(x, y), 2)),
      RUNS,
    );
  });
  it('pow at special values', () => {
    const values = [0, -0, 1, -1, 2, -2, 0.5, -0.5, 3, -3, Infinity, -Infinity, NaN, 5e-324, 1e308];
    for (const x of values) for (const y of values) close(pow(x, y), Math.pow(x, y), 1);
  });
  it.each([
    [log, 0, -Infinity],
    [log, -1, NaN],
    [log, 1, 0],
    [log, Infinity, Infinity],
    [log, NaN, NaN],
    [log, 5e-324, -744.4400719213812],
    [exp, 0, 1],
    [exp, -Infinity, 0],
    [exp, Infinity, Infinity],
    [exp, NaN, NaN],
    [exp, 1, 2.718281828459045],
    [exp, -745.13, 5e-324],
    [exp, 709.78, 1.7928227943945155e308],
    [log1p, -1, -Infinity],
    [log1p, 1e-300, 1e-300],
    [expm1, 1e-300, 1e-300],
    [expm1, -800, -1],
    [expm1, 800, Infinity],
  ] as const)('%o of %d is %d', (f, x, want) => close(f(x), want, 1));
});

describe('lgamma', () => {
  // Exact: Γ(½) = √π, Γ(n) = (n − 1)!; the others R 4.2 lgamma.
  it.each([
    [0.5, Math.log(Math.sqrt(Math.PI))],
    [1, 0],
    [2, 0],
    [5, Math.log(24)],
    [11, Math.log(3628800)],
    [21, Math.log(2432902008176640000)],
    [0.001, 6.907178885383853],
    [2.5, 0.2846828704729192],
    [100, 359.1342053695754],
    [1e6, 12815504.569147611],
  ])('of %d', (x, want) => expect(Math.abs(lgamma(x) - want)).toBeLessThan(3e-15 * Math.max(1, Math.abs(want))));
});
