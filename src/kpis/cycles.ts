import type { Exchange } from './exchange.js';

/** Replenishment cycles: each ends with a receipt of its row, and is good when the row never ran out in it. */
export class Cycles {
  all = 0;
  good = 0;
  /** By row, 1 where it ran out since its last receipt. */
  private readonly out: Uint8Array;

  constructor(rows: number) {
    this.out = new Uint8Array(rows);
  }

  ranOut(row: number): void {
    this.out[row] = 1;
  }

  /** A receipt ends a cycle. What it is about to release no longer waits in the new one; `short`: others will. */
  next(row: number, measured: boolean, short: boolean): void {
    if (measured) {
      this.all++;
      if (this.out[row] === 0) this.good++;
    }
    this.out[row] = short ? 1 : 0;
  }

  /** Becomes what is there with a part exchanged. */
  exchange({ whole, was, is }: Exchange<Cycles>): void {
    for (const key of ['all', 'good'] as const) this[key] = whole[key] - was[key] + is[key];
  }
}
