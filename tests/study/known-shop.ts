import type { Scenario } from '../../src/domain/scenario.js';
import {
  aChannel,
  aLocation,
  anItem,
  aScenario,
  aStrategy,
  aStream,
  aSupplier,
  allOffers,
  fixed,
  knownDemand,
} from '../sameness/plain-parts.js';

/**
 * A shop whose steady state is known: base stock S = 7, Poisson demand of 1.5 a day, one by one, lead time 3 d. By Palm's theorem
 * IL = S − Poisson(λL), from the third day on; the values are also in Zipkin, Foundations of Inventory Management (2000), ch. 6–7.
 */
export const known = { unitFillRate: 0.831050578725, onHandMean: 2.6541670942 };

export type KnownKpi = keyof typeof known;
export const knownKpis = Object.keys(known) as KnownKpi[];

/** 60 measured days, about 90 units, when nothing else is said. */
export function knownShop(seed: string, part: Partial<Scenario> & { readonly initial?: number } = {}): Scenario {
  const { initial = 7, ...rest } = part;
  return aScenario('known-shop', {
    horizonDays: 70,
    warmUpDays: 10,
    seed,
    catalog: {
      items: [anItem('item', { initialOnHand: [initial] })],
      locations: [aLocation('shop')],
      suppliers: [aSupplier('supplier', { quotedLeadTime: 3, leadTime: fixed(3) })],
      channels: [aChannel('web')],
      offers: allOffers(1, 1),
    },
    demand: { streams: [aStream('orders', { ordersPerDay: 1.5 })], spikes: [], customers: {} },
    strategies: [
      aStrategy('base-stock', {
        reorder: { kind: 'base-stock', S: 7, safetyStock: { units: 0 }, demand: knownDemand },
      }),
    ],
    ...rest,
  });
}
