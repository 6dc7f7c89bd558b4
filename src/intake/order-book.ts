import { Names } from './names.js';
import type { IntakeRules } from './settle-options.js';

export type OrderKind = 'sale' | 'creditNote' | 'adjustment';

/** Which orders there are, of which kind, and which file holds each: an order in two files is the first one's. */
export class OrderBook {
  /** How many orders two files hold with different rows or units. */
  readonly differing = { count: 0, example: '' };
  private readonly names = new Names();
  private readonly file: number[] = [];
  private readonly kind: OrderKind[] = [];
  private readonly rows: number[] = [];
  private readonly units: number[] = [];
  /** What the current file says of earlier files' orders. */
  private readonly again = new Map<number, { rows: number; units: number }>();

  constructor(private readonly rules: IntakeRules) {}

  get texts(): readonly string[] {
    return this.names.texts;
  }

  /** The order's row. */
  row(name: string, file: number): number {
    const row = this.names.row(name);
    if (row === this.file.length) {
      this.file.push(file);
      this.kind.push(kindOf(name, this.rules));
      this.rows.push(0);
      this.units.push(0);
    }
    return row;
  }

  kindOf(order: number): OrderKind {
    return this.kind[order];
  }

  /** Counts a row of the order; false = an earlier file holds the order, the row is a duplicate. */
  enter(order: number, file: number, units: number): boolean {
    if (this.file[order] === file) {
      this.rows[order]++;
      this.units[order] += units;
      return true;
    }
    const seen = this.again.get(order);
    this.again.set(order, { rows: (seen?.rows ?? 0) + 1, units: (seen?.units ?? 0) + units });
    return false;
  }

  closeFile(name: string): void {
    for (const [order, { rows, units }] of this.again) {
      if (rows === this.rows[order] && units === this.units[order]) continue;
      if (this.differing.count++ === 0) this.differing.example = `${this.texts[order]} in ${name}`;
    }
    this.again.clear();
  }
}

function kindOf(name: string, { creditNotePattern, adjustmentPattern }: IntakeRules): OrderKind {
  if (creditNotePattern?.test(name)) return 'creditNote';
  return adjustmentPattern?.test(name) ? 'adjustment' : 'sale';
}
