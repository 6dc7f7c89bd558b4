import { Purpose } from '../../stats/purpose.js';
import { streamOf } from '../../stats/stream.js';
import { orderRow } from '../row-names.js';
import type { Setting } from '../setting.js';
import { Arrivals, type RateWindow } from './arrivals.js';
import { DayRates } from './day-rates.js';
import { Durations } from './durations.js';
import { HourProfile } from './hour-profile.js';
import type { OrderBuffer } from './order-buffer.js';
import { OrderLines } from './order-lines.js';
import type { OrderSource } from './order-source.js';
import type { Slumps } from './slumps.js';

/** Orders drawn by a demand stream: the stream itself, or the crowd that a spike adds to it. */
export class StreamSource implements OrderSource {
  next: number;
  private readonly channel: number;
  private readonly arrivals: Arrivals;
  private readonly lines: OrderLines;
  private readonly patience: Durations;
  private readonly transit: Durations;

  /** `spike` −1 for the stream itself; only lines of items marked in `kept` (null = all) are written; `slumps` thins. */
  constructor(
    setting: Setting,
    index: number,
    spike: number,
    windows: readonly RateWindow[],
    kept: Uint8Array | null,
    private readonly slumps: Slumps | null,
  ) {
    const { scenario, seed, replication, laws } = setting;
    const stream = scenario.demand.streams[index];
    const row = orderRow(index, spike);
    const gaps = stream.arrivals === 'clock' ? null : streamOf(seed, replication, Purpose.ARRIVALS, row);
    const own = (purpose: Purpose) => streamOf(seed, replication, purpose, row);
    this.channel = stream.channel;
    this.arrivals = new Arrivals(new DayRates(setting, index), new HourProfile(stream.hourly), gaps, windows);
    this.lines = new OrderLines(setting, stream, row, kept);
    this.patience = new Durations(scenario.demand.customers.patience, own(Purpose.PATIENCE), laws);
    this.transit = new Durations(scenario.catalog.channels[stream.channel].transit, own(Purpose.TRANSIT), laws);
    this.next = this.arrivals.next();
  }

  write(out: OrderBuffer, limit: number): void {
    do {
      out.reserve(this.lines.most);
      this.lines.draw(out);
      if (this.slumps) this.slumps.thin(out, this.next);
      // Drawn for orders that don't exist too: the others keep theirs when a lever on units moves.
      out.closeOrder(this.next, this.channel, this.patience.next(), this.transit.next());
      this.next = this.arrivals.next();
    } while (this.next < limit);
  }
}
