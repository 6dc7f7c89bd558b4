import { describe, it } from 'vitest';
import { accept } from './accept.js';
import { after, fixed, geometric, type OneItemShop } from './one-item-shop.js';

/** About 4000 orders a replication after 400 that are not measured. */
const long = (lambda: number) => ({ orders: lambda, warmUp: Math.ceil(400 / lambda), days: Math.ceil(4400 / lambda) });

/** Law of order sizes: geometric on {1, 2, …}, or one unit always. */
const sizes = (p: number) => (p === 1 ? fixed(1) : geometric(p));

/**
 * Continuous review, constant lead time, backorders: when IP ≤ r after a demand, the smallest nQ that brings it above r. IP is uniform on
 * {r + 1, …, r + Q} (Hadley & Whitin 1963; Zipkin §6.2; Axsäter ch. 6).
 */
describe('(r, nQ)', () => {
  // λ, p, L, r, Q: fill rate, ready rate, P(IL ≥ 0), E[IL⁺], E[IL⁻], E[W], purchase orders a day
  it.each([
    ['rq-00', 1.5, 1, 2, 3, 5, 0.86663283, 0.86663283, 0.936425854, 3.10543283, 0.105432827, 0.0702885515, 0.3],
    ['rq-02', 12, 1, 0.5, 3, 9, 0.659202573, 0.659202573, 0.752532421, 2.65408816, 0.654088161, 0.0545073467, 4 / 3],
    ['rq-04', 0.5, 1, 6, -1, 4, 0.168031356, 0.168031356, 0.329839328, 0.242711958, 1.74271196, 3.48542392, 0.125],
    [
      'rq-06',
      1,
      0.5,
      2,
      5,
      8,
      0.830062941,
      0.884211854,
      0.916303209,
      5.77770757,
      0.277707569,
      0.138853785,
      0.249023438,
    ],
    ['rq-08', 0.4, 0.6, 5, 2, 3, 0.500069285, 0.593959491, 0.70948602, 1.53481038, 0.868143713, 1.30221557, 0.208],
  ] as const)('%s', (id, lambda, p, L, r, Q, fill, ready, P, onHand, owed, wait, purchases) => {
    const shop: OneItemShop = {
      ...long(lambda),
      units: sizes(p),
      suppliers: after(L),
      reorder: { kind: 'reorder-point', s: r, Q },
      initial: r + Q,
    };
    accept({ id, shop, theory: answers(fill, ready, P, onHand, owed, wait, purchases) });
  });

  /** K λ/Q + h E[IL⁺] + b E[IL⁻]: Snyder & Shen, example 5.8 and problem 5.2 (stockpyl's tests). */
  it.each([
    ['rq-snyder-ex5.8-opt', 1.5, 2, 3, 5, { h: 20, p: 150, K: 100 }, 107.923580633],
    ['rq-snyder-p5.2-b', 12, 0.5, 3, 9, { h: 4, p: 28, K: 4 }, 34.2641544695],
  ] as const)('%s: cost rate', (id, lambda, L, r, Q, costs, cost) => {
    const reorder = { kind: 'reorder-point', s: r, Q } as const;
    const shop = { ...long(lambda), suppliers: after(L), reorder, initial: r + Q };
    accept({ id, shop, costs, theory: { 'cost over time': cost } });
  });
});

/** Unit Poisson demand, Q > r: cycles of Q + E(D_L − r)⁺ demands (Hadley & Whitin §4-11). Lost units trigger nothing. */
describe('(r, Q), lost sales', () => {
  // λ, L, r, Q: fill rate, E[IL⁺], purchase orders a day, lost a day
  it.each([
    ['rq-lost-0', 2, 1, 3, 6, 0.964937772, 4.55259334, 0.321645924, 0.070124456],
    ['rq-lost-2', 1, 4, 5, 8, 0.951214108, 5.62196473, 0.118901763, 0.0487858923],
  ] as const)('%s', (id, lambda, L, r, Q, fill, onHand, purchases, lost) => {
    const reorder = { kind: 'reorder-point', s: r, Q } as const;
    const shop = { ...long(lambda), suppliers: after(L), reorder, initial: r + Q, unfilled: 'lose' } as const;
    const theory = { unitFillRate: fill, onHandMean: onHand, 'purchase orders': purchases, 'lost units': lost };
    accept({ id, shop, theory });
  });
});

/**
 * Compound Poisson demand, geometric sizes: when IP ≤ s after a demand, up to S. IP is distributed as the renewal mass of the sizes
 * (Archibald & Silver 1978; Zipkin §7.5.2; Axsäter ch. 6).
 */
describe('(s, S)', () => {
  // λ, p, L, s, S: fill rate, ready rate, P(IL ≥ 0), E[IL⁺], E[IL⁻], E[W], purchase orders a day
  it.each([
    ['sS-cont-0', 1, 0.5, 2, 4, 12, 0.793932325, 0.85547982, 0.894225299, 5.24740069, 0.358511801, 0.1792559, 2 / 9],
    ['sS-cont-2', 0.4, 0.6, 5, 2, 7, 0.635299306, 0.712894558, 0.798509272, 2.4905926, 0.58863182, 0.88294773, 2 / 17],
  ] as const)('%s', (id, lambda, p, L, s, S, fill, ready, P, onHand, owed, wait, purchases) => {
    const reorder = { kind: 'min-max', s, S } as const;
    const shop = { ...long(lambda), units: sizes(p), suppliers: after(L), reorder, initial: S };
    accept({ id, shop, theory: answers(fill, ready, P, onHand, owed, wait, purchases) });
  });
});

function answers(
  fill: number,
  ready: number,
  P: number,
  onHand: number,
  owed: number,
  wait: number,
  purchases: number,
) {
  return {
    unitFillRate: fill,
    orderFillRate: fill,
    readyRate: ready,
    'P(IL >= 0)': P,
    onHandMean: onHand,
    backorderedMean: owed,
    'wait of a unit': wait,
    'purchase orders': purchases,
  };
}
