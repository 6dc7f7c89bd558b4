import type { CustomerClass } from '../domain/demand.js';
import { readInstant, startOfDay } from '../domain/instant.js';
import type { SnapshotOrder } from '../domain/snapshot.js';
import { begin } from '../engine/care/begin.js';
import { isOpen, plan, stepAt } from '../engine/care/plan.js';
import type { Engine } from '../engine/engine.js';

/**
 * How the customer of an open order has been looked after. Where the snapshot doesn't say, who was promised nothing hears of it now for the
 * first time; of the others it is assumed that they were told the promise, and got what was due before today: nobody gets a voucher twice.
 */
export function loadCare(
  e: Engine,
  start: string,
  order: SnapshotOrder,
  slot: number,
  now: number,
  isNew: boolean,
  classes: readonly CustomerClass[] | undefined,
): void {
  const { care, backlog } = e;
  const customerClass = backlog.customerClass[slot];
  if (care === undefined || care.classes?.includes(customerClass) === false) return;
  if (classes !== undefined && order.customerClass === undefined && care.classes !== undefined) return;
  if (isNew) {
    begin(e, now, slot, customerClass);
    return;
  }
  care.reach(slot);
  care.id[slot] = backlog.id[slot];
  care.classOf[slot] = customerClass;
  const known = order.care;
  if (known) {
    const read = (text: string | undefined) => (text === undefined ? Infinity : readInstant(start, text));
    care.told[slot] = read(known.told);
    care.messages[slot] = known.messages;
    care.taken[slot] = known.steps.reduce((bits, step) => bits | (1 << (step - 1)), 0);
    care.nextUpdate[slot] = read(known.nextUpdate);
    care.nextLook[slot] = read(known.nextLook);
    care.next[slot] = read(known.next);
    return;
  }
  const today = startOfDay(now);
  const promise = backlog.promise[slot];
  const orderedAt = backlog.orderedAt[slot];
  care.told[slot] = promise;
  care.messages[slot] = 0;
  care.taken[slot] = 0;
  care.steps.forEach((step, i) => {
    if (isOpen(e, care, slot, i) && stepAt(e, step, slot) < today) care.taken[slot] |= 1 << i;
  });
  const every = care.updateEvery;
  care.nextUpdate[slot] =
    orderedAt + (every < Infinity ? Math.max(1, Math.ceil((today - orderedAt) / every)) * every : Infinity);
  care.nextLook[slot] = Math.max(now, promise + care.slip);
  plan(e, care, today - 1, slot);
}
