import { TICKS_PER_DAY } from '../../domain/time.js';
import type { Engine } from '../engine.js';
import type { Care, Step } from './care.js';

/** When something is next to be done for a waiting order; what was to be done by now has been. Remembered, so that other calls are stale. */
export function plan(e: Engine, care: Care, now: number, slot: number): number {
  if (care.nextLook[slot] <= now) care.nextLook[slot] = now + TICKS_PER_DAY;
  let next = Math.min(care.nextUpdate[slot], care.nextLook[slot]);
  for (let i = 0; i < care.steps.length; i++) {
    if (isOpen(e, care, slot, i)) next = Math.min(next, stepAt(e, care.steps[i], slot));
  }
  care.next[slot] = next;
  return next;
}

/** Is the step for this customer, and not taken yet? Express is given once. */
export function isOpen({ backlog }: Engine, care: Care, slot: number, i: number): boolean {
  const { classes, give } = care.steps[i];
  if (give === 'express' && backlog.express[slot] > 0) return false;
  return (care.taken[slot] & (1 << i)) === 0 && (classes.length === 0 || classes.includes(care.classOf[slot]));
}

/** When a step is due for a waiting order, ticks. */
export function stepAt({ backlog }: Engine, { after, fromPromise }: Step, slot: number): number {
  return (fromPromise ? backlog.promise[slot] : backlog.orderedAt[slot]) + after;
}
