import type { Engine } from '../engine.js';
import { messageIndex } from './care.js';
import { plan } from './plan.js';
import { tell } from './tell.js';

/**
 * Begins to look after an order that was just accepted and waits: tells its customer at once, where the rule says so.
 *
 * @param customerClass row of the customer's class, 0 where there are none.
 * @returns when `due` wants to be called for it, in ticks; Infinity = never.
 */
export function begin(e: Engine, now: number, slot: number, customerClass: number): number {
  const { care, backlog } = e;
  if (care === undefined || care.classes?.includes(customerClass) === false) return Infinity;
  const promise = backlog.promise[slot];
  care.reach(slot);
  care.id[slot] = backlog.id[slot];
  care.classOf[slot] = customerClass;
  care.told[slot] = promise;
  care.messages[slot] = 0;
  care.taken[slot] = 0;
  care.nextUpdate[slot] = now + care.updateEvery;
  care.nextLook[slot] = promise + care.slip;
  if (care.notifyAtOnce) tell(e, care, now, slot, messageIndex(care.offersCancel ? 'offer' : 'backordered'), promise);
  return plan(e, care, now, slot);
}
