import { describe, it } from 'vitest';
import { accept } from './accept.js';
import type { OneItemShop } from './one-item-shop.js';

/**
 * Law, Simulation Modeling and Analysis, §1.5: reviews at the start of each month, order if I < s (strictly, so s − 1 here) up to S;
 * demands of 1 … 4 units, exponential gaps of 0.1 month; delivery lag U(0.5, 1) month; K = 32, i = 3 a unit, h = 1, π = 5. A month is a day here.
 * The lag is at most one month, so level and position agree at reviews. Expected costs by Markov chain, not the printed single runs.
 */
describe('Law’s inventory', () => {
  // s, S: total, ordering, holding, shortage cost a month over 120 months from I = 60, and the same in the long run
  it.each([
    [20, 40, 125.123804, 97.6851851, 9.12316276, 18.3154563, 126.597949, 99.2975224, 8.67924979, 18.6211764],
    [20, 80, 121.3456, 84.9145073, 26.8843363, 9.54675646, 122.153571, 85.7384563, 26.7645882, 9.65052682],
    [40, 60, 125.769447, 98.3601415, 25.534253, 1.87505295, 126.532207, 99.2975224, 25.3349595, 1.89972482],
    [40, 100, 131.54452, 85.4918305, 45.0231981, 1.02949194, 131.819943, 85.7384563, 45.0423167, 1.03916953],
    [60, 100, 144.194784, 89.6504174, 54.4903783, 0.0539882796, 144.36174, 89.6716514, 54.6391012, 0.0509870383],
  ] as const)(
    '(%i, %i), 120 months and for ever',
    (s, S, total, ordering, holding, shortage, steadyTotal, steadyOrdering, steadyHolding, steadyShortage) => {
      const shop = {
        orders: 10,
        units: { kind: 'empirical', values: [1, 2, 3, 4], weights: [1 / 6, 1 / 3, 1 / 3, 1 / 6] },
        suppliers: [{ leadTime: { kind: 'uniform', low: 0.5, high: 1 } }],
        reorder: { kind: 'periodic-min-max', s: s - 1, S, reviewDays: 1 },
        initial: 60,
      } satisfies Partial<OneItemShop>;
      const costs = { h: 1, p: 5, K: 32, c: [3] };
      const id = `law-${s}-${S}`;
      accept({ id, shop: { ...shop, warmUp: 0, days: 120 }, costs, theory: parts(total, ordering, holding, shortage) });
      accept({
        id: `${id} steady`,
        shop: { ...shop, warmUp: 50, days: 550 },
        costs,
        theory: parts(steadyTotal, steadyOrdering, steadyHolding, steadyShortage),
      });
    },
  );
});

const parts = (total: number, ordering: number, holding: number, shortage: number) => ({
  'cost over time': total,
  'ordering cost': ordering,
  'holding cost': holding,
  'backorder cost': shortage,
});
