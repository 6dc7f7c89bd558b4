import type { Catalog } from '../domain/catalog.js';
import type { RecordDraws } from '../domain/tape.js';
import type { Picker } from '../engine/engine.js';
import { Cause, Fact, type Journal } from '../engine/journal.js';

/**
 * The truth: units that lie on the shelf and are not allocated, by stock row. While nothing goes wrong they equal what the ledger calls
 * available, at every moment.
 */
export class Shelf implements Picker {
  readonly units: Int32Array;
  private readonly items: number;
  private readonly mixesUp: boolean[];
  /** Units of another item that are packed, by order, line and row. */
  private readonly mixedUp = new Map<string, number>();

  constructor(
    catalog: Catalog,
    private readonly draws: RecordDraws,
    private readonly journal: Journal,
  ) {
    this.items = catalog.items.length;
    this.units = new Int32Array(this.items * catalog.locations.length);
    this.mixesUp = catalog.locations.map(({ records }) => records !== undefined && records.misPicks > 0);
  }

  take(row: number, units: number): number {
    const have = this.units[row];
    const got = have < units ? have : units;
    this.units[row] = have - got;
    return got;
  }

  put(row: number, units: number): void {
    this.units[row] += units;
  }

  found(row: number): number {
    return this.units[row];
  }

  /** A mis-pick takes the next item of the catalogue instead, as far as that is there; what was asked for stays on the shelf. */
  packed(now: number, order: number, row: number, line: number, units: number): void {
    const location = (row / this.items) | 0;
    if (!this.mixesUp[location] || !this.draws.misPicked(order, line, location)) return;
    const neighbour = this.neighbour(row);
    if (neighbour === row) return;
    const wrong = this.take(neighbour, units);
    if (wrong === 0) return;
    this.put(row, wrong);
    this.writeShrunk(now, neighbour, wrong, Cause.MISPICKED, order, line);
    this.writeShrunk(now, row, -wrong, Cause.MISPICKED, order, line);
    const key = `${order} ${line} ${row}`;
    this.mixedUp.set(key, (this.mixedUp.get(key) ?? 0) + wrong);
  }

  unpacked(now: number, order: number, row: number, line: number): void {
    const wrong = this.wrongAmong(order, line, row, Infinity);
    if (wrong > 0) this.sortOut(now, row, wrong, order, line);
  }

  /** Units of another item among `units` of a line that leave now; what is mixed up beyond those leaves with the line's next ones. */
  wrongAmong(order: number, line: number, row: number, units: number): number {
    if (this.mixedUp.size === 0) return 0;
    const key = `${order} ${line} ${row}`;
    const all = this.mixedUp.get(key) ?? 0;
    if (all > units) this.mixedUp.set(key, all - units);
    else this.mixedUp.delete(key);
    return Math.min(all, units);
  }

  /** Wrong units are back and lie where they belong; what was asked for never left, and comes back in the books only. */
  sortOut(now: number, row: number, units: number, order: number, line: number): void {
    const neighbour = this.neighbour(row);
    this.units[neighbour] += units;
    this.units[row] -= units;
    this.writeShrunk(now, neighbour, -units, Cause.SORTED_OUT, order, line);
    this.writeShrunk(now, row, units, Cause.SORTED_OUT, order, line);
  }

  /** Units vanish unseen, or turn up where they are negative: the ledger is not told. */
  shrink(now: number, row: number, units: number, cause: number): void {
    if (units === 0) return;
    this.units[row] -= units;
    this.writeShrunk(now, row, units, cause, -1, 0);
  }

  /** The next item of the catalogue at the same location. */
  private neighbour(row: number): number {
    const first = row - (row % this.items);
    return first + ((row - first + 1) % this.items);
  }

  private writeShrunk(now: number, row: number, units: number, cause: number, order: number, line: number): void {
    const { journal } = this;
    const i = journal.next(Fact.SHRUNK, now);
    journal.order[i] = order;
    journal.row[i] = row;
    journal.line[i] = line;
    journal.units[i] = units;
    journal.other[i] = cause;
  }
}
