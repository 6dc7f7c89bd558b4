import type { Scenario } from '../../../src/domain/scenario.js';
import type { DemandStream, Spike } from '../../../src/domain/demand.js';
import { dayOfYear, parseDate, weekdayOf } from '../../../src/domain/units.js';
import {
  aChannel,
  aLocation,
  anItem,
  aScenario,
  aStrategy,
  aStream,
  aSupplier,
  allOffers,
} from '../../sameness/plain-parts.js';

export { playSales as playedSales } from '../../../src/study/fit-check/play-sales.js';

/** A shop of `items` items with one stream of orders from `start`. */
export function shopOf(
  seed: string,
  days: number,
  items: number,
  stream: Partial<DemandStream>,
  { start = '2026-01-05', spikes = [] as readonly Spike[] } = {},
): Scenario {
  const parsed = parseDate(start);
  const day = 'value' in parsed ? parsed.value : 0;
  return aScenario('played', {
    start,
    startWeekday: weekdayOf(day),
    startDayOfYear: dayOfYear(day),
    horizonDays: days,
    warmUpDays: 0,
    seed,
    catalog: {
      items: Array.from({ length: items }, (_, i) => anItem(`item-${i}`)),
      locations: [aLocation('shop')],
      suppliers: [aSupplier('supplier')],
      channels: [aChannel('web')],
      offers: allOffers(1, items),
    },
    demand: {
      streams: [
        aStream('orders', {
          items: Array.from({ length: items }, (_, i) => i),
          weights: Array.from({ length: items }, (_, i) => 1 / (i + 1)),
          ...stream,
        }),
      ],
      spikes,
      customers: {},
    },
    strategies: [aStrategy('baseline', {})],
  });
}
