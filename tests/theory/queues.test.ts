import { describe, it } from 'vitest';
import { accept } from './accept.js';
import { after, exponential, fixed, geometric, type OneItemShop } from './one-item-shop.js';

/** A shop without stock that buys what is asked for: what waits is a queue, and the supplier is its server. */
const madeToOrder = { reorder: { kind: 'base-stock', S: 0 }, initial: 0 } satisfies Partial<OneItemShop>;

/** Number in system is Poisson(λE[S]) in the long run; from empty E N(t) = λ ∫ P(S > u) du. */
describe('M/G/∞: a supplier without limit', () => {
  it.each([
    ['exponential', exponential(2)],
    ['constant', fixed(2)],
  ] as const)('mginf-0, %s service', (id, leadTime) => {
    const shop = { ...madeToOrder, suppliers: [{ leadTime }], orders: 5, warmUp: 40, days: 840 };
    accept({ id, shop, theory: { onOrderMean: 10, backorderedMean: 10, 'wait of a unit': 2, readyRate: 0 } });
    // P(N ≤ 10) = P(IL ≥ 0) with ten in stock; pmf 0.125110036 at 10.
    const stocked = { ...shop, reorder: { kind: 'base-stock', S: 10 }, initial: 10 } as const;
    accept({ id: `${id}, S = 10`, shop: stocked, theory: { 'P(IL >= 0)': 0.583039750193, readyRate: 0.457929714472 } });
  });

  // t: E N(t) with exponential and constant service
  it.each([
    [1, 3.93469340287, 5],
    [2, 6.32120558829, 10],
    [6, 9.50212931632, 10],
  ] as const)('from empty, after %i', (t, exponentially, constantly) => {
    const shop = { ...madeToOrder, orders: 5, warmUp: t - 1, days: t };
    const at = (value: number) => ({ backorderedAtClose: value });
    accept({
      id: 'exponential',
      shop: { ...shop, suppliers: [{ leadTime: exponential(2) }] },
      theory: at(exponentially),
    });
    accept({ id: 'constant', shop: { ...shop, suppliers: after(2) }, theory: at(constantly) });
  });
});

/** One unit a day: Wq = λE[S²]/(2(1 − ρ)) (Pollaczek & Khinchine). */
describe('M/G/1: a supplier of limited capacity', () => {
  it('mg1-0: M/D/1, ρ = 0.8', () => {
    const shop = { ...madeToOrder, suppliers: [{ leadTime: fixed(0), capacityPerDay: 1 }], orders: 0.8 };
    const theory = { 'wait of a unit': 2 + 1, backorderedMean: 1.6 + 0.8, 'P(IL >= 0)': 1 - 0.8 };
    accept({ id: 'mg1-0', shop: { ...shop, warmUp: 500, days: 20_500 }, theory });
  });

  /**
   * Orders of a geometric number of crumbs, a thousand on average, take an almost exponential time: E[S²] = 2 − 0.001, which moves
   * Wq by half a thousandth.
   */
  it('mm1-0: M/M/1, ρ = 0.8', () => {
    const suppliers = [{ leadTime: fixed(0), capacityPerDay: 1000 }];
    const shop = { ...madeToOrder, suppliers, orders: 0.8, units: geometric(0.001), warmUp: 500, days: 20_500 };
    const theory = { waitMean: 5, 'P(IL >= 0)': 1 - 0.8 };
    accept({ id: 'mm1-0', shop, theory, within: 0.0005 * 5 });
  });
});
