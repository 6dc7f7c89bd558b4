import type { Engine } from '../engine.js';
import { messageIndex, messageOf, type Care } from './care.js';
import { give } from './give.js';
import { isOpen, plan, stepAt } from './plan.js';
import { slipped } from './slipped.js';
import { tell } from './tell.js';

/**
 * Does for a waiting order what is due: gives what the rule gives by now, updates its customer, and tells of a date that slipped. One
 * message says it all: an update at the instant of another message is left out.
 *
 * @returns when to call it again, in ticks, later than now; Infinity = never.
 */
export function due(e: Engine, now: number, slot: number): number {
  const { care } = e;
  if (care === undefined) return Infinity;
  let told = false;
  for (let i = 0; i < care.steps.length; i++) {
    const step = care.steps[i];
    if (!isOpen(e, care, slot, i) || stepAt(e, step, slot) > now) continue;
    care.taken[slot] |= 1 << i;
    give(e, care, now, slot, i);
    tell(e, care, now, slot, messageOf(step), dateNow(e, care, now, slot), i);
    told = true;
  }
  if (care.nextUpdate[slot] <= now) {
    care.nextUpdate[slot] += care.updateEvery;
    if (!told) update(e, care, now, slot);
    told = true;
  }
  if (care.nextLook[slot] <= now && !told) slipped(e, now, slot, e.promise.again(e, now, slot));
  return plan(e, care, now, slot);
}

function update(e: Engine, care: Care, now: number, slot: number): void {
  const date = dateNow(e, care, now, slot);
  tell(e, care, now, slot, messageIndex(date > care.told[slot] ? 'slipped' : 'update'), date);
}

/** The date to tell: the one told before, unless it has passed or what is expected now differs from it. */
function dateNow(e: Engine, care: Care, now: number, slot: number): number {
  const told = care.told[slot];
  const date = e.promise.again(e, now, slot);
  return told < now || Math.abs(date - told) > care.sameDate ? date : told;
}
