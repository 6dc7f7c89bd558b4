import { customerWaits, enqueue } from './allocation/queue.js';
import { allMustLeave } from './allocation/reserve.js';
import { afterShortPick } from './correct-record.js';
import type { Engine } from './engine.js';
import { Fact } from './journal.js';
import { packAtOnce, sendAtOnce } from './pack-at-once.js';
import { makingTime, promisedDate } from './promise/promised-date.js';
import { pick, pickWhole } from './pick.js';
import { review } from './review.js';
import { serve } from './serve.js';
import { shipHeld } from './ship-held.js';
import { substitute, substituteRow } from './substitute.js';

/**
 * Takes a customer's order: allocates what is there, lets the rest wait or turns it away, promises a date, and purchases where the
 * position fell to the reorder point. Lines are `item[from … to)` with `units` ≥ 1 each, items distinct within an order.
 * `customerClass` is the row of the customer's class.
 *
 * @returns the order's slot in the backlog while units wait, else −1.
 */
export function placeOrder(
  e: Engine,
  now: number,
  id: number,
  channel: number,
  transit: number,
  item: Int32Array,
  units: Int32Array,
  from: number,
  to: number,
  customerClass = 0,
): number {
  const { ledger, backlog, journal, dispatch, packing, items, wholeLines, shipComplete, orderLimit } = e;
  const { available, position, head, trigger, demanded } = ledger;
  const { picker } = e;
  const places = e.places[channel];
  const { leaves, plain, lastOrderAt } = e;
  const { locations } = ledger;
  let order = shipComplete ? backlog.openOrder(id, now, channel, transit, customerClass) : -1;
  let full = 0;
  let ordered = 0;
  let filled = 0;
  let lost = 0;
  let jumped = 0;
  let substituted = 0;
  let parcels = 0;
  let shipped = now;
  if (!plain) packing.start(now, id, channel, transit);
  let recorded = true; // all that waits was in stock by the records
  let short: number[] | null = null; // rows where a pick came up short

  for (let l = from; l < to; l++) {
    let need = units[l];
    ordered += need;
    const beyond = need > orderLimit ? need - orderLimit : 0;
    need -= beyond;
    let unfound = 0;
    for (let p = 0; p < places.length; p++) {
      const row = places[p] * items + item[l];
      const have = leaves ? available[row] - leaves[(channel + 1) * locations + places[p]] : available[row];
      if (have <= 0 || (wholeLines && have < need)) continue;
      let passed = head[row] >= 0;
      if (passed) {
        if (!e.allocation.passes(e, channel, row, customerClass) && !allMustLeave(e, row)) continue;
        passed = customerWaits(e, row);
      }
      let take = have < need ? have : need;
      if (picker !== null) {
        const got = pick(e, now, id, row, l - from, take);
        if (got < take) {
          unfound += take - got;
          (short ??= []).push(row);
          if (got === 0) {
            afterShortPick(e, now, row);
            if (p > 0 && position[row] <= trigger[row]) review(e, now, row);
            continue;
          }
        }
        take = got;
      }
      if (passed) jumped = 1;
      available[row] -= take;
      position[row] -= take;
      demanded[row] += take;
      need -= take;
      filled += take;
      const place = places[p];
      let at: number;
      if (plain) {
        at = dispatch.handledAt(now, place);
        if (at > shipped) shipped = at;
        if (lastOrderAt[place] !== id) {
          lastOrderAt[place] = id;
          parcels++;
        }
      } else {
        at = packAtOnce(e, now, place, row, take, l - from);
        if (shipComplete) backlog.addLine(order, row, l - from, 0, take, 0);
      }
      const i = journal.next(Fact.FILLED, now);
      journal.order[i] = id;
      journal.row[i] = row;
      journal.line[i] = l - from;
      journal.units[i] = take;
      journal.other[i] = place;
      journal.a[i] = at;
      journal.b[i] = passed ? 1 : 0;
      if (!plain) sendAtOnce(e, now, row, take, l - from);
      if (short !== null && short[short.length - 1] === row) afterShortPick(e, now, row);
      // The first place may yet owe the rest: it is looked at once the whole line is known.
      if (p > 0 && position[row] <= trigger[row]) review(e, now, row);
      if (need === 0) break;
    }
    const first = places[0] * items + item[l];
    if (need + beyond === 0) full++;
    else if (need > 0 && e.substitution !== null) {
      const row = substituteRow(e, id, l - from, channel, customerClass, item[l], need);
      if (row >= 0 && pickWhole(e, now, id, row, l - from, need)) {
        if (customerWaits(e, row)) jumped = 1;
        substitute(e, now, id, l - from, row, first, need);
        if (shipComplete) backlog.addLine(order, row, l - from, 0, need, 0);
        substituted += need;
        need = 0;
        if (position[row] <= trigger[row]) review(e, now, row);
      }
    }
    if (need + beyond > 0) {
      const accepted = need > 0 ? acceptable(e, first, need) : 0;
      if (accepted < need) lost += turnAway(e, now, id, first, l - from, need - accepted, 0);
      if (beyond > 0) lost += turnAway(e, now, id, first, l - from, beyond, 1);
      if (accepted > 0) {
        if (order < 0) order = backlog.openOrder(id, now, channel, transit, customerClass);
        backorder(e, now, order, first, l - from, accepted);
        if (need > unfound) recorded = false;
      }
    }
    if (position[first] <= trigger[first]) review(e, now, first);
  }

  const waits = order >= 0 && backlog.open[order] > 0;
  const nothing = lost === ordered;
  if (plain) packing.settle(now, parcels, shipped, shipped + transit);
  let promise = NaN;
  if (waits) {
    promise = promisedDate(e, now, order, recorded);
    // What is made for it at once may take longer than what has to be waited for.
    if (packing.ready > now) promise = Math.max(promise, packing.ready + e.inStock + packing.queue);
    backlog.promise[order] = promise;
    backlog.jumped[order] = jumped;
    backlog.parcels[order] = packing.parcels;
    backlog.shippedAt[order] = packing.shipped;
    backlog.deliveredAt[order] = packing.delivered;
  } else if (!nothing) {
    if (shipComplete) {
      packing.ready = now + makingTime(e, now, order);
      if (e.countsQueue) packing.queue = dispatch.queue(now, packing.place);
    }
    promise = packing.ready + e.inStock + packing.queue;
    if (shipComplete) {
      backlog.promise[order] = promise;
      backlog.shippedAt[order] = packing.shipped;
      shipHeld(e, now, order, packing.place);
      packing.delivered = backlog.deliveredAt[order];
    }
  }
  const i = journal.next(Fact.ORDERED, now);
  journal.order[i] = id;
  journal.row[i] = to - from;
  journal.line[i] = full;
  journal.units[i] = ordered;
  journal.other[i] = channel;
  journal.customerClass[i] = customerClass;
  journal.a[i] = promise;
  journal.b[i] = waits || nothing ? NaN : packing.delivered;
  journal.d[i] = filled;
  journal.c[i] = shipComplete ? (waits || nothing ? 0 : 1) : packing.parcels;
  if (e.experience !== null) {
    if (substituted > 0) e.experience.substituted(id, now);
    if (lost > 0) e.experience.cancelled(id, now);
    if (!waits && !nothing) e.experience.delivered(id, promise, packing.delivered);
  }
  if (!waits) {
    if (order >= 0) backlog.closeOrder(order);
    return -1;
  }
  return queueUp(e, now, order, id, short) ? order : -1;
}

/** Units of `need` the shop lets wait. A limit on the backlog takes a part, unless lines stay whole. */
function acceptable(e: Engine, row: number, need: number): number {
  if (!e.backorders) return 0;
  if (e.backlogLimit === Infinity) return need;
  const room = e.backlogLimit - (e.ledger.backordered[row] - e.ledger.awaited[row]);
  if (room >= need) return need;
  return e.wholeLines || room <= 0 ? 0 : room;
}

function turnAway(e: Engine, now: number, id: number, row: number, line: number, units: number, why: 0 | 1): number {
  const i = e.journal.next(Fact.LOST, now);
  e.journal.order[i] = id;
  e.journal.row[i] = row;
  e.journal.line[i] = line;
  e.journal.units[i] = units;
  e.journal.other[i] = why;
  e.ledger.demanded[row] += units;
  e.ledger.turnedAway[row] += units;
  return units;
}

function backorder(e: Engine, now: number, order: number, row: number, line: number, units: number): void {
  const { ledger, backlog, journal } = e;
  ledger.backordered[row] += units;
  ledger.position[row] -= units;
  ledger.demanded[row] += units;
  backlog.addLine(order, row, line, units, 0, 0);
  backlog.open[order]++;
  const i = journal.next(Fact.BACKORDERED, now);
  journal.order[i] = backlog.id[order];
  journal.row[i] = row;
  journal.line[i] = line;
  journal.units[i] = units;
}

/**
 * Puts the waiting lines in their queues; where stock is left that nobody ahead may take, they are served, unless the shelf has just been
 * found wanting. False when that ended the wait.
 */
function queueUp(e: Engine, now: number, order: number, id: number, short: readonly number[] | null): boolean {
  const { backlog, ledger } = e;
  for (let l = backlog.firstOf[order]; l >= 0; l = backlog.nextOfOrder[l]) {
    if (backlog.waiting[l] > 0) enqueue(e, l, e.allocation.key(e, order));
  }
  if (e.wholeLines) {
    for (let l = backlog.firstOf[order]; l >= 0;) {
      const next = backlog.nextOfOrder[l]; // serving may free the slot
      const row = backlog.row[l];
      if (backlog.waiting[l] > 0 && ledger.available[row] > 0 && !short?.includes(row)) serve(e, now, row);
      if (backlog.id[order] !== id) return false;
      l = next;
    }
  }
  return true;
}
