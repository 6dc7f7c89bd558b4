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

  /** The least lateness that a share of at least `p` of the remembered receipts did not exceed; 0 before there are enough of them. */
  quantile(supplier: number, p: number): number {
    const seen = this.seen[supplier];
    if (seen < ENOUGH) return 0;
    const first = supplier * KEPT;
    const n = Math.min(seen, KEPT);
    if (this.sortedAt[supplier] !== seen) {
      const own = this.sorted.subarray(first, first + n);
      own.set(this.late.subarray(first, first + n));
      own.sort();
      this.sortedAt[supplier] = seen;
    }
    // 0.07 × 100 is a hair above 7.
    return this.sorted[first + Math.max(1, Math.ceil(p * n - 1e-9)) - 1];
  }
}
