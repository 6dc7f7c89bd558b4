import type { Scenario } from '../../../src/domain/scenario.js';
import type { Sales } from '../../../src/calibration/demand/sales.js';
import type { DemandStream, Spike } from '../../../src/domain/demand.js';
import { dayOfYear, parseDate, weekdayOf } from '../../../src/domain/units.js';
import { recordTape } from '../../../src/world/record-tape.js';
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

/** The orders of one future of a scenario, as an import would hand them over. */
export function playedSales(scenario: Scenario, replication: number): Sales {
  const tape = recordTape(scenario, replication);
  const time: number[] = [];
  const firstLine = [0];
  const item: number[] = [];
  const units: number[] = [];
  for (let chunk = tape.nextChunk(); chunk; chunk = tape.nextChunk()) {
    for (let k = 0; k < chunk.orders; k++) {
      time.push(chunk.time[k]);
      for (let line = chunk.firstLine[k]; line < chunk.firstLine[k + 1]; line++) {
        item.push(chunk.item[line]);
        units.push(chunk.units[line]);
      }
      firstLine.push(item.length);
    }
  }
  return {
    start: scenario.start,
    days: scenario.horizonDays,
    orders: {
      time: Float64Array.from(time),
      channel: new Uint8Array(time.length),
      firstLine: Int32Array.from(firstLine),
      item: Int32Array.from(item),
      units: Int32Array.from(units),
    },
    itemNames: scenario.catalog.items.map(({ name }) => name),
    itemPrices: scenario.catalog.items.map(({ price }) => price),
  };
}

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
