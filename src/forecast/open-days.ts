/**
 * Which days a shop was open. A day without an order is a closed one where orders are so many that chance hardly ever leaves a day without
 * (5 a day on average and more: less than 1 %), or where its weekday never had one in at least four weeks; else it was a quiet day.
 */
export class OpenDays {
  /** Share of the days of each weekday that were open, Monday first; NaN where the period has no such day. */
  readonly byWeekday: readonly number[];
  private readonly orders: Float64Array;
  private readonly busy: boolean;

  constructor(
    /** Orders of each day. */
    orders: ArrayLike<number>,
    /** Days since 1970-01-01 of the first of them. */
    readonly first: number,
  ) {
    this.orders = Float64Array.from(orders);
    const total = this.orders.reduce((sum, n) => sum + n, 0);
    const days = this.orders.reduce((sum, n) => sum + (n > 0 ? 1 : 0), 0);
    this.busy = days > 0 && total / days >= BUSY;
    this.byWeekday = Array.from({ length: 7 }, (_, weekday) => this.shareOf(weekday));
  }

  wasOpen(day: number): boolean {
    if (this.orders[day - this.first] > 0) return true;
    return !this.busy && this.byWeekday[weekdayOf(day)] !== 0;
  }

  /**
   * How likely a later day is to be open: as its weekday was, but not at all where the same date was closed, as its neighbours were, in
   * every year before (Christmas).
   */
  willBeOpen(day: number): number {
    if (this.isFeast(day)) return 0;
    const share = this.byWeekday[weekdayOf(day)];
    // one odd Saturday in a year is no opening hours
    return share >= SELDOM ? 1 : Number.isNaN(share) ? 1 : 0;
  }

  /** A date on which the shop was closed, as on its neighbours, in every year before. */
  isFeast(day: number): boolean {
    return this.busy && this.wasHoliday(day);
  }

  private shareOf(weekday: number): number {
    let open = 0;
    let days = 0;
    for (let k = 0; k < this.orders.length; k++) {
      if (weekdayOf(this.first + k) !== weekday) continue;
      days++;
      if (this.orders[k] > 0) open++;
    }
    if (days === 0) return NaN;
    return open === 0 && days < FEW_WEEKS ? NaN : this.busy || open === 0 ? open / days : 1;
  }

  /** The date lay in a run of three closed days or more, each time the period has it a whole number of years before. */
  private wasHoliday(day: number): boolean {
    const seen: boolean[] = [];
    for (let before = day; before >= this.first; before = yearBefore(before))
      if (before < this.first + this.orders.length) seen.push(this.runOfClosed(before) >= LONG);
    return seen.length > 0 && seen.every(Boolean);
  }

  private runOfClosed(day: number): number {
    if (this.orders[day - this.first] > 0) return 0;
    let from = day;
    let to = day;
    while (from > this.first && this.orders[from - 1 - this.first] === 0) from--;
    while (to + 1 < this.first + this.orders.length && this.orders[to + 1 - this.first] === 0) to++;
    return to - from + 1;
  }
}

/** Orders a day from which a day without one is a closed one: e⁻⁵ < 1 %. */
const BUSY = 5;
const FEW_WEEKS = 4;
const SELDOM = 0.1;
const LONG = 3;

/** 0 = Monday; 1970-01-01 was a Thursday. */
const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

/** The same date a year earlier; 28 February for a leap day. */
function yearBefore(day: number): number {
  const date = new Date(day * MS_PER_DAY);
  const [year, month, dayOfMonth] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  const leap = month === 1 && dayOfMonth === 29;
  return Date.UTC(year - 1, month, leap ? 28 : dayOfMonth) / MS_PER_DAY;
}

const MS_PER_DAY = 86_400_000;
