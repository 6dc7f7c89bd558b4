import type { Engine } from '../engine.js';
import { messageIndex } from './care.js';
import { plan } from './plan.js';
import { tell } from './tell.js';

/**
 * The expected date of a waiting order has moved to `date`: its customer is told if that is later by more than the rule lets pass.
 *
 * @returns when to call `due`, in ticks; Infinity = never.
 */
export function slipped(e: Engine, now: number, slot: number, date: number): number {
  const { care, backlog } = e;
  if (care === undefined || care.id[slot] !== backlog.id[slot]) return Infinity;
  if (date - care.told[slot] > care.slip) tell(e, care, now, slot, messageIndex('slipped'), date);
  return plan(e, care, now, slot);
}
