import type { OrderColumns } from '../../domain/demand.js';
import { Purpose } from '../../stats/purpose.js';
import { streamOf } from '../../stats/stream.js';
import { Durations } from '../demand/durations.js';
import type { OrderBuffer } from '../demand/order-buffer.js';
import type { OrderSource } from '../demand/order-source.js';
import type { Slumps } from '../demand/slumps.js';
import type { Setting } from '../setting.js';

/** Orders `first … end − 1` of the columns, played `shift` ticks later than recorded. */
export interface Stretch {
  readonly first: number;
  readonly end: number;
  readonly shift: number;
}

/** Plays orders that exist as columns, stretch by stretch; patience and transit are drawn, one uniform an order. */
export class RecordedSource implements OrderSource {
  next = Infinity;
  private stretch = 0;
  private order = 0;
  private readonly patience: Durations;
  private readonly transits: readonly Durations[];

  /** Stretches in time order and none overlapping; `row` names the draws. */
  constructor(
    setting: Setting,
    private readonly columns: OrderColumns,
    private readonly stretches: readonly Stretch[],
    row: number,
    private readonly slumps: Slumps | null,
  ) {
    const { scenario, seed, replication, laws } = setting;
    this.patience = new Durations(
      scenario.demand.customers.patience,
      streamOf(seed, replication, Purpose.PATIENCE, row),
      laws,
    );
    const stream = streamOf(seed, replication, Purpose.TRANSIT, row);
    this.transits = scenario.catalog.channels.map((channel) => new Durations(channel.transit, stream, laws));
    this.enter(0);
  }

  write(out: OrderBuffer, limit: number): void {
    const { channel, firstLine, item, units } = this.columns;
    do {
      const k = this.order;
      out.reserve(firstLine[k + 1] - firstLine[k]);
      for (let line = firstLine[k]; line < firstLine[k + 1]; line++) {
        if (units[line] > 0) out.addLine(item[line], units[line]);
      }
      if (this.slumps) this.slumps.thin(out, this.next);
      out.closeOrder(this.next, channel[k], this.patience.next(), this.transits[channel[k]].next());
      this.enter(k + 1);
    } while (this.next < limit);
  }

  /** Goes to an order, or to the next stretch that has one. */
  private enter(order: number): void {
    let at = this.stretch < this.stretches.length ? Math.max(order, this.stretches[this.stretch].first) : order;
    while (this.stretch < this.stretches.length && at >= this.stretches[this.stretch].end) {
      this.stretch += 1;
      at = this.stretches[this.stretch]?.first ?? 0;
    }
    this.order = at;
    const now = this.stretches[this.stretch];
    this.next = now ? this.columns.time[at] + now.shift : Infinity;
  }
}
