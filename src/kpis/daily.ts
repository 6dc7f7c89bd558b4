import { TICKS_PER_DAY } from '../domain/time.js';
import { Fact, type Journal } from '../engine/journal.js';
import { exchangeSums, type Exchange } from './exchange.js';

/**
 * Units on hand, units waiting and the inventory position (on hand + on order − waiting) at the close of every day from day 0, all rows
 * together: what warm-up is found by and fan charts are drawn from. What transfers wait for counts against the position of their source.
 */
export class Daily {
  readonly onHand: Float64Array;
  readonly backordered: Float64Array;
  readonly position: Float64Array;
  private have = 0;
  private owed = 0;
  private onOrder = 0;
  private awaited = 0;
  private day = 0;

  /** `rows`: 1 for the stock rows that are looked at; absent: all. */
  constructor(
    private readonly days: number,
    private readonly rows: Uint8Array | null = null,
  ) {
    this.onHand = new Float64Array(days);
    this.backordered = new Float64Array(days);
    this.position = new Float64Array(days);
  }

  add(journal: Journal): void {
    const { kind, time, row, units, length } = journal;
    const { rows } = this;
    for (let i = 0; i < length; i++) {
      if (time[i] >= (this.day + 1) * TICKS_PER_DAY) this.closeUntil(time[i]);
      if (rows !== null && rows[row[i]] === 0) continue;
      switch (kind[i]) {
        case Fact.PURCHASED:
          this.onOrder += units[i];
          break;
        case Fact.RECEIVED:
          this.have += units[i];
          this.onOrder -= units[i] + journal.line[i];
          break;
        case Fact.AWAITED:
          this.awaited += units[i];
          break;
        case Fact.STOCKED:
        case Fact.UNRESERVED:
          this.have += units[i];
          break;
        case Fact.RETURNED:
          if (journal.other[i] === 1) this.have += units[i];
          break;
        case Fact.SOLD:
        case Fact.FILLED:
        case Fact.SUBSTITUTED:
        case Fact.SHRUNK:
          this.have -= units[i];
          break;
        case Fact.SENT:
          this.have -= units[i];
          if (journal.c[i] === 1) this.awaited -= units[i];
          break;
        case Fact.BACKORDERED:
          this.owed += units[i];
          break;
        case Fact.RELEASED:
          this.have -= units[i];
          this.owed -= units[i];
          break;
        case Fact.CANCELLED_LINE:
          this.owed -= units[i];
          break;
      }
    }
  }

  /** Writes the last days. */
  close(): void {
    this.closeUntil(this.days * TICKS_PER_DAY);
  }

  /** Becomes what is there with a part exchanged; all have been closed. */
  exchange({ whole, was, is }: Exchange<Daily>): void {
    this.day = this.days;
    for (const key of ['onHand', 'backordered', 'position'] as const)
      exchangeSums(this[key], whole[key], was[key], is[key]);
  }

  private closeUntil(now: number): void {
    while (this.day < this.days && (this.day + 1) * TICKS_PER_DAY <= now) {
      this.onHand[this.day] = this.have;
      this.backordered[this.day] = this.owed;
      this.position[this.day] = this.have + this.onOrder - this.owed - this.awaited;
      this.day++;
    }
  }
}
