import { describe, expect, it } from 'vitest';
import { demandOver } from '../../src/engine/reorder/lead-time-demand.js';
import { coverLevel, cycleQuantity } from '../../src/engine/reorder/levels.js';
import { demandQuantile, shortageLevel } from '../../src/forecast/predictive/demand-quantile.js';
import { normalCdf, normalLoss, normalLossInverse, normalQuantile } from '../../src/stats/normal.js';
import { accept } from './accept.js';
import { after, type OneItemShop } from './one-item-shop.js';

const YEAR = 365;

describe('economic order quantity', () => {
  /** 304.046780026 before rounding: K = 8, h = 0.225, λ = 1300 a year (Snyder & Shen, example 3.1). */
  it('eoq-ex3.1: is √(2Kλ/h), in whole units', () => {
    expect(cycleQuantity({ economic: true }, 1300 / YEAR, { orderCost: 8, holdingPerUnitYear: 0.225 })).toBe(304);
  });

  /**
   * The same, and with planned backorders at 5 a unit and year (example 3.8: Q* = 310.81, of it 13.38 backordered), played with even
   * demand. A year is a day here. The measured time is 65 whole cycles.
   */
  it.each([
    ['eoq-ex3.1', 0, 304, 15.2, 68.4105255059],
    ['eoqb-ex3.8', -14, 311, 15.55, 66.921363551],
  ] as const)('%s: costs what the formula says', (id, s, Q, years, cost) => {
    const shop = evenFlow(s, Q, years);
    // Units leave one by one: half a unit more on hand than in an even flow.
    const within = 0.225 / 2 + 0.001;
    accept({ id, shop, costs: { h: 0.225, p: 5, K: 8 }, theory: { 'cost over time': cost }, within });
  });

  it('eoqb-ex3.8: is out of stock for 4.3 % of the time', () => {
    const theory = { 'P(IL >= 0)': 1 - 0.0430622009569 };
    accept({ id: 'eoqb-ex3.8', shop: evenFlow(-14, 311, 15.55), theory, within: 0.5 / 311 });
  });
});

/** The smallest level with P(D ≤ S) ≥ p/(p + h). */
describe('newsvendor levels', () => {
  it.each([
    ['nv-pois-ex4.7', demandOver(6, 6, 0, 0, 1), 4 / 5, 8],
    ['bs-per-0', demandOver(10, 10, 2, 0, 1), 9 / 10, 37],
    ['bs-per-2, negative binomial', demandOver(6, 24, 3, 0, 1), 12 / 12.5, 43],
  ])('%s', (_, cover, serviceLevel, S) => {
    expect(coverLevel({ serviceLevel }, cover, 1, 1)).toBe(S);
  });

  /** S* = μ + z σ: 56.6039559274 (example 4.3), 264.766894374 over five periods (example 4.4). */
  it('normal demand', () => {
    const z = normalQuantile(0.7 / 0.88);
    expect(50 + z * 8).toBeCloseTo(56.6039559274, 8);
    const { mean, variance } = demandOver(50, 64, 4, 0, 1);
    expect(mean + z * Math.sqrt(variance)).toBeCloseTo(264.766894374, 8);
    // Fill rate 0.981616065313: 1 − σ G(z)/μ.
    expect(1 - (8 * normalLoss(z)) / 50).toBeCloseTo(0.981616065313, 8);
  });
});

describe('safety stock', () => {
  /** Chopra & Meindl, Supply Chain Management: Dell, lead time 7 ± 7 days; σ 17550 and safety stock 22491 in print. */
  it('ss-dell: both uncertainties', () => {
    const { variance } = demandOver(2500, 500 * 500, 7, 7, 0);
    expect(Math.sqrt(variance)).toBeCloseTo(17549.9287748, 6);
    expect(normalQuantile(0.9) * Math.sqrt(variance)).toBeCloseTo(22491.1386965, 4);
  });

  /** King 2011, z√((L + R)σ² + d²σ_L²): computed from the formula. */
  it.each([
    ['ss-formula-0', demandOver(120, 40 * 40, 5, 1.5, 0), 0.95, 330.611487316, 930.611487316],
    ['ss-formula-2', demandOver(800, 260 * 260, 2, 0.7, 1), 0.99, 1671.73630821, 4071.73630821],
  ])('%s', (_, { mean, variance }, p, safety, level) => {
    const stock = normalQuantile(p) * Math.sqrt(variance);
    expect(stock).toBeCloseTo(safety, 7);
    expect(mean + stock).toBeCloseTo(level, 7);
  });

  /** Chopra & Meindl, B&M: weekly demand 2500 ± 500, L = 2 weeks, Q = 10000. Cycle service level is not the fill rate. */
  describe('ss-bm-csl', () => {
    const cover = demandOver(2500, 500 * 500, 2, 0, 0);
    const sd = Math.sqrt(cover.variance);

    it('reorder point 6000: safety stock 1000, cycle service 92 %, fill rate 99.75 %', () => {
      expect(6000 - cover.mean).toBe(1000);
      expect(normalCdf(1000 / sd)).toBeCloseTo(0.921350396475, 9);
      expect(sd * normalLoss(1000 / sd)).toBeCloseTo(25.12727083, 6);
      expect(1 - (sd * normalLoss(1000 / sd)) / 10_000).toBeCloseTo(0.997487272917, 8);
    });

    it('safety stock for 90 % of cycles, and for 97.5 % of units', () => {
      expect(normalQuantile(0.9) * sd).toBeCloseTo(906.193802437, 6);
      expect(normalLossInverse(250 / sd) * sd).toBeCloseTo(66.6975579464, 6);
      expect(shortageLevel(cover, 250)).toBe(5067);
    });

    it('levels of large demand are gamma, not normal: never below zero, a little later in the tail', () => {
      const level = demandQuantile(cover, 0.9);
      expect(level).toBeGreaterThan(5906);
      expect(level).toBeLessThan(5906 * 1.01);
    });
  });
});

/** 1300 units a year, one by one, whenever nothing (or `s`) is left Q more at once. */
const evenFlow = (s: number, Q: number, years: number): OneItemShop => ({
  orders: 1300,
  even: true,
  suppliers: after(0),
  reorder: { kind: 'reorder-point', s, Q },
  initial: Q,
  warmUp: 0.5,
  days: 0.5 + years,
});
