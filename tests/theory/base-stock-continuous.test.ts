import { describe, it } from 'vitest';
import type { Law } from '../../src/domain/law.js';
import { accept, type Oracle } from './accept.js';
import { fixed } from './one-item-shop.js';

/**
 * One-for-one replenishment under Poisson demand: the pipeline is Poisson(λL) whatever the law of independent lead times that may cross
 * (Palm; Feeney & Sherbrooke 1966; Zipkin, Foundations of Inventory Management, ch. 6–7). IL = S − pipeline. Closed forms.
 */
describe('base stock, unit Poisson demand', () => {
  it.each<
    [
      id: string,
      lambda: number,
      L: number,
      S: number,
      fill: number,
      P: number,
      onHand: number,
      owed: number,
      wait: number,
    ]
  >([
    ['bs-pois-00', 1.5, 3, 7, 0.831050578725, 0.913413528353, 2.6541670942, 0.154167094204, 0.102778062803],
    ['bs-pois-02', 0.2, 5, 2, 0.735758882343, 0.919698602929, 1.10363832351, 0.103638323514, 0.518191617572],
    ['bs-pois-04', 6, 0.5, 5, 0.815263244524, 0.916082057969, 2.13462055627, 0.134620556272, 0.0224367593787],
    ['bs-pois-06', 25, 1.2, 38, 0.910987007682, 0.935155677714, 8.20630552267, 0.206305522672, 0.00825222090688],
    ['bs-pois-08', 3, 4, 20, 0.978720230617, 0.988402262785, 8.0234024883, 0.0234024883002, 0.00780082943339],
  ])('%s', (id, lambda, L, S, fill, P, onHand, owed, wait) => {
    const theory = {
      unitFillRate: fill,
      orderFillRate: fill,
      readyRate: fill,
      'P(IL >= 0)': P,
      onHandMean: onHand,
      backorderedMean: owed,
      'wait of a unit': wait,
      onOrderMean: lambda * L,
    };
    accept(oneForOne(`${id} const`, lambda, fixed(L), S, theory));
    accept(oneForOne(`${id} exponential`, lambda, { kind: 'exponential', mean: L }, S, theory));
  });
});

function oneForOne(id: string, lambda: number, leadTime: Law, S: number, theory: Oracle['theory']): Oracle {
  const days = Math.ceil(8000 / lambda);
  const shop = { orders: lambda, leadTimes: [leadTime], reorder: { kind: 'base-stock', S }, initial: S } as const;
  return { id, shop: { ...shop, warmUp: Math.ceil(days / 10), days }, theory };
}
