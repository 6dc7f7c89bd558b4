import { TICKS_PER_DAY } from '../../src/domain/time.js';
import { Fact, type Journal } from '../../src/engine/journal.js';

/**
 * What books ask and no KPI tells: the share of time without backorders, P(IL ≥ 0); periods that close short; the wait of every unit,
 * zeros included; units purchased. Read from the journal of a shop with one stock row.
 */
export class LevelReader {
  /** Measured ticks with IL ≥ 0. */
  noBackorder = 0;
  /** Measured closes of day with IL < 0. */
  shortCloses = 0;
  /** Units demanded after the warm-up, their waits in unit-ticks, and those that waited longer than each of `over`. */
  units = 0;
  waited = 0;
  readonly longer: Float64Array;
  /** Units purchased by supplier. */
  readonly purchased: Float64Array;
  private level = 0;
  private since = 0;

  constructor(
    private readonly warmUp: number,
    private readonly horizon: number,
    private readonly over: readonly number[],
    suppliers: number,
  ) {
    this.longer = new Float64Array(over.length);
    this.purchased = new Float64Array(suppliers);
  }

  read({ kind, time, units, other, c, length }: Journal): void {
    for (let i = 0; i < length; i++) {
      const now = time[i];
      switch (kind[i]) {
        case Fact.STOCKED:
        case Fact.RECEIVED:
          this.change(now, units[i]);
          break;
        case Fact.FILLED:
          this.change(now, -units[i]);
          if (now >= this.warmUp) this.served(units[i], 0);
          break;
        case Fact.BACKORDERED:
          this.change(now, -units[i]);
          break;
        case Fact.RELEASED:
          if (c[i] >= this.warmUp) this.served(units[i], now - c[i]);
          break;
        case Fact.PURCHASED:
          if (now >= this.warmUp && now < this.horizon) this.purchased[other[i]] += units[i];
          break;
      }
    }
  }

  close(): void {
    this.change(this.horizon, 0);
  }

  private change(now: number, units: number): void {
    const from = Math.max(this.since, this.warmUp);
    if (now > from) {
      if (this.level >= 0) this.noBackorder += now - from;
      else this.shortCloses += Math.floor(now / TICKS_PER_DAY) - Math.floor(from / TICKS_PER_DAY);
    }
    this.since = now;
    this.level += units;
  }

  private served(units: number, wait: number): void {
    this.units += units;
    this.waited += units * wait;
    for (let k = 0; k < this.over.length; k++) if (wait > this.over[k]) this.longer[k] += units;
  }
}
