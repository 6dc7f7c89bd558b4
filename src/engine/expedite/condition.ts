import type { ExpediteSpec } from '../../domain/strategy.js';
import type { Engine } from '../engine.js';
import type { ExpectedReceipt } from '../expected-receipts.js';

/** An open purchase order that could come sooner, seen on the day on which it would. */
export interface Chance {
  readonly row: number;
  readonly purchase: number;
  /** Ticks: expected then, once it is expedited. */
  readonly at: number;
  /** Units of the row that are free by then without it, negative while some still wait. */
  readonly stock: number;
  /** Those that are expected after that day, this one among them, by date. */
  readonly later: readonly ExpectedReceipt[];
}

/** A reason to pay for it. */
export interface ExpediteCondition {
  readonly name: string;
  /** What its key in the scenario file says, in a sentence. */
  readonly about: string;
  holds(e: Engine, chance: Chance, spec: ExpediteSpec): boolean;
}
