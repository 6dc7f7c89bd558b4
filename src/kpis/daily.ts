import { TICKS_PER_DAY } from '../domain/time.js';
import { Fact, type Journal } from '../engine/journal.js';

/** Units on hand and units waiting at the close of every day from day 0, all rows together: what warm-up is found by and fan charts are drawn from. */
export class Daily {
  readonly onHand: Float64Array;
  readonly backordered: Float64Array;
  private have = 0;
  private owed = 0;
  private day = 0;

  constructor(private readonly days: number) {
    this.onHand = new Float64Array(days);
    this.backordered = new Float64Array(days);
  }

  add(journal: Journal): void {
    const { kind, time, units, length } = journal;
    for (let i = 0; i < length; i++) {
      if (time[i] >= (this.day + 1) * TICKS_PER_DAY) this.closeUntil(time[i]);
      switch (kind[i]) {
        case Fact.STOCKED:
        case Fact.RECEIVED:
        case Fact.UNRESERVED:
          this.have += units[i];
          break;
        case Fact.RETURNED:
          if (journal.other[i] === 1) this.have += units[i];
          break;
        case Fact.FILLED:
        case Fact.SUBSTITUTED:
        case Fact.SENT:
        case Fact.SHRUNK:
          this.have -= units[i];
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

  private closeUntil(now: number): void {
    while (this.day < this.days && (this.day + 1) * TICKS_PER_DAY <= now) {
      this.onHand[this.day] = this.have;
      this.backordered[this.day] = this.owed;
      this.day++;
    }
  }
}
