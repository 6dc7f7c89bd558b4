import type { AlertSpec } from '../../domain/strategy.js';
import { ticks } from '../../domain/time.js';
import type { Engine } from '../engine.js';
import { Fact } from '../journal.js';
import { alertKinds } from './index.js';
import type { StillRecord, Warning } from './kind.js';
import { suspicious } from './suspicious.js';

/**
 * Warns of what a strategy watches: once when it begins to hold, and again after as many days as an alert has to come true in, for as
 * long as it holds.
 */
export class Alerts implements StillRecord {
  // By `row * kinds + kind`, ticks; −1 = it does not hold.
  private readonly firstSeen: Float64Array;
  private readonly raised: Float64Array;
  // By row: the record as it was at the last look, and since when.
  private readonly available: Int32Array;
  private readonly onOrder: Int32Array;
  private readonly still: Float64Array;
  private readonly again: number;

  constructor(
    private readonly e: Engine,
    private readonly spec: AlertSpec,
    /** Told of every record that is called suspicious. */
    private readonly onSuspicious?: (now: number, row: number) => void,
  ) {
    const { rows } = e.ledger;
    this.firstSeen = new Float64Array(rows * KINDS).fill(-1);
    this.raised = new Float64Array(rows * KINDS);
    this.available = new Int32Array(rows);
    this.onOrder = new Int32Array(rows);
    this.still = new Float64Array(rows);
    this.again = ticks(spec.withinDays);
  }

  /** Looks at every stock row. */
  look(now: number): void {
    const { rows } = this.e.ledger;
    for (let row = 0; row < rows; row++) {
      this.remember(now, row);
      for (let k = 0; k < KINDS; k++) this.hold(now, row, k, alertKinds[k].check(this.e, now, row, this.spec, this));
    }
  }

  /** What it remembers, to go on from there another time. */
  save(): AlertMemory {
    const { firstSeen, raised, still, available, onOrder } = this;
    return {
      firstSeen: firstSeen.slice(),
      raised: raised.slice(),
      still: still.slice(),
      available: available.slice(),
      onOrder: onOrder.slice(),
    };
  }

  restore(memory: AlertMemory): void {
    this.firstSeen.set(memory.firstSeen);
    this.raised.set(memory.raised);
    this.still.set(memory.still);
    this.available.set(memory.available);
    this.onOrder.set(memory.onOrder);
  }

  since(row: number): number {
    return this.still[row];
  }

  private remember(now: number, row: number): void {
    const { available, onOrder } = this.e.ledger;
    if (available[row] === this.available[row] && onOrder[row] === this.onOrder[row]) return;
    this.available[row] = available[row];
    this.onOrder[row] = onOrder[row];
    this.still[row] = now;
  }

  private hold(now: number, row: number, kind: number, warning: Warning | null): void {
    const at = row * KINDS + kind;
    if (!warning) {
      this.firstSeen[at] = -1;
      return;
    }
    const begins = this.firstSeen[at] < 0;
    if (begins) this.firstSeen[at] = now;
    else if (now - this.raised[at] < this.again) return;
    this.raised[at] = now;
    this.raise(now, row, kind, warning, this.firstSeen[at]);
  }

  private raise(now: number, row: number, kind: number, { level, date }: Warning, since: number): void {
    const { journal } = this.e;
    const i = journal.next(Fact.ALERT, now);
    journal.row[i] = row;
    journal.units[i] = level;
    journal.other[i] = kind;
    journal.a[i] = date;
    journal.b[i] = since;
    if (alertKinds[kind] === suspicious) this.onSuspicious?.(now, row);
  }
}

/** Ticks by `row * kinds + kind`, −1 = it does not hold; and by row, what its record showed at the last look, and since when. */
export interface AlertMemory {
  readonly firstSeen: Float64Array;
  readonly raised: Float64Array;
  readonly still: Float64Array;
  readonly available: Int32Array;
  readonly onOrder: Int32Array;
}

const KINDS = alertKinds.length;
