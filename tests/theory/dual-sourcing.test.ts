import { describe, it } from 'vitest';
import type { SourcingSpec } from '../../src/domain/strategy.js';
import { accept } from './accept.js';
import { fixed, type OneItemShop } from './one-item-shop.js';

const SLOW = 0;
const FAST = 1;

/**
 * A regular supplier (lead time lr, price cr) and an expedited one that delivers at once (price ce), backorders, uniform demand on
 * {0, …, D}, h = 5: the test bed of Veeraraghavan & Scheller-Wolf 2008 and Gijsbrechts et al. 2022. Best levels of each rule and their exact
 * long-run averages, from the stationary distribution. The cost is compared without cr·E[D], which every rule pays: what is left is small
 * enough to tell them apart.
 */
describe('dual sourcing', () => {
  // lr, cr, ce, b, D, ze, zr (units and level of the base-surge): cost, end-of-period E[IL⁺], E[IL⁻], expedited, P(IL < 0)
  it.each([
    ['dual-index', 2, 100, 105, 495, 4, 4, 7, 217.022059, 2.60294118, 0, 0.80147059, 0],
    ['single-index', 2, 100, 105, 495, 4, 5, 6, 218, 2.4, 0, 1.2, 0],
    ['base-surge', 2, 100, 105, 495, 4, 4, 1, 216.903047, 2.38060946, 0, 1, 0],
    ['dual-index', 2, 0, 20, 95, 4, 3, 9, 22.9652174, 3.2866087, 0.04313043, 0.12173913, 0.04313043],
    ['single-index', 2, 0, 20, 95, 4, 0, 10, 24, 4.04, 0.04, 0, 0.032],
    ['base-surge', 2, 0, 20, 95, 4, 4, 1, 31.9030473, 2.38060946, 0, 1, 0],
    ['dual-index', 2, 100, 120, 95, 8, 7, 18, 442.004229, 6.65923359, 0.02489089, 0.31717135, 0.02489089],
    ['single-index', 2, 100, 120, 95, 8, 12, 19, 443.957476, 7.27846365, 0.05624143, 0.11111111, 0.03429355],
    ['base-surge', 2, 100, 120, 95, 8, 8, 3, 450.636758, 6.1273515, 0, 1, 0],
    ['dual-index', 3, 100, 110, 495, 4, 4, 9, 221.1353, 2.93623596, 0, 0.64541199, 0],
    ['single-index', 3, 100, 110, 495, 4, 6, 7, 225, 2.6, 0, 1.2, 0],
    ['base-surge', 3, 100, 110, 495, 4, 4, 1, 221.903047, 2.38060946, 0, 1, 0],
    ['dual-index', 4, 100, 110, 495, 4, 4, 11, 221.685102, 3.22468024, 0, 0.55617006, 0],
    ['single-index', 4, 100, 110, 495, 4, 7, 8, 226, 2.8, 0, 1.2, 0],
    ['base-surge', 4, 100, 110, 495, 4, 4, 1, 221.903047, 2.38060946, 0, 1, 0],
  ] as const)(
    '%s, lr = %i, cr = %i, ce = %i, b = %i, D = %i',
    (kind, lr, cr, ce, b, D, z0, z1, cost, onHand, owed, fast, short) => {
      const demand = D / 2;
      const shop: OneItemShop = {
        orders: 'daily',
        units: { kind: 'empirical', values: Array.from({ length: D + 1 }, (_, k) => k) },
        // Dual index counts what arrives within the quoted time of the fast supplier: quoted lr, that is all there is: single index.
        suppliers: [{ leadTime: fixed(lr) }, { leadTime: fixed(0), quotedLeadTime: kind === 'single-index' ? lr : 0 }],
        sourcing: sourcing(kind, z0, z1),
        reorder: { kind: 'periodic', S: kind === 'base-surge' ? 0 : z1, reviewDays: 1 },
        initial: z0,
        warmUp: 100,
        days: 1600,
      };
      const theory = {
        'cost at close': cost - cr * demand,
        onHandAtClose: onHand,
        backorderedAtClose: owed,
        'purchased from 1': fast,
        'purchased from 0': demand - fast,
        'P(IL < 0) at close': short,
      };
      accept({ id: kind, shop, costs: { h: 5, p: b, c: [0, ce - cr] }, theory });
    },
  );
});

function sourcing(kind: 'dual-index' | 'single-index' | 'base-surge', level: number, units: number): SourcingSpec {
  return kind === 'base-surge'
    ? { kind, base: SLOW, surge: FAST, share: 0, units, level, coverDays: 0 }
    : { kind: 'dual-index', slow: SLOW, fast: FAST, level, coverDays: 0 };
}
