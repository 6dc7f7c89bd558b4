/** Running count, mean and variance of values seen one at a time, without cancellation (Welford 1962). */
class Tally {
  count = 0;
  mean = 0;
  min = Infinity;
  max = -Infinity;
  private squares = 0;

  add(x: number): void {
    this.count += 1;
    const before = x - this.mean;
    this.mean += before / this.count;
    this.squares += before * (x - this.mean);
    if (x < this.min) this.min = x;
    if (x > this.max) this.max = x;
  }

  /** Sample variance (n − 1); NaN below two values. */
  get variance(): number {
    return this.count > 1 ? this.squares / (this.count - 1) : NaN;
  }

  get sd(): number {
    return Math.sqrt(this.variance);
  }
}

/** The tally of a whole column. */
export function tallyOf(values: ArrayLike<number>): Tally {
  const tally = new Tally();
  for (let i = 0; i < values.length; i++) tally.add(values[i]);
  return tally;
}
