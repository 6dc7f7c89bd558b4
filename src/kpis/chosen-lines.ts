import type { ServiceCounts } from './service-counts.js';

/** Lines of the stock rows that are looked at: those of the order being placed, and the orders that wait and have such lines. */
export class ChosenLines {
  private readonly waiting = new Set<number>();
  private lines = 0;
  private full = 0;
  private units = 0;
  private filled = 0;
  private backordered = 0;
  private lost = 0;
  private substituted = 0;
  /** The line that was added to last, which may come in several parts, and whether all of it was filled so far. */
  private line = -1;
  private whole = false;

  /** `rows`: 1 for those that are looked at. */
  constructor(private readonly rows: Uint8Array) {}

  has(row: number): boolean {
    return this.rows[row] === 1;
  }

  /** What became of units of a line, by the row that was asked. */
  add(row: number, line: number, units: number, what: 'filled' | 'backordered' | 'lost' | 'substituted'): void {
    if (!this.has(row)) return;
    if (line !== this.line) {
      this.line = line;
      this.whole = true;
      this.lines++;
      this.full++;
    }
    this.units += units;
    this[what] += units;
    if (what === 'filled' || !this.whole) return;
    this.whole = false;
    this.full--;
  }

  /** Has the order being placed such lines? */
  get any(): boolean {
    return this.lines > 0;
  }

  include(n: ServiceCounts): void {
    n.lines += this.lines;
    n.fullLines += this.full;
    n.units += this.units;
    n.filledUnits += this.filled;
    n.backorderedUnits += this.backordered;
    n.lostUnits += this.lost;
    n.substitutedUnits += this.substituted;
  }

  /** The order has been placed; if it is looked at and waits it will be known again. */
  next(order: number, waits: boolean): void {
    if (waits && this.any) this.waiting.add(order);
    this.lines = this.full = this.units = this.filled = this.backordered = this.lost = this.substituted = 0;
    this.line = -1;
  }

  /** Is it one of the orders with such lines that had to wait? */
  waited(order: number): boolean {
    return this.waiting.has(order);
  }
}
