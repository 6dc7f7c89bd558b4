import { Purpose } from '../../stats/purpose.js';
import { uniformAt } from '../../stats/stream.js';
import { ticks } from '../../domain/time.js';
import { orderRow } from '../row-names.js';
import type { Setting } from '../setting.js';
import type { OrderBuffer } from './order-buffer.js';
import type { SpikeSpan } from './spike-spans.js';

/** A spike whose factor is below 1, when it is: customers who stay away. */
export interface Slump {
  readonly spike: number;
  readonly spans: readonly SpikeSpan[];
  /** Items concerned are marked; null = all. */
  readonly items: Uint8Array | null;
}

/**
 * Thins the orders of one source: during a slump of factor f an order keeps its lines of the items concerned with chance f. One uniform
 * belongs to each order, so a deeper slump loses the same orders and more. Orders must come in time order.
 */
export class Slumps {
  private order = -1;
  private readonly place: Int32Array;

  /** `source`: the demand stream's index (or HISTORY) that names the draws. */
  constructor(
    private readonly setting: Setting,
    private readonly source: number,
    private readonly slumps: readonly Slump[],
  ) {
    this.place = new Int32Array(slumps.length);
  }

  /** Thins the lines added to `out` since its last order. */
  thin(out: OrderBuffer, time: number): void {
    this.order += 1;
    for (let k = 0; k < this.slumps.length; k++) {
      const { spike, spans, items } = this.slumps[k];
      while (this.place[k] < spans.length && ticks(spans[this.place[k]].to) <= time) this.place[k] += 1;
      const span = spans[this.place[k]];
      if (!span || time < ticks(span.from)) continue;
      const { seed, replication } = this.setting;
      // A spike's own draws of its factor are named by its number alone, below all order rows of spikes: the names can't meet.
      const u = uniformAt(seed, replication, Purpose.SPIKE_TIMES, orderRow(this.source, spike), this.order);
      if (u >= span.times) out.dropLines(items);
    }
  }
}
