import { HeldLines } from './held-lines.js';
import { Names } from './names.js';

export type OrderKind = 'sale' | 'creditNote' | 'adjustment';

/** What the order numbers of credit notes and of adjustments look like; undefined = nobody knows. */
export interface OrderPatterns {
  readonly creditNotePattern: RegExp | undefined;
  readonly adjustmentPattern: RegExp | undefined;
  /** The file holds nothing else but returns. */
  readonly allReturns: boolean;
}

/** Which orders there are, of which kind, and which file brought each line: a line in two files is the first one's. */
export class OrderBook {
  /** How many orders two files hold with different rows or units. */
  readonly differing = { count: 0, example: '' };
  /** How many orders of an earlier file a later one continues. */
  readonly continued = { count: 0, example: '' };
  private readonly names = new Names();
  private readonly file: number[] = [];
  private readonly kind: OrderKind[] = [];
  private readonly rows: number[] = [];
  private readonly units: number[] = [];
  private readonly lines = new HeldLines();
  /** What the current file says of earlier files' orders. */
  private readonly again = new Map<number, { rows: number; units: number; fresh: number }>();

  get texts(): readonly string[] {
    return this.names.texts;
  }

  /** The order's row. */
  row(name: string, file: number, patterns: OrderPatterns): number {
    const row = this.names.row(name);
    if (row === this.file.length) {
      this.file.push(file);
      this.kind.push(kindOf(name, patterns));
      this.rows.push(0);
      this.units.push(0);
    }
    return row;
  }

  kindOf(order: number): OrderKind {
    return this.kind[order];
  }

  /** Which file brought the order. */
  fileOf(order: number): number {
    return this.file[order];
  }

  /** Counts a row of the order; false = an earlier file holds it, the row is a duplicate. */
  enter(order: number, item: number, file: number, units: number): boolean {
    const first = this.file[order] === file;
    const fresh = first || this.lines.firstFile(order, item, file) === file;
    if (first) this.lines.add(order, item, file);
    else {
      const seen = this.again.get(order) ?? { rows: 0, units: 0, fresh: 0 };
      this.again.set(order, seen);
      seen.rows++;
      seen.units += units;
      if (fresh) seen.fresh++;
    }
    if (fresh) {
      this.rows[order]++;
      this.units[order] += units;
    }
    return fresh;
  }

  /** `same`: the file is of one import with the one before, and can't contradict it. */
  closeFile(name: string, same: boolean): void {
    for (const [order, { rows, units, fresh }] of same ? [] : this.again) {
      if (fresh > 0 && this.continued.count++ === 0) this.continued.example = `${this.texts[order]} in ${name}`;
      // Where a file was cut within an order the other one goes on: nothing contradicts.
      if (fresh === rows || (rows === this.rows[order] && units === this.units[order])) continue;
      if (this.differing.count++ === 0) this.differing.example = `${this.texts[order]} in ${name}`;
    }
    this.again.clear();
  }
}

function kindOf(name: string, { creditNotePattern, adjustmentPattern, allReturns }: OrderPatterns): OrderKind {
  if (allReturns || creditNotePattern?.test(name)) return 'creditNote';
  return adjustmentPattern?.test(name) ? 'adjustment' : 'sale';
}
