/**
 * Notes which orders were passed: a younger one got units of a row for which they waited. Numbers of orders ascend with time, so whoever
 * stands in a queue before the served one is older. Each is noted once at most, so no queue is ever walked twice.
 */
export class Overtaking {
  /** Orders by row as they joined; those that left are still in. */
  private readonly queues: number[][];
  /** How far each queue has been walked. */
  private readonly walked: Int32Array;
  /** Units still waited for, by order and row. */
  private readonly owed = new Map<number, number>();

  constructor(
    private readonly rows: number,
    private readonly onPassed: (order: number) => void,
  ) {
    this.queues = Array.from({ length: rows }, () => []);
    this.walked = new Int32Array(rows);
  }

  /** An order, younger than all before, waits for units of a row. */
  waits(order: number, row: number, units: number): void {
    const key = this.key(order, row);
    const before = this.owed.get(key);
    if (before === undefined) this.queues[row].push(order);
    this.owed.set(key, (before ?? 0) + units);
  }

  /** Some of the units came, or are waited for no longer. */
  leaves(order: number, row: number, units: number): void {
    const key = this.key(order, row);
    const left = (this.owed.get(key) ?? 0) - units;
    if (left > 0) this.owed.set(key, left);
    else this.owed.delete(key);
  }

  /** An order is allocated units of a row. */
  served(order: number, row: number): void {
    const queue = this.queues[row];
    let i = this.walked[row];
    for (; i < queue.length && queue[i] < order; i++)
      if (this.owed.has(this.key(queue[i], row))) this.onPassed(queue[i]);
    this.walked[row] = i;
    if (i !== queue.length || i < FORGET) return;
    this.queues[row] = [];
    this.walked[row] = 0;
  }

  private key(order: number, row: number): number {
    return order * this.rows + row;
  }
}

/** A queue that has been walked to its end is begun anew from this length on. */
const FORGET = 1024;
