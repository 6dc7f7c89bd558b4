import type { DemandStream, OrderColumns } from '../../domain/demand.js';
import { invariant } from '../../domain/problems.js';
import { HISTORY, BIG_BUYER, orderRow } from '../row-names.js';
import { crowdCopies } from '../history/crowd-copies.js';
import { forecastOrders } from '../history/forecast-orders.js';
import { RecordedSource } from '../history/recorded-source.js';
import { stretchesOf } from '../history/stretches.js';
import type { Setting } from '../setting.js';
import type { RateWindow } from './arrivals.js';
import { bigBuyerOrders } from './big-buyer.js';
import { markedItems } from './marked-items.js';
import type { OrderSource } from './order-source.js';
import { Slumps, type Slump } from './slumps.js';
import { spikeSpans } from './spike-spans.js';
import { StreamSource } from './stream-source.js';

/**
 * All that makes orders in one replication, in the order that decides ties: the demand streams, recorded history, then what each spike adds.
 * A crowd is drawn like the stream it swells, at (times − 1) × its rate with the same day factors, keeping the lines of the items concerned.
 * Spikes that overlap add up: ×3 and ×2 make ×4. A slump (times < 1) thins the streams and history, not another spike's extra orders.
 */
export function orderSources(setting: Setting): OrderSource[] {
  const { scenario } = setting;
  const { streams, spikes, history } = scenario.demand;
  invariant(streams.length <= BIG_BUYER, `at most ${BIG_BUYER} demand streams`);
  const spans = spikes.map((_, spike) => spikeSpans(setting, spike));
  const slumps: Slump[] = spikes.flatMap(({ by }, spike) => {
    const low = by === 'crowd' ? spans[spike].filter(({ times }) => times < 1) : [];
    return low.length > 0 ? [{ spike, spans: low, items: markedItems(scenario, spike) }] : [];
  });
  const thinning = (source: number) => (slumps.length > 0 ? new Slumps(setting, source, slumps) : null);
  const always: RateWindow = { from: 0, to: scenario.horizonDays, factor: 1 };

  const recorded = history?.method === 'forecast' ? forecastOrders(setting, history) : history?.orders;
  const stretches =
    !history || !recorded ? [] : history.method === 'forecast' ? wholeOf(recorded) : stretchesOf(setting, history);
  const sources: OrderSource[] = streams.map(
    (stream, i) => new StreamSource(setting, i, -1, activeIn(stream, [always]), null, thinning(i)),
  );
  if (recorded) sources.push(new RecordedSource(setting, recorded, stretches, HISTORY, thinning(HISTORY)));

  spikes.forEach(({ by }, spike) => {
    const kept = markedItems(scenario, spike);
    const addRecorded = (orders: ReturnType<typeof bigBuyerOrders>, row: number) => {
      if (!orders) return;
      sources.push(new RecordedSource(setting, orders, wholeOf(orders), orderRow(row, spike), null));
    };
    if (by === 'big-buyer') return addRecorded(bigBuyerOrders(setting, spike, spans[spike], kept), BIG_BUYER);
    const rises = spans[spike].map(({ from, to, times }) => ({ from, to, factor: times - 1 }));
    streams.forEach((stream, i) => {
      const windows = activeIn(stream, rises);
      const isConcerned = !kept || stream.items.some((item) => kept[item]);
      if (isConcerned && windows.length > 0) sources.push(new StreamSource(setting, i, spike, windows, kept, null));
    });
    if (recorded) addRecorded(crowdCopies(setting, recorded, stretches, spike, spans[spike], kept), HISTORY);
  });
  return sources;
}

/** All orders at their own time. */
const wholeOf = (orders: OrderColumns) => [{ first: 0, end: orders.time.length, shift: 0 }];

/** What of the windows falls into the stream's own days, where there is more than nothing. */
function activeIn({ from, to }: DemandStream, windows: readonly RateWindow[]): RateWindow[] {
  return windows
    .map((window) => ({ ...window, from: Math.max(from, window.from), to: Math.min(to, window.to) }))
    .filter((window) => window.from < window.to && window.factor > 0);
}
