/** Counts fingerprints that came before: 8 bytes each. */
export class Repeats {
  private prints = new Float64Array(1 << 10);
  private length = 0;

  add(print: number): void {
    if (this.length === this.prints.length) {
      const longer = new Float64Array(this.length * 2);
      longer.set(this.prints);
      this.prints = longer;
    }
    this.prints[this.length++] = print;
  }

  count(): number {
    const sorted = this.prints.subarray(0, this.length).sort();
    let repeats = 0;
    for (let i = 1; i < sorted.length; i++) if (sorted[i] === sorted[i - 1]) repeats++;
    return repeats;
  }
}
