import type { AlertSpec } from '../../domain/strategy.js';
import type { Engine } from '../engine.js';

/** Something that a planner wants to be told of. */
export interface AlertKind {
  readonly name: string;
  /** What its key in the scenario file says, in a sentence. */
  readonly about: string;
  /** Its date is the one on which stock will have run out; else the one since when something is as it should not be. */
  readonly foretells: boolean;
  /** Null while there is nothing to tell. */
  check(e: Engine, now: number, row: number, spec: AlertSpec, record: StillRecord): Warning | null;
}

export interface Warning {
  /** Units that it is about. */
  readonly level: number;
  /** Ticks: when stock will have run out, or since when what should have happened has not. */
  readonly date: number;
}

/** Since when (ticks) the record of a stock row has shown the same. */
export interface StillRecord {
  since(row: number): number;
}
