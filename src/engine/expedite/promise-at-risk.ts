import { ticks } from '../../domain/time.js';
import type { Engine } from '../engine.js';
import type { Chance, ExpediteCondition } from './condition.js';

export const promiseAtRisk: ExpediteCondition = {
  name: 'promise at risk',
  about: 'An order that it serves would otherwise be delivered after its promise.',
  holds: (e, chance, { promiseAtRisk: watched }) => watched === true && anyLate(e, chance),
};

/**
 * Walks the queue of the row beside its purchase orders by expected receipt. Lines that are served by the day of the faster delivery are
 * passed; of the others, the first ones are those it would serve. Each is then held against the receipt that serves it as things stand.
 */
function anyLate(e: Engine, { row, purchase, stock, later }: Chance): boolean {
  const { ledger, backlog, purchases, catalog } = e;
  const handling = ticks(catalog.locations[(row / e.items) | 0].handlingDays);
  let there = stock + ledger.backordered[row];
  let brings = purchases.units[purchase];
  let k = 0;
  let left = purchases.units[later[k].purchase];
  for (let l = ledger.head[row]; l >= 0 && brings > 0; l = backlog.next[l]) {
    const waiting = backlog.waiting[l];
    const passed = Math.min(waiting, there);
    there -= passed;
    let needs = Math.min(waiting - passed, brings);
    if (needs === 0) continue;
    brings -= needs;
    for (; needs > left; left = purchases.units[later[k].purchase]) {
      needs -= left;
      k++;
    }
    left -= needs;
    const order = backlog.orderOf[l];
    const transit = ticks(catalog.channels[backlog.channel[order]].quotedTransit);
    if (later[k].at + handling + transit > backlog.promise[order]) return true;
  }
  return false;
}
