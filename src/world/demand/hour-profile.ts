/**
 * How a day's orders spread over its hours: a density that is constant within each hour, so that the share of the day's orders before an
 * instant is piecewise linear, and so is its inverse. Fractions of the day and shares both run 0 … 1.
 */
export class HourProfile {
  readonly isFlat: boolean;
  /** Share of the day's orders before hour h, 0 … 24. */
  private readonly before: Float64Array;
  /** Fraction of the day that passes per share, within hour h. */
  private readonly pace: Float64Array;
  /** Hour in which the share cell/CELLS falls: where the search begins. */
  private readonly guide = new Uint8Array(CELLS);

  constructor(hourly: readonly number[]) {
    this.isFlat = hourly.every((weight) => weight === hourly[0]);
    const total = hourly.reduce((sum, weight) => sum + weight, 0);
    this.before = new Float64Array(HOURS + 1);
    for (let h = 0; h < HOURS; h++) this.before[h + 1] = this.before[h] + hourly[h] / total;
    // Rounding must leave no share behind the last hour that has any.
    for (let h = HOURS; h > 0 && (h === HOURS || hourly[h] === 0); h--) this.before[h] = 1;
    this.pace = Float64Array.from(hourly, (weight) => (weight > 0 ? total / weight / HOURS : 0));
    for (let cell = 0; cell < CELLS; cell++) this.guide[cell] = this.hourOf(cell / CELLS, 0);
  }

  /** Share of the day's orders placed before this fraction of the day. */
  shareBefore(fraction: number): number {
    if (this.isFlat) return fraction;
    const h = Math.min(HOURS - 1, Math.floor(fraction * HOURS));
    return this.before[h] + (fraction * HOURS - h) * (this.before[h + 1] - this.before[h]);
  }

  /** Fraction of the day by which this share of the orders, below 1, is placed. */
  fractionAt(share: number): number {
    if (this.isFlat) return share;
    const h = this.hourOf(share, this.guide[Math.floor(share * CELLS)]);
    return h / HOURS + (share - this.before[h]) * this.pace[h];
  }

  private hourOf(share: number, from: number): number {
    let h = from;
    while (this.before[h + 1] <= share) h++;
    return h;
  }
}

const HOURS = 24;
const CELLS = 64;
