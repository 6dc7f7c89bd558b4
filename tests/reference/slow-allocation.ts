import { sayGoodbye } from './slow-care.js';
import { unpack } from './slow-after-sale.js';
import { backordered, locationOf, partsAt, type SlowOrder, type SlowPart, type SlowShop } from './slow-state.js';
import { goesBefore, remember } from './slow-customers.js';
import { handOver } from './slow-time.js';

/** Waiting parts of a row, who comes first: by the rule's key, then by age. */
export function queue(shop: SlowShop, row: number): SlowPart[] {
  return partsAt(shop, row)
    .filter((part) => part.order.queued)
    .toSorted((a, b) => compare(shop, a.order, b.order) || a.order.id - b.order.id);
}

function compare(shop: SlowShop, a: SlowOrder, b: SlowOrder): number {
  if (shop.strategy.allocation.kind !== 'priority') return key(shop, a) - key(shop, b);
  return Number(goesBefore(shop, b, a)) - Number(goesBefore(shop, a, b));
}

function key(shop: SlowShop, order: SlowOrder): number {
  switch (shop.strategy.allocation.kind) {
    case 'first-come':
    case 'fair-share':
    case 'priority':
      return 0;
    case 'by-promise':
      return order.promise;
  }
}

/** What a new line may take of a row: nothing past others who wait, unless its customer or channel has priority over them. */
export function takeable(shop: SlowShop, order: SlowOrder, row: number, need: number): number {
  const { kind, fill } = shop.strategy.allocation;
  const have = shop.available[row];
  if (fill === 'complete-lines' && have < need) return 0;
  const first = queue(shop, row)[0];
  if (first && !(kind === 'priority' && goesBefore(shop, order, first.order))) return 0;
  return Math.min(have, need);
}

/** Units of `need` that may wait here. */
export function acceptable(shop: SlowShop, row: number, need: number): number {
  const { unfilled, backlogLimit, fill } = shop.strategy.allocation;
  if (unfilled === 'lose') return 0;
  const room = Math.max(0, backlogLimit - backordered(shop, row));
  if (room < need && fill === 'complete-lines') return 0;
  return Math.min(need, room);
}

/** Gives what is available to those who wait. */
export function serve(shop: SlowShop, row: number): void {
  const { kind, fill } = shop.strategy.allocation;
  const whole = fill === 'complete-lines';
  if (kind === 'fair-share' && !whole && shop.available[row] < backordered(shop, row)) return share(shop, row);
  for (;;) {
    const first = queue(shop, row)[0];
    const have = shop.available[row];
    if (!first || have === 0 || (whole && have < first.waiting)) return;
    release(shop, first, Math.min(have, first.waiting));
  }
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
    if (due > 0) release(shop, part, due);
  }
}

function release(shop: SlowShop, part: SlowPart, units: number): void {
  const { order, row, line } = part;
  const { scenario, strategy } = shop;
  const held = strategy.allocation.fill === 'ship-complete';
  const older = queue(shop, row).some((other) => other.order.id < order.id);
  const jumped = strategy.allocation.kind !== 'first-come' && older ? 1 : 0;
  const handed = handOver(shop.now, scenario.catalog.locations[locationOf(shop, row)], scenario.startWeekday);
  shop.available[row] -= units;
  part.waiting -= units;
  if (held) part.held += units;
  order.shippedAt = Math.max(order.shippedAt, handed);
  order.jumped = Math.max(order.jumped, jumped);
  const { id, orderedAt, channel } = order;
  const shipped = held ? Infinity : handed;
  // What leaves one place at one instant travels together.
  const together = shop.facts.some(
    (f) => f.kind === 'RELEASED' && f.order === id && f.time === shop.now && sameLocation(shop, Number(f.row), row),
  );
  const parcel = held || together ? 0 : 1;
  order.parcels += parcel;
  const time = shop.now;
  shop.facts.push({ kind: 'RELEASED', time, order: id, row, line, units, jumped, shipped, parcel, orderedAt, channel });
  if (!held) unpack(shop, order, { row, line, units, shipped: handed }, order.parcels - 1);
  if (order.parts.every((p) => p.waiting === 0)) complete(shop, order);
}

const sameLocation = (shop: SlowShop, a: number, b: number): boolean => locationOf(shop, a) === locationOf(shop, b);

function complete(shop: SlowShop, order: SlowOrder): void {
  const held = shop.strategy.allocation.fill === 'ship-complete';
  if (held) shipHeld(shop, order);
  shop.facts.push({
    kind: 'COMPLETED',
    time: shop.now,
    order: order.id,
    jumped: order.jumped,
    held: held ? 1 : 0,
    parcels: held ? 1 : order.parcels,
    channel: order.channel,
    delivered: order.shippedAt + order.transit,
    promise: order.promise,
    orderedAt: order.orderedAt,
    shipped: order.shippedAt,
  });
  sayGoodbye(shop, order, 'shipped');
  remember(shop, order.id, 'late', order.shippedAt + order.transit, order.promise);
  shop.orders = shop.orders.filter((other) => other !== order);
}

/** Held units leave together; written down from the last line to the first. */
export function shipHeld(shop: SlowShop, order: SlowOrder): void {
  for (const { row, line, held } of order.parts.toReversed()) {
    shop.facts.push({
      kind: 'SHIPPED',
      time: shop.now,
      order: order.id,
      row,
      line,
      units: held,
      shipped: order.shippedAt,
    });
    unpack(shop, order, { row, line, units: held, shipped: order.shippedAt }, 0);
  }
}
