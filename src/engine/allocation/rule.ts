import type { Engine } from '../engine.js';

/**
 * Who is served first from one stock row. Waiting lines stand by ascending key, ties by arrival.
 * `share` replaces one-after-another service by a split among all who wait.
 */
export interface AllocationRule {
  /** One sentence for forms and the reference page. */
  readonly about: string;
  key(e: Engine, order: number): number;
  /** The key of what a transfer waits for. */
  transferKey(e: Engine, purchase: number): number;
  /** May a new order of this channel and class of customer take stock although others wait for the row? */
  passes(e: Engine, channel: number, row: number, customerClass: number): boolean;
  /** Did this line get units while an older order waits for the same row? */
  jumps(e: Engine, row: number, line: number): boolean;
  share?(e: Engine, now: number, row: number): void;
}
