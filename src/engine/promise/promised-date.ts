import type { Engine } from '../engine.js';

/**
 * What a customer with waiting lines is told: the date by the rule; plus the time it takes to make what has yet to be made, as the bench
 * stands now; plus the queue of parcels where the backorders are served from, if promises count it. Where all of it was in stock by the
 * records, the customer was told so at the checkout, before anybody went to the shelf.
 */
export function promisedDate(e: Engine, now: number, order: number, recorded = false): number {
  const queue = e.countsQueue ? e.dispatch.queue(now, e.places[e.backlog.channel[order]][0]) : 0;
  const date = recorded ? now + e.inStock : e.promise.date(e, now, order);
  return date + makingTime(e, now, order) + queue;
}

/** The longest of an order's lines in the backlog: those that wait for stock, or for the rest of an order that is made and shipped whole. */
export function makingTime(e: Engine, now: number, order: number): number {
  const { making } = e.dispatch;
  if (!making) return 0;
  const { backlog } = e;
  let longest = 0;
  for (let l = backlog.firstOf[order]; l >= 0; l = backlog.nextOfOrder[l]) {
    const units = backlog.waiting[l] + backlog.reserved[l];
    const takes = making.takes(now, backlog.row[l], units, backlog.id[order], backlog.line[l]);
    if (takes > longest) longest = takes;
  }
  return longest;
}
