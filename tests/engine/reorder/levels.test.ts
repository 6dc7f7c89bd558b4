import { describe, expect, it } from 'vitest';
import { coverLevel, cycleQuantity } from '../../../src/engine/reorder/levels.js';

const bAndM = { mean: 5000, variance: 500_000 }; // two weeks of N(2500, 500²)

describe('the level that covers a lead time', () => {
  it.each([
    ['units', { units: 1000 }, 6000],
    ['days of demand', { days: 2 }, 5000 + 714.3],
    ['a fill rate of 97.5 % (Chopra & Meindl, B&M: 66.70 above the mean)', { fillRate: 0.975 }, 5067],
  ])('adds %s', (_name, safety, level) => {
    expect(coverLevel(safety, bAndM, 2500 / 7, 10_000)).toBe(Math.ceil(level));
  });

  it('with a cycle service level is the quantile of demand', () => {
    expect(coverLevel({ serviceLevel: 0.8 }, { mean: 6, variance: 6 }, 6, 1)).toBe(8); // Snyder & Shen, example 4.7
  });

  it('is never below nothing', () => {
    expect(coverLevel({ units: -20 }, { mean: 6, variance: 6 }, 6, 1)).toBe(0);
  });

  it('does not round up for the sake of the last bits', () => {
    expect(coverLevel({ days: 0.1 }, { mean: 0.6, variance: 1 }, 4, 1)).toBe(1); // 0.6 + 0.4 in floating point
  });
});

describe('the quantity of a replenishment', () => {
  const costs = { orderCost: 8, holdingPerUnitYear: 0.225 };

  it.each([
    ['units as given', { units: 24 }, 5, 24],
    ['days of demand, to the nearest unit', { days: 21 }, 1.5, 32],
    ['at least one', { days: 3 }, 0.01, 1],
  ])('%s', (_name, quantity, perDay, units) => {
    expect(cycleQuantity(quantity, perDay, costs)).toBe(units);
  });

  it('economic: 304 for K = 8, D = 1300, h = 0.225 (Snyder & Shen, example 3.1: 304.05)', () => {
    expect(cycleQuantity({ economic: true }, 1300 / 365, costs)).toBe(304);
  });

  it('economic without an order cost: a day of demand', () => {
    expect(cycleQuantity({ economic: true }, 6.4, { orderCost: 0, holdingPerUnitYear: 1 })).toBe(6);
  });
});
