import { TICKS_PER_DAY, ticks } from '../../src/domain/time.js';
import { itemOf, locationOf, type SlowOrder, type SlowParcel, type SlowShop } from './slow-state.js';
import { afterStandstill, handOver, isOpenDay } from './slow-time.js';

/** Pieces that have been given their turn at a bench: when, and how long they keep it, in ticks of open time since day 0. */
export interface Turn {
  readonly at: number;
  readonly keeps: number;
}

/** Open time so far, counted day by day. */
function openClock(shop: SlowShop, location: number, now: number): number {
  let sum = 0;
  for (let day = 0; day * TICKS_PER_DAY < now; day++) {
    if (isOpenDay(shop, location, day)) sum += Math.min(now - day * TICKS_PER_DAY, TICKS_PER_DAY);
  }
  return sum;
}

/** The first tick on an open day at which so much open time has passed. */
function atOpenClock(shop: SlowShop, location: number, clock: number): number {
  let left = clock;
  for (let day = 0; ; day++) {
    if (!isOpenDay(shop, location, day)) continue;
    if (left < TICKS_PER_DAY) return day * TICKS_PER_DAY + left;
    left -= TICKS_PER_DAY;
  }
}

/** When the next piece would have its turn: now, or when the last one leaves the bench. */
function nextTurn(shop: SlowShop, bench: string, location: number): number {
  const last = shop.turns.get(bench)?.at(-1);
  return Math.max(openClock(shop, location, shop.now), last ? last.at + last.keeps : 0);
}

function takeTurn(shop: SlowShop, bench: string, location: number, keeps: number): number {
  const at = nextTurn(shop, bench, location);
  shop.turns.set(bench, [...(shop.turns.get(bench) ?? []), { at, keeps }]);
  return at;
}

/** Begins a parcel with goods that are ready then. */
export function beginParcel(
  shop: SlowShop,
  order: SlowOrder,
  location: number,
  ready: number,
  { promise, atOnce }: { promise: number; atOnce: boolean },
): SlowParcel {
  const shipped = handOverParcel(shop, location, ready, order);
  const transit = byExpress(shop, order, shipped, promise) ?? order.transit;
  const delivered = delivery(shop, shipped, transit, order.channel);
  const alone = ready > shop.now && shop.strategy.allocation.fill !== 'ship-complete';
  const parcel = { begun: shop.now, location, shipped, transit, delivered, alone, atOnce };
  order.parcels.push(parcel);
  return parcel;
}

/** When the carrier gets it. */
function handOverParcel(shop: SlowShop, location: number, ready: number, order: SlowOrder): number {
  const { scenario } = shop;
  const { parcelsPerDay = Infinity, overtime } = scenario.catalog.locations[location];
  let from = ready;
  if (parcelsPerDay < Infinity) {
    const bench = `parcels ${location}`;
    const wait = nextTurn(shop, bench, location) - openClock(shop, location, shop.now);
    const long = overtime !== undefined && shop.strategy.overtime !== false && wait > ticks(overtime.queueDays);
    if (long) {
      const { costPerParcel: cost } = overtime;
      shop.facts.push({ kind: 'OVERTIME', time: shop.now, order: order.id, units: 1, location, cost });
    }
    const turn = takeTurn(shop, bench, location, TICKS_PER_DAY / (parcelsPerDay * (long ? 1 + overtime.upTo : 1)));
    from = Math.max(ready, atOpenClock(shop, location, Math.ceil(turn)));
  }
  return handOver(from, scenario.catalog.locations[location], scenario.startWeekday);
}

/** How long a parcel begun now would wait. */
export function parcelQueue(shop: SlowShop, location: number): number {
  if ((shop.scenario.catalog.locations[location].parcelsPerDay ?? Infinity) === Infinity) return 0;
  const turn = nextTurn(shop, `parcels ${location}`, location);
  return atOpenClock(shop, location, Math.ceil(turn)) - shop.now;
}

/** Puts what has to be made in work; when it is ready. */
export function make(shop: SlowShop, row: number, units: number, order: SlowOrder, line: number): number {
  if (!isMade(shop, row, order, line)) return shop.now;
  const ready = madeAt(shop, row, units);
  const { unitsPerDay } = shop.scenario.catalog.items[itemOf(shop, row)].customize!;
  for (let n = 0; n < units && unitsPerDay < Infinity; n++) {
    takeTurn(shop, `row ${row}`, locationOf(shop, row), TICKS_PER_DAY / unitsPerDay);
  }
  shop.facts.push({ kind: 'MADE', time: shop.now, order: order.id, row, line, units, ready });
  return ready;
}

/** How long that would take. */
export function makingTakes(shop: SlowShop, row: number, units: number, order: SlowOrder, line: number): number {
  return isMade(shop, row, order, line) ? madeAt(shop, row, units) - shop.now : 0;
}

/** One unit after the other has its turn; the last is ready its days of work after it. */
function madeAt(shop: SlowShop, row: number, units: number): number {
  const { takesDays, unitsPerDay } = shop.scenario.catalog.items[itemOf(shop, row)].customize!;
  const location = locationOf(shop, row);
  let turn = openClock(shop, location, shop.now);
  if (unitsPerDay < Infinity) {
    turn = Math.ceil(nextTurn(shop, `row ${row}`, location) + (units - 1) * (TICKS_PER_DAY / unitsPerDay));
  }
  return atOpenClock(shop, location, turn + ticks(takesDays));
}

function isMade(shop: SlowShop, row: number, order: SlowOrder, line: number): boolean {
  const item = itemOf(shop, row);
  if (shop.scenario.catalog.items[item].customize === undefined) return false;
  return shop.tape.carriage?.customized(order.id, line, item) ?? false;
}

/** At the customer's door; a carrier that stands still moves nothing, and what it is given meanwhile waits. */
export function delivery(shop: SlowShop, shipped: number, transit: number, channel: number): number {
  const windows = (shop.tape.carriage?.windows ?? []).filter((window) => window.channel === channel);
  const within = windows.find(({ from, to }) => from <= shipped && shipped < to);
  return afterStandstill(within?.to ?? shipped, transit, windows);
}

/** A parcel goes by express if it would be late otherwise, or if the shop said so to who waits: then the transit of express. */
function byExpress(shop: SlowShop, order: SlowOrder, shipped: number, promise: number): number | undefined {
  const { shipping } = shop.strategy;
  const { express, quotedTransit, shippingCost } = shop.scenario.catalog.channels[order.channel];
  if (!express) return undefined;
  const late = shipping !== undefined && shipped + ticks(quotedTransit) > promise;
  const long = shipping?.afterDays !== undefined && shipped - order.orderedAt > ticks(shipping.afterDays);
  if (!late && !long && !order.express) return undefined;
  // Who gave it pays for it, by the parcel or once and for all; else the strategy does.
  const asked = order.express ? { 'by the parcel': 1, 'when given': 2 }[order.express] : 0;
  const { id, channel } = order;
  const surcharge = express.cost - shippingCost;
  shop.facts.push({ kind: 'EXPRESSED', time: shop.now, order: id, asked, units: 1, channel, surcharge });
  return shop.tape.carriage?.expressTransit(id, channel) ?? 0;
}
