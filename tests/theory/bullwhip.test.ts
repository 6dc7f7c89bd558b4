import { describe, it } from 'vitest';
import { accept } from './accept.js';
import { after, poisson, type OneItemShop } from './one-item-shop.js';

const WEEK = 7;

/**
 * Order up to L times the mean of the last p periods, demand independent from period to period: Var(orders)/Var(demand) = 1 + 2L/p + 2L²/p²
 * (Chen, Drezner, Ryan & Simchi-Levi, Management Science 46(3), 2000). Their L holds the review period: L = 1 is a supplier who delivers at
 * once. A period is a week, as in the KPI; the mean is large beside the spread, so no order is cut off at zero.
 */
describe('bullwhip of a moving average', () => {
  it.each([
    ['bw-ma-0', 1, 5, 1.48],
    ['bw-ma-2', 2, 10, 1.48],
  ] as const)('%s', (id, L, p, ratio) => {
    const shop: OneItemShop = {
      orders: 'daily',
      units: poisson(100),
      suppliers: after((L - 1) * WEEK),
      reorder: {
        kind: 'periodic',
        reviewDays: WEEK,
        safetyStock: { units: 0 },
        demand: { from: 'recent', windowDays: p * WEEK, everyDays: WEEK },
      },
      initial: 700 * L,
      warmUp: 20 * WEEK,
      days: 520 * WEEK,
    };
    accept({ id, shop, theory: { bullwhipRatio: ratio } });
  });
});
