import type { Records, Supplier } from '../../src/domain/catalog.js';
import type { DemandPlan, DemandStream, HistoryDemand, OrderColumns, Spike } from '../../src/domain/demand.js';
import type { Law } from '../../src/domain/law.js';
import type { Scenario } from '../../src/domain/scenario.js';
import type { Tape } from '../../src/domain/tape.js';
import { TICKS_PER_DAY } from '../../src/domain/time.js';
import { aStream as aNamedStream, fixed } from '../sameness/plain-parts.js';

/** Small scenarios for the tests of the world: a shop of `items` items and one location, that starts on a Monday, 1 January. */

export { fixed };
const ones = (length: number): number[] => Array.from({ length }, () => 1);

export const aStream = (part: Partial<DemandStream> = {}): DemandStream => aNamedStream('demand', part);

export function aSpike(part: Partial<Spike> = {}): Spike {
  const at = { kind: 'scheduled', day: 10 } as const;
  return { name: 'spike', at, lasts: fixed(5), times: fixed(3), items: [], by: 'crowd', known: false, ...part };
}

export function aSupplier(part: Partial<Supplier> = {}): Supplier {
  return {
    name: 'supplier',
    quotedLeadTime: 10,
    leadTime: fixed(10),
    outages: [],
    capacityPerDay: Infinity,
    orderCost: 0,
    ...part,
  };
}

interface Shop {
  readonly days?: number;
  readonly warmUp?: number;
  readonly items?: number;
  readonly streams?: readonly DemandStream[];
  readonly spikes?: readonly Spike[];
  readonly history?: HistoryDemand;
  readonly patience?: Law;
  readonly transits?: readonly Law[];
  readonly suppliers?: readonly Supplier[];
  readonly records?: Records;
  readonly seed?: string;
  readonly startWeekday?: number;
  readonly startDayOfYear?: number;
}

export function aShop(shop: Shop): Scenario {
  const { streams = [], spikes = [], transits = [fixed(2)], items = 1 } = shop;
  const demand: DemandPlan = {
    streams,
    spikes,
    customers: shop.patience ? { patience: shop.patience } : {},
    ...(shop.history ? { history: shop.history } : {}),
  };
  return {
    name: 'shop',
    title: 'A shop',
    start: '2029-01-01',
    startWeekday: shop.startWeekday ?? 0,
    startDayOfYear: shop.startDayOfYear ?? 0,
    horizonDays: shop.days ?? 100,
    warmUpDays: shop.warmUp ?? 0,
    seed: shop.seed ?? 'world',
    replications: { kind: 'fixed', n: 1 },
    currency: 'EUR',
    catalog: {
      items: Array.from({ length: items }, (_, i) => ({
        name: `item ${i}`,
        price: 10,
        cost: 5,
        holdingPerYear: 0.25,
        backorderCostPerDay: 0,
        group: '',
      })),
      locations: [
        {
          name: 'dc',
          handlingDays: 0,
          opens: ones(7).map(() => true),
          ...(shop.records ? { records: shop.records } : {}),
        },
      ],
      suppliers: shop.suppliers ?? [],
      channels: transits.map((transit, i) => ({
        name: `channel ${i}`,
        from: [0],
        transit,
        quotedTransit: 2,
        shippingCost: 0,
        priority: 0,
      })),
      offers: [],
    },
    demand,
    strategies: [],
    expect: [],
  };
}

export interface PlayedOrder {
  readonly time: number;
  readonly channel: number;
  readonly patience: number;
  readonly transit: number;
  /** [item, units] */
  readonly lines: readonly (readonly [number, number])[];
}

/** A whole tape as rows. */
export function ordersOf(tape: Tape): PlayedOrder[] {
  const orders: PlayedOrder[] = [];
  for (let chunk = tape.nextChunk(); chunk; chunk = tape.nextChunk()) {
    const { time, channel, patience, transit, firstLine, item, units } = chunk;
    for (let k = 0; k < chunk.orders; k++) {
      const lines: [number, number][] = [];
      for (let line = firstLine[k]; line < firstLine[k + 1]; line++) lines.push([item[line], units[line]]);
      orders.push({ time: time[k], channel: channel[k], patience: patience[k], transit: transit[k], lines });
    }
  }
  return orders;
}

export const dayOf = (order: { readonly time: number }): number => Math.floor(order.time / TICKS_PER_DAY);

/** Units (or orders, where `of` gives 1) per day. */
export function perDay(orders: readonly PlayedOrder[], days: number, of: (order: PlayedOrder) => number): number[] {
  const totals = Array.from({ length: days }, () => 0);
  for (const order of orders) totals[dayOf(order)] += of(order);
  return totals;
}

export const unitsOf = ({ lines }: PlayedOrder): number => lines.reduce((sum, [, units]) => sum + units, 0);

/** Recorded orders: [day, item, units], one line each. */
export function recorded(rows: readonly (readonly [day: number, item: number, units: number])[]): OrderColumns {
  return {
    time: Float64Array.from(rows, ([day]) => Math.round(day * TICKS_PER_DAY)),
    channel: new Uint8Array(rows.length),
    firstLine: Int32Array.from({ length: rows.length + 1 }, (_, k) => k),
    item: Int32Array.from(rows, ([, item]) => item),
    units: Int32Array.from(rows, ([, , units]) => units),
  };
}

/** Mean and variance of a sample, each with its standard error (that of the variance from the sample's fourth moment). */
export function moments(
  sample: readonly number[],
): Record<'mean' | 'meanError' | 'variance' | 'varianceError', number> {
  const n = sample.length;
  const mean = sample.reduce((sum, x) => sum + x, 0) / n;
  const squares = sample.map((x) => (x - mean) * (x - mean));
  const variance = squares.reduce((sum, s) => sum + s, 0) / (n - 1);
  const fourth = squares.reduce((sum, s) => sum + (s - variance) * (s - variance), 0) / n;
  return { mean, meanError: Math.sqrt(variance / n), variance, varianceError: Math.sqrt(fourth / n) };
}
