import { readInstant } from '../domain/instant.js';
import type { Scenario } from '../domain/scenario.js';
import type { Snapshot, SnapshotOrder } from '../domain/snapshot.js';
import { enqueue } from '../engine/allocation/queue.js';
import type { Engine } from '../engine/engine.js';
import { promisedDate } from '../engine/promise/promised-date.js';
import { loadCare } from './load-care.js';
import type { Names } from './names.js';

/**
 * Puts open orders into the backlog and all who wait into their queues: by the rule's key, of equal ones who came first. Orders have their
 * place in the list as number, so the list has to be sorted by age.
 *
 * @param purchases slots of the open purchase orders, as the snapshot lists them.
 */
export function loadOrders(
  e: Engine,
  names: Names,
  scenario: Scenario,
  snapshot: Snapshot,
  now: number,
  purchases: Int32Array,
): void {
  // prettier-ignore
  const { start, demand } = scenario;
  const { backlog } = e;
  const slots = snapshot.orders.map((order, id) => openOrder(e, names, scenario, order, id));
  const arrivals = [
    ...slots.map((slot) => ({ slot, at: backlog.orderedAt[slot], purchase: -1 })),
    ...snapshot.purchases.flatMap(({ waiting = 0, orderedAt }, i) => {
      const at = readInstant(start, orderedAt);
      return waiting > 0 ? [{ slot: openTransfer(e, at, purchases[i], waiting), at, purchase: purchases[i] }] : [];
    }),
  ].sort((a, b) => a.at - b.at);

  // Who was told nothing yet is promised what the rule says, for all that wait so far.
  const untold = slots.filter((slot) => Number.isNaN(backlog.promise[slot]));
  for (const slot of untold) backlog.promise[slot] = promisedDate(e, now, slot);
  for (const { slot, purchase } of arrivals) {
    const key = purchase < 0 ? e.allocation.key(e, slot) : e.allocation.transferKey(e, purchase);
    for (let l = backlog.firstOf[slot]; l >= 0; l = backlog.nextOfOrder[l])
      if (backlog.waiting[l] > 0) enqueue(e, l, key);
  }
  const { classes } = demand.customers;
  slots.forEach((slot, i) => loadCare(e, start, snapshot.orders[i], slot, now, untold.includes(slot), classes));
}

function openOrder(e: Engine, names: Names, { start, demand }: Scenario, order: SnapshotOrder, id: number): number {
  const { backlog, ledger } = e;
  const channel = names.channel(order.channel);
  const { classes = [] } = demand.customers;
  const own = Math.max(0, classes.findIndex(({ name }) => name === order.customerClass)); // prettier-ignore
  const orderedAt = readInstant(start, order.orderedAt);
  const slot = backlog.openOrder(id, orderedAt, channel, e.quotedTransit[channel], own);
  backlog.promise[slot] = order.promise === undefined ? NaN : readInstant(start, order.promise);
  backlog.parcels[slot] = order.parcels ?? 0;
  backlog.express[slot] = order.express ?? 0;
  order.lines.forEach((line, i) => {
    const row = names.row(line, e.places[channel][0]);
    const reserved = line.reserved ?? 0;
    const waiting = line.waiting ?? line.units - reserved;
    backlog.addLine(slot, row, i, waiting, reserved, 0);
    if (waiting === 0) return;
    backlog.open[slot]++;
    ledger.backordered[row] += waiting;
    ledger.position[row] -= waiting;
  });
  return slot;
}

/** What a transfer waits for at the location that is to send it. */
function openTransfer(e: Engine, at: number, purchase: number, waiting: number): number {
  const { backlog, ledger, purchases } = e;
  const row = e.laneFrom[purchases.supplier[purchase]] * e.items + (purchases.row[purchase] % e.items);
  const slot = backlog.openTransfer(purchase, at);
  backlog.addLine(slot, row, 0, waiting, 0, 0);
  ledger.backordered[row] += waiting;
  ledger.awaited[row] += waiting;
  ledger.position[row] -= waiting;
  return slot;
}
