/** With fewer receipts than this nothing is known of a supplier. */
const ENOUGH = 10;

/** How long each supplier's last receipts took, in days: only what the shop saw itself. */
export class LeadTimeRecord {
  /** By `supplier * kept + n % kept`, the n-th receipt. */
  private readonly took: Float64Array;
  private readonly seen: Int32Array;

  constructor(
    suppliers: number,
    private readonly kept: number,
  ) {
    this.took = new Float64Array(suppliers * kept);
    this.seen = new Int32Array(suppliers);
  }

  add(supplier: number, days: number): void {
    this.took[supplier * this.kept + (this.seen[supplier]++ % this.kept)] = days;
  }

  /** The remembered ones, the oldest first. */
  remembered(supplier: number): number[] {
    const n = Math.min(this.seen[supplier], this.kept);
    const at = (i: number) => supplier * this.kept + ((this.seen[supplier] - n + i) % this.kept);
    return Array.from({ length: n }, (_, i) => this.took[at(i)]);
  }

  /** Mean and standard deviation (of a sample) of the remembered ones; null before there are enough. */
  statistics(supplier: number): { readonly mean: number; readonly sd: number } | null {
    const n = Math.min(this.seen[supplier], this.kept);
    if (n < ENOUGH) return null;
    const own = this.took.subarray(supplier * this.kept, supplier * this.kept + n);
    const mean = own.reduce((sum, x) => sum + x, 0) / n;
    const squares = own.reduce((sum, x) => sum + (x - mean) * (x - mean), 0);
    return { mean, sd: Math.sqrt(squares / (n - 1)) };
  }
}
