import { sayGoodbye } from './slow-care.js';
import { unpack } from './slow-after-sale.js';
import { goesBefore, remember } from './slow-customers.js';
import { beginParcel, delivery, make } from './slow-house.js';
import {
  backordered,
  lastDelivered,
  lastShipped,
  locationOf,
  owedToCustomers,
  partsAt,
  thereFor,
  transfersAt,
  type SlowOrder,
  type SlowParcel,
  type SlowPart,
  type SlowShop,
  type SlowTransfer,
} from './slow-state.js';
import { reviewIfLow } from './slow-purchasing.js';
import { countIfShort, pick } from './slow-records.js';
import { handOver } from './slow-time.js';
import { sendOwed } from './slow-transfers.js';

/** Waiting parts of a row's customers, and of other locations, who comes first: by the rule's key, then by who came first. */
export function queue(shop: SlowShop, row: number): (SlowPart | SlowTransfer)[] {
  const orders = partsAt(shop, row)
    .filter((part) => part.order.queued)
    .map((who) => ({ who, joined: who.order.joined }));
  const others = transfersAt(shop, row).map((who) => ({ who, joined: who.joined }));
  return [...orders, ...others]
    .toSorted((a, b) => compare(shop, a.who, b.who) || a.joined - b.joined)
    .map(({ who }) => who);
}

export const isFirst = (shop: SlowShop, transfer: SlowTransfer): boolean => queue(shop, transfer.row)[0] === transfer;

const isPart = (who: SlowPart | SlowTransfer): who is SlowPart => 'order' in who;

function compare(shop: SlowShop, a: SlowPart | SlowTransfer, b: SlowPart | SlowTransfer): number {
  if (shop.strategy.allocation.kind !== 'priority') return key(shop, a) - key(shop, b);
  const [first, second] = [standing(shop, a), standing(shop, b)];
  return Number(goesBefore(shop, second, first)) - Number(goesBefore(shop, first, second));
}

/** Other locations stand with the last of the customers. */
function standing(shop: SlowShop, who: SlowPart | SlowTransfer): { customerClass: number; channel: number } {
  if (isPart(who)) return who.order;
  const last = (list: readonly { priority: number }[]) =>
    list.findIndex(({ priority }) => list.every((other) => other.priority <= priority));
  const { classes = [] } = shop.scenario.demand.customers;
  return { customerClass: Math.max(0, last(classes)), channel: last(shop.scenario.catalog.channels) };
}

function key(shop: SlowShop, who: SlowPart | SlowTransfer): number {
  switch (shop.strategy.allocation.kind) {
    case 'first-come':
    case 'fair-share':
    case 'priority':
      return 0;
    case 'by-promise':
      return isPart(who) ? who.order.promise : who.purchase.eta;
  }
}

/** Is there nobody who waits for a row and comes before a new order? Of what is kept back for its channel nobody else may take. */
export function isFree(shop: SlowShop, order: SlowOrder, row: number): boolean {
  const waiting = queue(shop, row);
  const theirs = waiting.some((who) => thereFor(shop, channelOf(who), row) > 0);
  return (
    !theirs || (shop.strategy.allocation.kind === 'priority' && goesBefore(shop, order, standing(shop, waiting[0])))
  );
}

/** What a new line may take of a row: nothing past others who wait, unless its customer or channel has priority over them. */
export function takeable(shop: SlowShop, order: SlowOrder, row: number, need: number): number {
  const { fill } = shop.strategy.allocation;
  const have = thereFor(shop, order.channel, row);
  if (have <= 0 || (fill === 'complete-lines' && have < need)) return 0;
  if (!isFree(shop, order, row)) return 0;
  return Math.min(have, need);
}

/** Units of `need` that may wait here. */
export function acceptable(shop: SlowShop, row: number, need: number): number {
  const { unfilled, backlogLimit, fill } = shop.strategy.allocation;
  if (unfilled === 'lose') return 0;
  const room = Math.max(0, backlogLimit - owedToCustomers(shop, row));
  if (room < need && fill === 'complete-lines') return 0;
  return Math.min(need, room);
}

/** Gives what is available to those who wait. */
export function serve(shop: SlowShop, row: number): void {
  const { kind, fill } = shop.strategy.allocation;
  const whole = fill === 'complete-lines';
  if (kind === 'fair-share' && !whole && shop.available[row] < backordered(shop, row)) return share(shop, row);
  for (;;) {
    // Who must leave what is there to others is passed over.
    const first = queue(shop, row).find((who) => thereFor(shop, channelOf(who), row) > 0);
    if (!first) return;
    const have = thereFor(shop, channelOf(first), row);
    if (whole && isPart(first) && have < first.waiting) return;
    if (!give(shop, first, Math.min(have, first.waiting))) return;
  }
}

const channelOf = (who: SlowPart | SlowTransfer): number | undefined => (isPart(who) ? who.order.channel : undefined);

/** Somebody goes for the units. True if the shelf had all of them. */
function give(shop: SlowShop, who: SlowPart | SlowTransfer, units: number): boolean {
  const got = isPart(who)
    ? pick(shop, who.order.id, who.line, who.row, units)
    : pick(shop, -1, 0, who.row, units, false);
  if (got > 0 && isPart(who)) release(shop, who, got);
  if (got > 0 && !isPart(who)) sendOwed(shop, who, got);
  if (got === units) return true;
  countIfShort(shop, who.row);
  reviewIfLow(shop, who.row);
  return false;
}

/** After each part, oldest first, the units given so far are the share of the units wanted so far, rounded up. */
function share(shop: SlowShop, row: number): void {
  const have = shop.available[row];
  const wanted = backordered(shop, row);
  let wantedSoFar = 0;
  let given = 0;
  for (const part of queue(shop, row)) {
    wantedSoFar += part.waiting;
    const due = Math.floor((have * wantedSoFar + wanted - 1) / wanted) - given;
    given += due;
    if (due > 0 && !give(shop, part, due)) return;
  }
}

function release(shop: SlowShop, part: SlowPart, units: number): void {
  const { order, row, line } = part;
  const { scenario, strategy, now: time } = shop;
  const held = strategy.allocation.fill === 'ship-complete';
  const older = partsAt(shop, row).some((other) => other.order.queued && other.order.id < order.id);
  const jumped = older ? 1 : 0;
  const location = locationOf(shop, row);
  shop.available[row] -= units;
  part.waiting -= units;
  let parcel: SlowParcel | undefined;
  let begins = false;
  if (held) {
    part.held += units;
    const handled = handOver(time, scenario.catalog.locations[location], scenario.startWeekday);
    order.handledAt = Math.max(order.handledAt, handled);
  } else {
    const made = make(shop, row, units, order, line);
    // What leaves one place at one instant travels together, but for what has to be made.
    const together = order.parcels.find(
      (p) => !p.alone && !p.atOnce && p.begun === time && p.location === location && made === time,
    );
    begins = !together;
    parcel = together ?? beginParcel(shop, order, location, made, { promise: order.promise, atOnce: false });
  }
  order.jumped = Math.max(order.jumped, jumped);
  const { id, orderedAt, channel } = order;
  shop.facts.push({
    kind: 'RELEASED',
    time,
    order: id,
    row,
    line,
    units,
    jumped,
    shipped: parcel?.shipped ?? Infinity,
    parcel: begins ? 1 : 0,
    orderedAt,
    channel,
  });
  if (parcel) unpack(shop, order, { row, line, units, parcel });
  if (order.parts.every((p) => p.waiting === 0)) complete(shop, order, location);
}

function complete(shop: SlowShop, order: SlowOrder, location: number): void {
  const held = shop.strategy.allocation.fill === 'ship-complete';
  if (held) shipHeld(shop, order, location);
  shop.facts.push({
    kind: 'COMPLETED',
    time: shop.now,
    order: order.id,
    jumped: order.jumped,
    held: held ? 1 : 0,
    parcels: order.parcels.length,
    channel: order.channel,
    delivered: lastDelivered(order),
    promise: order.promise,
    orderedAt: order.orderedAt,
    shipped: lastShipped(order),
  });
  sayGoodbye(shop, order, 'shipped');
  remember(shop, order.id, 'late', lastDelivered(order), order.promise);
  shop.orders = shop.orders.filter((other) => other !== order);
}

/** Held units leave together, once what has to be made is; written down from the last line to the first. */
export function shipHeld(shop: SlowShop, order: SlowOrder, location: number): void {
  const { now: time } = shop;
  const parts = order.parts.toReversed();
  const ready = Math.max(...parts.map(({ row, line, held }) => make(shop, row, held, order, line)));
  const parcel = beginParcel(shop, order, location, ready, { promise: order.promise, atOnce: false });
  // Units of another place may need longer.
  if (parcel.shipped < order.handledAt) {
    parcel.shipped = order.handledAt;
    parcel.delivered = delivery(shop, parcel.shipped, parcel.transit, order.channel);
  }
  for (const { row, line, held: units } of parts) {
    shop.facts.push({ kind: 'SHIPPED', time, order: order.id, row, line, units, shipped: parcel.shipped });
    unpack(shop, order, { row, line, units, parcel });
  }
}
