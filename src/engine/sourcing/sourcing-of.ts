import type { Engine } from '../engine.js';
import type { SourcingRule } from './rule.js';

/** The rule by which the stock of a row is purchased. */
export const sourcingOf = (e: Engine, row: number): SourcingRule =>
  e.sourcingAt ? e.sourcingAt[(row / e.items) | 0] : e.sourcing;
