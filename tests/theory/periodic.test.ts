import { describe, it } from 'vitest';
import type { Law } from '../../src/domain/law.js';
import { accept } from './accept.js';
import { after, poisson, type OneItemShop } from './one-item-shop.js';

/** A period is a day: receipts, review at midnight, demand at noon, costs at the close. */
const periods = { orders: 'daily', warmUp: 100, days: 1600 } as const;

/**
 * (R, S) with R = 1: the order of period t arrives before the demand of t + L, so IL at the end of a period = S − demand of L + 1 periods
 * (Snyder & Shen §4.3; Silver, Pyke & Thomas ch. 6; fill rate of Hadley & Whitin: backorders of L + 1 less those of L periods).
 */
describe('periodic base stock', () => {
  it('bs-per-0: Poisson demand, L = 2', () => {
    const shop: OneItemShop = {
      ...periods,
      units: poisson(10),
      suppliers: after(2),
      reorder: { kind: 'periodic', S: 38, reviewDays: 1 },
      initial: 38,
    };
    const theory = {
      onHandAtClose: 8.20630552267,
      backorderedAtClose: 0.206305522672,
      unitFillRate: 0.979390342056,
      'P(IL >= 0) at close': 0.935155677714,
      'cost at close': 10.0630552267,
    };
    accept({ id: 'bs-per-0', shop, costs: { h: 1, p: 9 }, theory });
  });

  it('bs-per-2: negative binomial demand, L = 3, as single units through the day', () => {
    const shop: OneItemShop = {
      ...periods,
      orders: 6,
      dispersion: 2,
      suppliers: after(3),
      reorder: { kind: 'periodic', S: 36, reviewDays: 1 },
      initial: 36,
    };
    const theory = {
      onHandAtClose: 12.7661355663,
      backorderedAtClose: 0.766135566285,
      unitFillRate: 0.902475279912,
      'P(IL >= 0) at close': 0.891935389894,
      'cost at close': 15.5766945786,
    };
    accept({ id: 'bs-per-2', shop, costs: { h: 0.5, p: 12 }, theory });
  });

  /** No lead time: the newsvendor (Snyder & Shen, ch. 4). */
  it.each<[id: string, units: Law, S: number, costs: { h: number; p: number }, cost: number]>([
    ['nv-ex4.3 at 40', { kind: 'normal', mean: 50, sd: 8 }, 40, { h: 0.18, p: 0.7 }, 7.35613155287],
    // In tenths of a unit: S* = 56.604 is a whole number no other way.
    ['nv-ex4.3', { kind: 'normal', mean: 500, sd: 80 }, 566, { h: 0.18, p: 0.7 }, 19.9760519318],
    ['nv-pois-ex4.7', poisson(6), 8, { h: 1, p: 4 }, 3.57010694577],
    ['nv-pois-ex4.7 at 5', poisson(6), 5, { h: 1, p: 4 }, 6.59029602462],
    ['nv-discrete-p4.7b', eightValues(), 5, { h: 500_000, p: 1_000_000 }, 1_225_000],
  ])('%s', (id, units, S, costs, cost) => {
    const reorder = { kind: 'periodic', S, reviewDays: 1 } as const;
    accept({
      id,
      shop: { ...periods, units, suppliers: after(0), reorder, initial: S },
      costs,
      theory: { 'cost at close': cost },
    });
  });

  /** Snyder & Shen, example 4.4: normal demand, L = 4. The optimum 264.77 costs 4.46678; a whole level costs hardly more. */
  it.each([
    ['bs-normal-ex4.4', 265, 4.46678100415],
    ['bs-normal-ex4.4 at 180', 180, 49.000164748],
  ] as const)('%s', (id, S, cost) => {
    const units = { kind: 'normal', mean: 50, sd: 8 } as const;
    const reorder = { kind: 'periodic', S, reviewDays: 1 } as const;
    const shop = { ...periods, units, suppliers: after(4), reorder, initial: S };
    accept({ id, shop, costs: { h: 0.18, p: 0.7 }, theory: { 'cost at close': cost } });
  });
});

/** Reviews every R, demand in continuous time: IL at u after the receipt of a review's order = S − D(L + u), u in [0, R). Time averages. */
describe('(R, S), Poisson demand', () => {
  it.each([
    ['RS-0', 4, 1, 2, 16, 6.07832769, 0.0783276939, 0.940000924, 0.0195819235, 0.981684361],
    ['RS-2', 1.5, 7, 3, 22, 12.2588959, 0.00889592522, 0.992740695, 0.00593061681, 0.142853209],
  ] as const)('%s', (id, lambda, R, L, S, onHand, owed, fill, wait, purchases) => {
    const reorder = { kind: 'periodic', S, reviewDays: R } as const;
    const shop = { orders: lambda, suppliers: after(L), reorder, initial: S, warmUp: 98, days: 2800 };
    const theory = {
      onHandMean: onHand,
      backorderedMean: owed,
      unitFillRate: fill,
      'wait of a unit': wait,
      'purchase orders': purchases,
    };
    // A week without demand, and so without an order, comes once in 36,000.
    accept({ id, shop, theory, within: 5e-6 });
  });
});

/**
 * (s, S) at each period, Poisson demand, L = 0: order when IP ≤ s. Optimal policies and costs published by Zheng & Federgruen, Operations
 * Research 39(4), 1991, h = 1, p = 9, K = 64; the rest by the Markov chain.
 */
describe('Zheng & Federgruen', () => {
  // μ, s, S: cost, end-of-period E[IL⁺], E[IL⁻], purchase orders, P(IL < 0)
  it.each([
    [10, 6, 40, 35.022, 16.1058596, 0.278497562, 0.256394025, 0.0832274841],
    [20, 14, 62, 49.173, 23.296163, 0.447908906, 0.341338947, 0.0972612072],
    [21, 15, 65, 50.406, 24.4608919, 0.443651669, 0.343004108, 0.0950805322],
    [23, 17, 52, 52.757, 17.635449, 0.396493889, 0.493013156, 0.0911315031],
    [30, 23, 66, 57.819, 21.5684523, 0.46204454, 0.501438641, 0.0961506432],
    [40, 33, 87, 64.512, 27.8362297, 0.485169639, 0.504829541, 0.0917769765],
    [50, 42, 108, 70.975, 33.9074707, 0.532345317, 0.504322403, 0.091140952],
    [51, 43, 110, 71.611, 34.4410835, 0.542131003, 0.504541539, 0.0919509347],
    [59, 51, 126, 76.679, 38.7276748, 0.616163762, 0.506342495, 0.0975823036],
    [60, 52, 129, 77.306, 40.040049, 0.550000183, 0.504935606, 0.0880356607],
    [63, 54, 73, 78.287, 10.4286828, 0.428682802, 1, 0.0952749347],
    [70, 62, 81, 79.037, 11.4037484, 0.403748366, 1, 0.0871239631],
  ] as const)('μ = %i, (%i, %i)', (mean, s, S, cost, onHand, owed, purchases, short) => {
    const theory = { ...atClose(cost, onHand, owed, purchases), 'P(IL < 0) at close': short };
    const shop = minMaxEachPeriod(mean, s, S, 0);
    accept({ id: `zf-mu${mean}`, shop, costs: { h: 1, p: 9, K: 64 }, theory });
  });
});

/** Snyder & Shen, example 4.7 and problem 4.31 (stockpyl's tests); with lead times by Veinott & Wagner's transformation (1965). */
describe('(s, S) at each period', () => {
  it.each([
    ['ss-snyder-ex4.7-opt', 6, 4, 10, 0, { h: 1, p: 4, K: 5 }, 8.03411156, 3.14114718, 0.370783044, 0.681966442],
    ['ss-snyder-p4.31-b', 4, 4, 10, 0, { h: 40, p: 125, K: 150 }, 262.275561, 4.38704748, 0.0937987199, 0.500458815],
    ['sS-L3-0', 5, 22, 40, 3, { h: 1, p: 9, K: 20 }, 18.5376384, 12.740422, 0.102125979, 0.243904129],
    ['sS-L2-2', 2, 9, 16, 2, { h: 1, p: 19, K: 10 }, 10.25603, 7.43359743, 0.0169714963, 0.249997411],
  ] as const)('%s', (id, mean, s, S, L, costs, cost, onHand, owed, purchases) => {
    accept({ id, shop: minMaxEachPeriod(mean, s, S, L), costs, theory: atClose(cost, onHand, owed, purchases) });
  });

  it('runs short as often as the chain says', () => {
    accept({ id: 'sS-L3-0', shop: minMaxEachPeriod(5, 22, 40, 3), theory: { 'P(IL < 0) at close': 0.0341490705067 } });
    accept({ id: 'sS-L2-2', shop: minMaxEachPeriod(2, 9, 16, 2), theory: { 'P(IL < 0) at close': 0.0096669623479 } });
  });
});

/**
 * Lost sales with a lead time, demand of mean 5 and h = 1: cost of the best constant order-up-to level, Zipkin, Operations Research 56(5),
 * 2008; recomputed to six decimals from the stationary distribution. Lost units trigger no order.
 */
describe('Zipkin’s lost sales', () => {
  // p, L, S: cost, end-of-period E[IL⁺], lost units, fill rate
  it.each([
    ['poisson', 4, 2, 16, 4.63864411, 2.55941891, 0.5198063, 0.89603874],
    ['poisson', 9, 1, 13, 5.54747152, 3.46317664, 0.23158832, 0.953682336],
    ['poisson', 9, 3, 23, 6.86402706, 4.1889314, 0.29723285, 0.94055343],
    ['poisson', 19, 2, 21, 7.84217422, 6.25120557, 0.08373519, 0.983252962],
    ['poisson', 39, 1, 16, 7.86264669, 6.09086081, 0.04543041, 0.990913918],
    ['poisson', 39, 3, 28, 10.2176271, 8.20629089, 0.05157272, 0.989685456],
    ['geometric', 4, 1, 12, 10.0418004, 4.68060014, 1.34030007, 0.731939986],
    ['geometric', 4, 3, 18, 11.133727, 4.56686353, 1.64171588, 0.671656824],
    ['geometric', 9, 2, 22, 15.9881728, 9.24704321, 0.7490144, 0.85019712],
    ['geometric', 19, 1, 22, 19.4025969, 12.7050092, 0.35250462, 0.929499076],
    ['geometric', 19, 3, 33, 22.7257651, 14.6914374, 0.42285935, 0.91542813],
    ['geometric', 39, 2, 34, 26.5535053, 19.5395361, 0.17984537, 0.964030926],
    ['poisson', 4, 4, 25, 5.19776908, 2.88764949, 0.5775299, 0.88449402],
    ['poisson', 19, 4, 31, 9.23193326, 6.67331943, 0.13466389, 0.973067222],
    ['geometric', 9, 4, 30, 17.5427855, 9.47956623, 0.89591325, 0.82081735],
    ['geometric', 39, 4, 45, 30.1078391, 21.1486181, 0.22972362, 0.954055276],
  ] as const)('%s, p = %i, L = %i, S = %i', (kind, p, L, S, cost, onHand, lost, fill) => {
    const shop: OneItemShop = {
      ...periods,
      units: kind === 'poisson' ? poisson(5) : geometricFromZero(5),
      suppliers: after(L),
      reorder: { kind: 'periodic', S, reviewDays: 1 },
      initial: S,
      unfilled: 'lose',
    };
    const theory = { 'cost at close': cost, onHandAtClose: onHand, 'lost units': lost, unitFillRate: fill };
    accept({ id: `zipkin-${kind}-p${p}-L${L}`, shop, costs: { h: 1, p: 0, lost: p }, theory });
  });
});

const minMaxEachPeriod = (mean: number, s: number, S: number, L: number): OneItemShop => ({
  ...periods,
  units: poisson(mean),
  suppliers: after(L),
  reorder: { kind: 'periodic-min-max', s, S, reviewDays: 1 },
  initial: S,
});

const atClose = (cost: number, onHand: number, owed: number, purchases: number) => ({
  'cost at close': cost,
  onHandAtClose: onHand,
  backorderedAtClose: owed,
  'purchase orders': purchases,
});

/** On {0, 1, …}: P(k) = (1 − q) qᵏ with q = mean/(1 + mean), cut where 1e-12 is left. */
function geometricFromZero(mean: number): Law {
  const q = mean / (1 + mean);
  const values = Array.from({ length: Math.ceil(-12 / Math.log10(q)) }, (_, k) => k);
  return { kind: 'empirical', values, weights: values.map((k) => (1 - q) * q ** k) };
}

function eightValues(): Law {
  return {
    kind: 'empirical',
    values: [1, 2, 3, 4, 5, 6, 7, 8],
    weights: [0.25, 0.05, 0.1, 0.2, 0.15, 0.1, 0.1, 0.05],
  };
}
