/** Buckets of so many days, some of which the shop was closed: no demand then is no zero. */
export class OpenDays {
  private open = 0;
  private readonly past: number[];

  constructor(
    private readonly bucketDays: number,
    past: ArrayLike<number>,
  ) {
    this.past = Array.from(past);
  }

  day(isOpen: boolean): void {
    if (isOpen) this.open++;
  }

  days(open: number): void {
    this.open += open;
  }

  /** Ends a bucket. Closed for more than half of its usual days it says nothing; else `factor` makes it a usual one. */
  close(): { readonly closed: boolean; readonly factor: number } {
    this.past.push(this.open);
    this.open = 0;
    return this.of(this.past.length - 1);
  }

  /** The recorded units as if every bucket had had its usual days; NaN = closed. */
  usual(units: Float64Array): Float64Array {
    return units.map((x, bucket) => {
      const { closed, factor } = this.of(bucket);
      return closed ? NaN : Math.round(x * factor);
    });
  }

  /** Usual is what the fullest of the last eight had. */
  private of(bucket: number): { readonly closed: boolean; readonly factor: number } {
    let usual = 0;
    for (let b = Math.max(0, bucket - 7); b <= bucket; b++) usual = Math.max(usual, this.past[b]);
    const open = this.past[bucket];
    return { closed: open === 0 || open < usual / 2, factor: open === 0 ? 0 : usual / open };
  }
}
