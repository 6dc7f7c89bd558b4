import { describe, expect, it } from 'vitest';
import { gammaLower } from '../../src/stats/gamma.js';
import { accept } from './accept.js';
import { after, exponential, geometric, type OneItemShop } from './one-item-shop.js';

/** About 4000 orders a replication, a tenth of them before the measuring starts. */
const long = (lambda: number) => ({ orders: lambda, warmUp: Math.ceil(400 / lambda), days: Math.ceil(4400 / lambda) });

const oneForOne = (lambda: number, S: number) =>
  ({ ...long(lambda), reorder: { kind: 'base-stock', S }, initial: S }) satisfies Partial<OneItemShop>;

/**
 * Under Poisson demand the pipeline is Poisson(λL) whatever the law of independent lead times that may cross, and IL = S − pipeline
 * (Palm's theorem; Feeney & Sherbrooke 1966; Zipkin, Foundations of Inventory Management, ch. 6–7; Snyder & Shen, ch. 4–5). Closed forms.
 */
describe('base stock, unit Poisson demand', () => {
  // λ, L, S: fill rate = order fill rate = ready rate (PASTA), P(IL ≥ 0), E[IL⁺], E[IL⁻], E[W]
  it.each([
    ['bs-pois-00', 1.5, 3, 7, 0.831050579, 0.913413528, 2.65416709, 0.154167094, 0.102778063],
    ['bs-pois-02', 0.2, 5, 2, 0.735758882, 0.919698603, 1.10363832, 0.103638324, 0.518191618],
    ['bs-pois-04', 6, 0.5, 5, 0.815263245, 0.916082058, 2.13462056, 0.134620556, 0.0224367594],
    ['bs-pois-06', 25, 1.2, 38, 0.910987008, 0.935155678, 8.20630552, 0.206305523, 0.00825222091],
    ['bs-pois-08', 3, 4, 20, 0.978720231, 0.988402263, 8.02340249, 0.0234024883, 0.00780082943],
  ] as const)('%s, lead times constant and exponential', (id, lambda, L, S, fill, P, onHand, owed, wait) => {
    const theory = {
      unitFillRate: fill,
      orderFillRate: fill,
      readyRate: fill,
      'P(IL >= 0)': P,
      onHandMean: onHand,
      backorderedMean: owed,
      onOrderMean: lambda * L,
      'wait of a unit': wait,
    };
    const shop = oneForOne(lambda, S);
    accept({ id: `${id} const`, shop: { ...shop, suppliers: after(L) }, theory });
    accept({ id: `${id} iid`, shop: { ...shop, suppliers: [{ leadTime: exponential(L) }] }, theory });
  });

  // Lead time constant: P(W > t) = P(Poisson(λ(L − t)) ≥ S), as pairs t, P
  it.each([
    {
      id: 'bs-pois-const-00',
      lambda: 1.5,
      L: 3,
      S: 7,
      P: [
        [0, 0.168949421],
        [0.75, 0.056080209],
        [1.5, 0.00837207156],
      ],
    },
    {
      id: 'bs-pois-const-02',
      lambda: 0.2,
      L: 5,
      S: 2,
      P: [
        [0, 0.264241118],
        [1.25, 0.173358533],
        [2.5, 0.0902040104],
      ],
    },
    {
      id: 'bs-pois-const-04',
      lambda: 6,
      L: 0.5,
      S: 5,
      P: [
        [0, 0.184736755],
        [0.125, 0.0780141074],
        [0.25, 0.0185759362],
      ],
    },
    {
      id: 'bs-pois-const-06',
      lambda: 25,
      L: 1.2,
      S: 38,
      P: [
        [0, 0.0890129923],
        [0.3, 0.00177729372],
        [0.6, 4.62868703e-7],
      ],
    },
    {
      id: 'bs-pois-const-08',
      lambda: 3,
      L: 4,
      S: 20,
      P: [
        [0, 0.0212797694],
        [1, 0.00105595368],
        [2, 5.18016894e-6],
      ],
    },
  ])('$id, law of the wait', ({ id, lambda, L, S, P }) => {
    // who comes waits longer than t where S or more came within L − t before it: P(N ≥ S)
    for (const [t, p] of P) expect(Math.abs(gammaLower(S, lambda * (L - t)) - p)).toBeLessThan(1e-8);
    // What happens to one unit in a hundred thousand is for the formula alone: a simulation would not see it.
    const seen = P.filter(([, p]) => p > 1e-5);
    const theory = Object.fromEntries(seen.map(([t, p]) => [`P(wait > ${t})`, p]));
    accept({ id, shop: { ...oneForOne(lambda, S), suppliers: after(L) }, theory });
  });
});

/**
 * Geometric order sizes on {1, 2, …}: the case that separates unit fill rate, order fill rate and ready rate. An order of k units is one
 * purchase order of k units. (Zipkin §7.5; Axsäter, Inventory Control, ch. 5.) Panjer recursion.
 */
describe('base stock, compound Poisson demand', () => {
  // λ, p, L, S: fill rate = order fill rate, ready rate, P(IL ≥ 0), E[IL⁺], E[IL⁻], E[W]
  it.each([
    ['bs-cpois-00', 1, 0.5, 2, 8, 0.780834572, 0.851276386, 0.892890642, 4.35270091, 0.352700908, 0.176350454],
    ['bs-cpois-02', 0.5, 0.8, 4, 3, 0.515356759, 0.56840819, 0.738750199, 1.05561521, 0.555615209, 0.888984335],
    ['bs-cpois-04', 0.1, 0.1, 10, 25, 0.710829066, 0.866831609, 0.875727276, 16.7864162, 1.78641622, 1.78641622],
  ] as const)('%s, lead times constant and exponential', (id, lambda, p, L, S, fill, ready, P, onHand, owed, wait) => {
    const theory = {
      unitFillRate: fill,
      orderFillRate: fill,
      readyRate: ready,
      'P(IL >= 0)': P,
      onHandMean: onHand,
      backorderedMean: owed,
      'wait of a unit': wait,
    };
    const shop = { ...oneForOne(lambda, S), units: geometric(p) };
    accept({ id: `${id} const`, shop: { ...shop, suppliers: after(L) }, theory });
    accept({ id: `${id} iid`, shop: { ...shop, suppliers: [{ leadTime: exponential(L) }] }, theory });
  });
});

/** Fill rate 1 − B(S, λL) by Erlang's loss formula, whatever the law of the lead time (Karush 1957; Hadley & Whitin 1963). */
describe('base stock, lost sales', () => {
  // λ, L, S: fill rate, E[IL⁺], lost a day, purchase orders a day
  it.each([
    ['bs-lost-00', 2, 1.5, 5, 0.889945652, 2.33016304, 0.220108696, 1.7798913],
    ['bs-lost-02', 0.3, 7, 4, 0.894195758, 2.12218891, 0.0317412727, 0.268258727],
    ['bs-lost-04', 20, 0.5, 16, 0.977698128, 6.22301872, 0.446037441, 19.5539626],
  ] as const)('%s, lead times constant, exponential and uniform', (id, lambda, L, S, fill, onHand, lost, purchases) => {
    const theory = { unitFillRate: fill, onHandMean: onHand, 'lost units': lost, 'purchase orders': purchases };
    const shop = { ...oneForOne(lambda, S), unfilled: 'lose' } as const;
    accept({ id: `${id} const`, shop: { ...shop, suppliers: after(L) }, theory });
    accept({ id: `${id} iid`, shop: { ...shop, suppliers: [{ leadTime: exponential(L) }] }, theory });
    const uniform = { kind: 'uniform', low: 0, high: 2 * L } as const;
    accept({ id: `${id} uniform`, shop: { ...shop, suppliers: [{ leadTime: uniform }] }, theory });
  });
});
