import type { Overtime } from '../../domain/catalog.js';
import { TICKS_PER_DAY, ticks } from '../../domain/time.js';
import { afterOpenTime } from '../../domain/open-time.js';

/**
 * A place of work with one queue, first come first served: in open time one piece is begun every 1/`perDay` of a day. The clock is kept as
 * the instant at which the present spell of work began and the pieces begun since: the next turn is exactly ⌈pieces/perDay⌉ of open time after
 * it, and no rounding is carried on. So no open day sees more turns than `perDay`, rounded up.
 */
export class Bench {
  private began = 0;
  private pieces = 0;
  private inOvertime = 0;
  /** The next turn, unless nobody comes before it. */
  private free = 0;
  private readonly after: number;
  private readonly pace: number;

  constructor(
    private readonly perDay: number,
    private readonly opens: readonly boolean[],
    private readonly startWeekday: number,
    overtime?: Overtime,
  ) {
    this.after = overtime ? ticks(overtime.queueDays) : Infinity;
    this.pace = overtime ? 1 + overtime.upTo : 1;
  }

  /** When a piece that comes now is begun. */
  next(now: number): number {
    return now >= this.free ? this.open(now, 0) : this.free;
  }

  /** Would a piece that comes now wait longer for its turn than is worked without overtime? */
  isLong(now: number): boolean {
    return this.after < Infinity && this.open(now, this.after) < this.free;
  }

  /** When the last of `n` ≥ 1 pieces that come now is begun. In overtime they leave the bench to the next one sooner. */
  turn(now: number, n: number, overtime = false): number {
    if (now >= this.free) {
      this.began = now;
      this.pieces = this.inOvertime = 0;
    }
    const [normal, fast] = overtime ? [0, 1] : [1, 0];
    const last = this.at(this.pieces + normal * (n - 1), this.inOvertime + fast * (n - 1));
    this.pieces += normal * n;
    this.inOvertime += fast * n;
    this.free = this.at(this.pieces, this.inOvertime);
    return last;
  }

  /** What `turn` would say. */
  wouldTurn(now: number, n: number): number {
    if (now >= this.free) return this.open(now, this.work(n - 1, 0));
    return this.at(this.pieces + n - 1, this.inOvertime);
  }

  private at(pieces: number, inOvertime: number): number {
    return this.open(this.began, this.work(pieces, inOvertime));
  }

  /** Ticks of open time: whole numbers below 2⁵³, divided once. */
  private work(pieces: number, inOvertime: number): number {
    return Math.ceil(((pieces * this.pace + inOvertime) * TICKS_PER_DAY) / (this.perDay * this.pace));
  }

  private open(from: number, work: number): number {
    return afterOpenTime(from, work, this.opens, this.startWeekday);
  }
}
