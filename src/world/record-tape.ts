import type { Scenario } from '../domain/scenario.js';
import type { Tape, TapeChunk } from '../domain/tape.js';
import { TICKS_PER_DAY } from '../domain/time.js';
import { afterSaleDraws } from './after-sale.js';
import { customerDraws } from './customers/customer-draws.js';
import { carriageDraws } from './carriage/carriage-draws.js';
import { Merge } from './demand/merge.js';
import { OrderBuffer } from './demand/order-buffer.js';
import { orderSources } from './demand/order-sources.js';
import { outageSpans } from './disruptions/outage-spans.js';
import { recordedDays } from './history/stretches.js';
import { drawInputs } from './inputs/draw-inputs.js';
import { recordDraws } from './records/record-draws.js';
import { Laws, settingOf } from './setting.js';
import { supplyDraws } from './supply/supply-draws.js';

export interface TapeOptions {
  /** Days of orders in a chunk; chosen for about 20,000 orders when left out. Changes nothing but memory. */
  readonly chunkDays?: number;
  /** Tables of the scenario's laws, to be kept from one replication to the next. */
  readonly laws?: Laws;
}

/** Draws all that the world does in one replication (0, 1, 2 …): the same bits for the same scenario and number, anywhere. */
export function recordTape(scenario: Scenario, replication: number, options: TapeOptions = {}): Tape {
  const isDrawn = scenario.inputs === 'uncertain';
  // Every refit has laws of its own: their tables are not kept, only what the record says by itself.
  const laws = isDrawn ? new Laws(options.laws) : (options.laws ?? new Laws());
  const setting = settingOf(isDrawn ? drawInputs(scenario, replication) : scenario, replication, laws);
  const chunk = Math.max(1, Math.round((options.chunkDays ?? usualChunkDays(scenario)) * TICKS_PER_DAY));
  const orders = new OrderBuffer();
  const merge = new Merge(orderSources(setting));
  let until = 0;
  let firstOrder = 0;

  return {
    outages: outageSpans(setting),
    supply: supplyDraws(setting),
    afterSale: afterSaleDraws(setting),
    customers: customerDraws(setting),
    carriage: carriageDraws(setting),
    records: recordDraws(setting),
    nextChunk(): TapeChunk | null {
      if (until >= setting.horizon) return null;
      until = Math.min(setting.horizon, until + chunk);
      firstOrder += orders.orders;
      orders.clear();
      merge.writeUntil(orders, until);
      return orders.view(until, firstOrder);
    },
  };
}

/** About 20,000 orders fit the processor's second cache with all their columns. */
function usualChunkDays({ demand }: Scenario): number {
  let ordersPerDay = demand.streams.reduce((sum, stream) => sum + stream.ordersPerDay, 0);
  if (demand.history)
    ordersPerDay += demand.history.orders.time.length / Math.max(1, recordedDays(demand.history.orders));
  return Math.max(1, Math.round(20_000 / Math.max(1e-3, ordersPerDay)));
}
