import { TICKS_PER_DAY } from '../../domain/time.js';
import type { Stream } from '../../stats/stream.js';
import type { DayRates } from './day-rates.js';
import type { HourProfile } from './hour-profile.js';

/** Days in which a source is active, and the factor on the rate of its demand stream meanwhile. */
export interface RateWindow {
  readonly from: number;
  readonly to: number;
  readonly factor: number;
}

/**
 * Instants of a Poisson process whose rate varies: a process of rate 1 in the cumulative rate, mapped back to the clock (Çinlar's
 * inversion). Each day is a stretch of `rate` expected orders; the position in it is the share of the day's orders that is over, which
 * the hour profile turns into an hour. Without a stream of gaps the process of rate 1 is a clock: ½, 1½, 2½ …
 */
export class Arrivals {
  private window = -1;
  private day = 0;
  /** Share of the day's orders that is over, at the last arrival and at the end of the active part of the day. */
  private share = 0;
  private lastShare = 0;
  private rate = 0;
  private perRate = 0;
  private isFirst = true;

  /** `windows` in time order, not overlapping. */
  constructor(
    private readonly rates: DayRates,
    private readonly profile: HourProfile,
    private readonly gaps: Stream | null,
    private readonly windows: readonly RateWindow[],
  ) {
    this.nextWindow();
  }

  /** Ticks of the next arrival, Infinity after the last. */
  next(): number {
    let left = this.gaps ? this.gaps.exponential() : this.isFirst ? 0.5 : 1;
    this.isFirst = false;
    while (this.day < Infinity) {
      const share = this.share + left * this.perRate;
      if (share < this.lastShare) {
        this.share = share;
        return Math.floor((this.day + this.profile.fractionAt(share)) * TICKS_PER_DAY + 0.5);
      }
      left = Math.max(0, left - (this.lastShare - this.share) * this.rate);
      this.nextDay();
    }
    return Infinity;
  }

  private nextDay(): void {
    if (this.day + 1 >= this.windows[this.window].to) this.nextWindow();
    else this.enterDay(this.day + 1, 0);
  }

  private nextWindow(): void {
    this.window += 1;
    if (this.window >= this.windows.length) {
      this.day = Infinity;
      return;
    }
    const { from } = this.windows[this.window];
    const day = Math.floor(from);
    this.enterDay(day, this.profile.shareBefore(from - day));
  }

  private enterDay(day: number, share: number): void {
    const { to, factor } = this.windows[this.window];
    this.day = day;
    this.rate = this.rates.at(day) * factor;
    this.perRate = this.rate > 0 ? 1 / this.rate : 0;
    this.share = share;
    if (this.rate > 0) this.lastShare = to < day + 1 ? this.profile.shareBefore(to - day) : 1;
    else this.lastShare = share; // a day without orders is over at once
  }
}
