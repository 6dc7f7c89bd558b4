/** Receipts remembered of each supplier. */
const KEPT = 100;
/** With fewer receipts than this a supplier counts as punctual: what is known of it says nothing yet. */
const ENOUGH = 10;

/** How late each supplier's last receipts were against their expected receipt, in ticks; early is negative. Only what the shop saw itself. */
export class Lateness {
  /** By `supplier * KEPT + n % KEPT`, the n-th receipt. */
  private readonly late: Float64Array;
  private readonly seen: Int32Array;
  /** The same in ascending order, as of `sortedAt` receipts: receipts are many where nobody asks, questions where none came. */
  private readonly sorted: Float64Array;
  private readonly sortedAt: Int32Array;

  constructor(suppliers: number) {
    this.late = new Float64Array(suppliers * KEPT);
    this.seen = new Int32Array(suppliers);
    this.sorted = new Float64Array(suppliers * KEPT);
    this.sortedAt = new Int32Array(suppliers);
  }

  add(supplier: number, late: number): void {
    this.late[supplier * KEPT + (this.seen[supplier]++ % KEPT)] = late;
  }

  /** The remembered ones of a supplier, ticks, the oldest first. */
  remembered(supplier: number): number[] {
    const seen = this.seen[supplier];
    const n = Math.min(seen, KEPT);
    return Array.from({ length: n }, (_, i) => this.late[supplier * KEPT + ((seen - n + i) % KEPT)]);
  }

  /**
   * Chance that a purchase order will be late by more than `by`, given that it is by more than `already`: a share of those remembered. NaN
   * where too few are, or none of them was that late.
   */
  chanceAbove(supplier: number, by: number, already = -Infinity): number {
    if (this.seen[supplier] < ENOUGH) return NaN;
    const own = this.sortedOf(supplier);
    const from = firstAbove(own, already);
    return from === own.length ? NaN : (own.length - Math.max(from, firstAbove(own, by))) / (own.length - from);
  }

  /**
   * How late a purchase order will be, given that it is late by more than `already` (negative: it isn't due yet). With L for the remembered
   * receipts, the least q with P(L ≤ q | L > already) ≥ p. NaN where too few are remembered, or none of them was that late.
   */
  quantile(supplier: number, p: number, already = -Infinity): number {
    const seen = this.seen[supplier];
    if (seen < ENOUGH) return NaN;
    const own = this.sortedOf(supplier);
    const from = firstAbove(own, already);
    const n = own.length - from;
    // 0.07 × 100 is a hair above 7.
    return n === 0 ? NaN : own[from + Math.max(1, Math.ceil(p * n - 1e-9)) - 1];
  }

  /**
   * The lateness to count on for a purchase order that is `already` late, with chance `p`: the quantile of those that were later. A supplier
   * of whom too little is known counts as punctual. One that is later than all remembered counts as due now, and as much later as the
   * quantile lies above the median: q(p) − q(½), or 0.
   */
  countedOn(supplier: number, p: number, already: number): number {
    if (this.seen[supplier] < ENOUGH) return Math.max(0, already);
    const late = this.quantile(supplier, p, already);
    if (!Number.isNaN(late)) return late;
    return already + Math.max(0, this.quantile(supplier, p) - this.quantile(supplier, 0.5));
  }

  private sortedOf(supplier: number): Float64Array {
    const seen = this.seen[supplier];
    const first = supplier * KEPT;
    const n = Math.min(seen, KEPT);
    const own = this.sorted.subarray(first, first + n);
    if (this.sortedAt[supplier] === seen) return own;
    own.set(this.late.subarray(first, first + n));
    own.sort();
    this.sortedAt[supplier] = seen;
    return own;
  }
}

/** Index of the first of ascending numbers above a limit. */
function firstAbove(ascending: Float64Array, limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle] > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}
