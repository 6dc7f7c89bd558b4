import { ints } from './growing.js';

/**
 * Levels at the close of each day, written down only where they changed: thousands of items that hardly sell weigh little. Columns are made
 * for the rows that somebody looks at.
 */
export interface Closes {
  readonly days: number;
  readonly changes: number;
  readonly day: Int32Array;
  readonly row: Int32Array;
  readonly onHand: Int32Array;
  readonly backordered: Int32Array;
}

/** Units of some rows at the close of each day, `[day * rows.length + place]`, `place` being where the row stands in `rows`. */
export interface DailyLevels {
  readonly onHand: Int32Array;
  readonly backordered: Int32Array;
}

export function dailyLevels(closes: Closes, rows: readonly number[]): DailyLevels {
  const width = rows.length;
  const size = closes.days * width;
  const levels = { onHand: new Int32Array(size), backordered: new Int32Array(size) };
  const place = new Map(rows.map((row, i) => [row, i]));
  let i = 0;
  for (let day = 0; day < closes.days; day++) {
    const at = day * width;
    if (day > 0) for (const column of Object.values(levels) as Int32Array[]) column.copyWithin(at, at - width, at);
    for (; i < closes.changes && closes.day[i] === day; i++) {
      const p = place.get(closes.row[i]);
      if (p === undefined) continue;
      levels.onHand[at + p] = closes.onHand[i];
      levels.backordered[at + p] = closes.backordered[i];
    }
  }
  return levels;
}

/** Σ units waiting at the closes of the days from `from` on, by row: who is worth looking at first. */
export function unitDaysWaiting(closes: Closes, rows: number, from = 0): Float64Array {
  const total = new Float64Array(rows);
  const level = new Int32Array(rows);
  const since = new Int32Array(rows);
  const count = (row: number, until: number) => {
    total[row] += level[row] * Math.max(0, until - Math.max(from, since[row]));
  };
  for (let i = 0; i < closes.changes; i++) {
    const row = closes.row[i];
    count(row, closes.day[i]);
    since[row] = closes.day[i];
    level[row] = closes.backordered[i];
  }
  for (let row = 0; row < rows; row++) count(row, closes.days);
  return total;
}

/** Follows the levels of all rows and writes them down at the close of the day. */
export class LevelKeeper {
  readonly onHand: Int32Array;
  readonly backordered: Int32Array;
  private readonly touched: Uint8Array;
  private readonly changed: number[] = [];
  private readonly columns = { day: ints(), row: ints(), onHand: ints(), backordered: ints() };

  constructor(rows: number) {
    this.onHand = new Int32Array(rows);
    this.backordered = new Int32Array(rows);
    this.touched = new Uint8Array(rows);
  }

  change(row: number, onHand: number, backordered: number): void {
    this.onHand[row] += onHand;
    this.backordered[row] += backordered;
    if (this.touched[row] === 1) return;
    this.touched[row] = 1;
    this.changed.push(row);
  }

  closeDay(day: number): void {
    const { columns, changed } = this;
    for (const row of changed) {
      columns.day.push(day);
      columns.row.push(row);
      columns.onHand.push(this.onHand[row]);
      columns.backordered.push(this.backordered[row]);
      this.touched[row] = 0;
    }
    changed.length = 0;
  }

  done(days: number): Closes {
    const { day, row, onHand, backordered } = this.columns;
    return {
      days,
      changes: day.length,
      day: day.done(),
      row: row.done(),
      onHand: onHand.done(),
      backordered: backordered.done(),
    };
  }
}
