import type { PromiseSpec } from '../../domain/strategy.js';
import type { Engine } from '../engine.js';

/** Which date a customer with waiting lines is given, from what the shop knows at that moment. */
export interface PromiseRule {
  /** Ticks. The order's lines stand in the backlog, not yet in their queues; purchases they triggered are placed. */
  date(e: Engine, now: number, order: number): number;
  /** Ticks: the same asked again while the order waits, for the units in the queues up to its own. */
  again(e: Engine, now: number, order: number): number;
}

export interface PromiseDefinition<Spec = PromiseSpec> {
  readonly about: string;
  create(spec: Spec): PromiseRule;
}
