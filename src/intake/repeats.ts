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
    const sorted = this.doubtful().sort();
    let repeats = 0;
    for (let i = 1; i < sorted.length; i++) if (sorted[i] === sorted[i - 1]) repeats++;
    return repeats;
  }

  /** Those that share 24 bits with another one: all repeats, and of a million others one in sixteen. Sorting all takes ten times as long. */
  private doubtful(): Float64Array {
    const { prints, length } = this;
    const once = new Uint8Array(BITS >> 3);
    const twice = new Uint8Array(BITS >> 3);
    for (let k = 0; k < length; k++) {
      const bit = bitOf(prints[k]);
      const mark = 1 << (bit & 7);
      if ((once[bit >> 3] & mark) === 0) once[bit >> 3] |= mark;
      else twice[bit >> 3] |= mark;
    }
    const found = new Float64Array(length);
    let count = 0;
    for (let k = 0; k < length; k++) {
      const bit = bitOf(prints[k]);
      if ((twice[bit >> 3] & (1 << (bit & 7))) !== 0) found[count++] = prints[k];
    }
    return found.subarray(0, count);
  }
}

const BITS = 1 << 24;

/** Of the lower hash, which makes up 21 bits of the fingerprint, and of the upper one. */
const bitOf = (print: number): number => (print ^ (print / 0x200000)) & (BITS - 1);
