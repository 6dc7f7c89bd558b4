import { TICKS_PER_DAY } from '../domain/time.js';
import { afterOpenTime } from '../domain/open-time.js';

/**
 * `afterOpenTime` for work that always takes as long, asked in the order of time. Within a stretch of time what begins later ends as much
 * later, and what begins on a closed day always ends alike: the stretch of the last answer is remembered, so that the calendar is looked at
 * about twice a day instead of once an order. The plain version is `afterOpenTime(now, work, opens, startWeekday)`.
 */
export class SteadyWork {
  private from = 0;
  private to = 0; // empty: nothing is known yet
  /** Answer = base + now, or base alone from a closed day. */
  private base = 0;
  private moves = false;

  constructor(
    private readonly work: number,
    private readonly opens: readonly boolean[],
    private readonly startWeekday: number,
  ) {}

  /** The tick at which it is done, begun at `now` at the earliest. */
  doneAt(now: number): number {
    if (now < this.from || now >= this.to) this.look(now);
    return this.moves ? this.base + now : this.base;
  }

  private look(now: number): void {
    const done = afterOpenTime(now, this.work, this.opens, this.startWeekday);
    const day = Math.floor(now / TICKS_PER_DAY);
    this.from = day * TICKS_PER_DAY;
    this.to = this.from + TICKS_PER_DAY;
    this.moves = this.opens[(this.startWeekday + day) % 7];
    this.base = this.moves ? done - now : done;
    if (!this.moves) return;
    // Done on the same day, the clock moves along; the next day may be a closed one.
    const doneOn = Math.floor(done / TICKS_PER_DAY) * TICKS_PER_DAY - this.base;
    this.from = Math.max(this.from, doneOn);
    this.to = Math.min(this.to, doneOn + TICKS_PER_DAY);
  }
}
