import { describe, expect, it } from 'vitest';
import { fitDemand, type FittedDemand } from '../../../src/calibration/demand/fit-demand.js';
import { playedSales, shopOf } from './played-sales.js';

const full = process.env['BULLWHIP_FULL'] !== undefined;
const FUTURES = full ? 200 : 20;

/**
 * Shops whose demand is known are played and fitted: over the futures, the truth must lie within 1.96 standard errors as often as 95 % of an
 * honest estimate says. Bounds are those of the binomial, 4 standard deviations either way of 95 %, and 1.5 points for the
 * standard errors being the larger of two.
 */
describe('a fit recovers what was played', () => {
  const weekly = [1.1, 1.2, 1, 1.3, 1.4, 0, 1];
  const yearly = [0.7, 0.75, 0.85, 0.9, 1, 1, 0.9, 0.85, 1.05, 1.3, 1.5, 1.2];
  const truth = { ordersPerDay: 20, dispersion: 15, weekly, yearly, trendPerYear: 0.3 };

  it('rate, weekdays, months, trend and dispersion within their standard errors, over two years', () => {
    const shop = shopOf('recover', 730, 5, { ...truth, units: { kind: 'geometric', mean: 1.6 } });
    const fits = Array.from({ length: FUTURES }, (_, r) => fitDemand(playedSales(shop, r))!);
    const known: [string, (f: FittedDemand) => { value: number; se: number }, number][] = [
      ['rate', (f) => f.rate.perDay, 20],
      ['trend', (f) => f.rate.trend, 0.3],
      ['dispersion', (f) => f.rate.dispersion, 15],
      ['units', (f) => f.units.mean, 1.6],
      ['monday', (f) => ({ value: f.rate.weekly.values[0], se: f.rate.weekly.se[0] }), 1.1],
      ['friday', (f) => ({ value: f.rate.weekly.values[4], se: f.rate.weekly.se[4] }), 1.4],
      ['january', (f) => ({ value: f.rate.yearly.values[0], se: f.rate.yearly.se[0] }), 0.7],
      ['november', (f) => ({ value: f.rate.yearly.values[10], se: f.rate.yearly.se[10] }), 1.5],
    ];
    const covered = known.map(([name, of, value]) => {
      const inside = fits.filter((f) => Math.abs(of(f).value - value) <= 1.96 * of(f).se).length;
      return [name, inside / FUTURES] as const;
    });
    const slack = 4 * Math.sqrt((0.95 * 0.05) / FUTURES);
    expect(covered.filter(([, share]) => share <= 0.95 - slack)).toEqual([]);
    const mean = covered.reduce((sum, [, share]) => sum + share, 0) / covered.length;
    expect(mean).toBeGreaterThan(0.92);
    expect(mean).toBeLessThan(0.99);
    for (const { daily, rate } of fits) {
      expect(daily.openWeekdays).toEqual([true, true, true, true, true, false, true]);
      expect(rate.weekly.values[5]).toBe(0);
    }
  });

  it('has no bias: the mean over the futures is the truth within its own error', () => {
    const shop = shopOf('bias', 400, 3, { ...truth, trendPerYear: 0 });
    const fits = Array.from({ length: FUTURES }, (_, r) => fitDemand(playedSales(shop, 1000 + r))!);
    const centred = (of: (f: FittedDemand) => number, value: number) => {
      const x = fits.map((f) => of(f) - value);
      const mean = x.reduce((a, b) => a + b, 0) / x.length;
      const sd = Math.sqrt(x.reduce((a, b) => a + (b - mean) ** 2, 0) / (x.length - 1));
      return Math.abs(mean) / (sd / Math.sqrt(x.length));
    };
    expect(centred((f) => f.rate.perDay.value, 20)).toBeLessThan(3.5);
    expect(centred((f) => Math.log(f.rate.dispersion.value), Math.log(15))).toBeLessThan(3.5);
    expect(centred((f) => f.rate.yearly.values[10], 1.5)).toBeLessThan(3.5);
  });

  it('of a plain Poisson stream without season it finds none', () => {
    const shop = shopOf('plain', 300, 1, { ordersPerDay: 12 });
    const fits = Array.from({ length: 15 }, (_, r) => fitDemand(playedSales(shop, r))!);
    // AIC takes six superfluous factors now and then (χ² with 6 degrees of freedom above 12: 6 %).
    expect(fits.filter((f) => f.rate.weekly.fitted).length).toBeLessThan(5);
    expect(fits.filter((f) => f.rate.dispersion.value < 100).length).toBeLessThan(5);
    expect(fits.every((f) => !f.rate.yearly.fitted && !f.rate.trend.fitted)).toBe(true);
  });

  it('lines per order, units and mix come back as played', () => {
    const lines = [50, 25, 15, 0, 10];
    const units = { kind: 'empirical', values: [1, 2, 6, 12], weights: [50, 20, 20, 10] } as const;
    const shop = shopOf('basket', 200, 40, { ordersPerDay: 60, lines, units });
    const fit = fitDemand(playedSales(shop, 0))!;
    expect(fit.lines.law).toMatchObject({ kind: 'empirical', values: [1, 2, 3, 5] });
    const law = fit.lines.law as { weights: readonly number[] };
    const total = law.weights.reduce((a, b) => a + b, 0);
    [0.5, 0.25, 0.15, 0.1].forEach((p, i) => {
      expect(Math.abs(law.weights[i] / total - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / total));
    });
    expect(fit.units.law).toMatchObject({ kind: 'empirical', values: [1, 2, 6, 12] });
    expect(Math.abs(fit.units.mean.value - 3.3)).toBeLessThan(4 * fit.units.mean.se);
  });

  it('tells one day of a crowd from the rest, and how large it was', () => {
    const at = { kind: 'scheduled', day: 144 } as const;
    const fixed = (value: number) => ({ kind: 'fixed', value }) as const;
    const spike = {
      name: 'friday',
      at,
      lasts: fixed(1),
      times: fixed(7),
      items: [],
      by: 'crowd',
      known: false,
    } as const;
    const shop = shopOf('crowd', 300, 1, { ordersPerDay: 30, dispersion: 20 }, { spikes: [spike] });
    const { rate } = fitDemand(playedSales(shop, 0))!;
    expect(rate.crowds.map(({ day, days }) => [day, days])).toEqual([[144, 1]]);
    expect(rate.crowds[0].times).toBeGreaterThan(4);
    expect(rate.crowds[0].times).toBeLessThan(10);
    expect(Math.abs(rate.perDay.value - 30)).toBeLessThan(4 * rate.perDay.se);
  });

  it('finds no crowd where there is none: one record in a hundred may look as if', () => {
    const shop = shopOf('calm', 365, 1, { ordersPerDay: 8, dispersion: 10 });
    const found = Array.from({ length: 20 }, (_, r) => fitDemand(playedSales(shop, r))!.rate.crowds.length);
    expect(found.filter((n) => n > 0).length).toBeLessThan(3);
  });
});
