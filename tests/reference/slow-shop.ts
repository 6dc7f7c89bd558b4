import type { Scenario } from '../../src/domain/scenario.js';
import type { Strategy } from '../../src/domain/strategy.js';
import { Rank, TICKS_PER_DAY, ticks } from '../../src/domain/time.js';
import type { FactRow } from './facts.js';
import type { LiteralOrder, LiteralTape } from './literal-tape.js';
import { warn } from './slow-alerts.js';
import { unpack } from './slow-after-sale.js';
import { acceptable, queue, serve, shipHeld, takeable } from './slow-allocation.js';
import { lookAfter, sayGoodbye } from './slow-care.js';
import { beginToWait, remember, staysAway, substituteFor } from './slow-customers.js';
import { expediteAll } from './slow-expedite.js';
import { openForecasts } from './slow-forecast.js';
import { beginParcel, make, makingTakes, parcelQueue } from './slow-house.js';
import { countIfShort, openShelves, pick, sortOut } from './slow-records.js';
import { plannedSupplier, quotedDays, review, reviewDays, reviewIfLow } from './slow-purchasing.js';
import {
  backordered,
  isOut,
  lastDelivered,
  latenessOf,
  levelsOf,
  locationOf,
  openPurchases,
  placesOf,
  rowOf,
  sourcingAt,
  thereFor,
  within,
  type SlowOrder,
  type SlowParcel,
  type SlowShop,
} from './slow-state.js';
import { handOver } from './slow-time.js';
import { isAsked, rebalance } from './slow-transfers.js';

/**
 * The shop once more, slow and obvious: plain objects, one list of events that is sorted anew before each step, sums counted whenever
 * they are needed. It shares types with the engine and nothing else. Reorder levels must be given as numbers.
 *
 * @returns the facts in the order in which the journal would hold them.
 */
export function slowShop(
  scenario: Scenario,
  strategy: Strategy,
  tape: LiteralTape,
  planned: readonly number[] = Array<number>(1000).fill(0),
): FactRow[] {
  const horizon = ticks(scenario.horizonDays);
  const { suppliers, items, locations } = scenario.catalog;
  const rows = items.length * locations.length;
  let events: { time: number; rank: number; sequence: number; act: () => void }[] = [];
  let scheduled = 0;
  const shop: SlowShop = {
    scenario,
    strategy,
    tape,
    facts: [],
    now: 0,
    opened: false,
    available: Array.from({ length: rows }, () => 0),
    shelf: Array.from({ length: rows }, () => 0),
    orders: [],
    purchases: [],
    transfers: [],
    arrivals: 0,
    planned: [...planned],
    plannedVariance: planned.map(() => 0),
    forecastS: [],
    busyUntil: suppliers.map(() => 0),
    turns: new Map(),
    owedBase: Array.from({ length: rows }, () => 0),
    grievances: [],
    looks: [],
    wrongInside: [],
    schedule: (time, rank, act) => void events.push({ time, rank, sequence: scheduled++, act }),
  };

  tape.orders.forEach((order, id) => shop.schedule(order.time, Rank.ORDER, () => place(shop, id, order)));
  openForecasts(shop);
  open(shop);
  for (const { supplier, from, to } of tape.outages) {
    shop.schedule(from, Rank.OUTAGE, () => {
      shop.facts.push({ kind: 'OUTAGE', time: from, supplier, until: to });
      shop.schedule(to, Rank.OUTAGE, () => {
        const told = shop.facts.findLast((f) => f.supplier === supplier && ['OUTAGE', 'RECOVERED'].includes(f.kind));
        if (!isOut(shop, supplier) && told!.kind === 'OUTAGE')
          shop.facts.push({ kind: 'RECOVERED', time: to, supplier });
      });
    });
  }

  const { alerts, expedite } = strategy;
  const watch = () => {
    if (alerts) warn(shop, alerts);
    if (expedite) expediteAll(shop, expedite);
    rebalance(shop);
    shop.schedule(shop.now + TICKS_PER_DAY, Rank.MONITOR, watch);
  };
  shop.schedule(0, Rank.MONITOR, watch);

  for (;;) {
    events.sort((a, b) => a.time - b.time || a.rank - b.rank || a.sequence - b.sequence);
    const [next, ...later] = events;
    if (!next || next.time > horizon || (next.time === horizon && next.rank >= Rank.REVIEW)) break;
    events = later;
    shop.now = next.time;
    next.act();
  }

  for (const { id, channel, promise, orderedAt } of shop.orders) {
    shop.facts.push({ kind: 'OPEN', time: horizon, order: id, channel, promise, orderedAt });
  }
  return shop.facts;
}

/** Opening stock on the shelves, first reviews, and the days of the periodic ones. */
function open(shop: SlowShop): void {
  const { items } = shop.scenario.catalog;
  const periods = new Map<number, number[]>();
  shop.available.forEach((_, row) => {
    const given = items[row % items.length].initialOnHand;
    const sourcing = sourcingAt(shop, row);
    const ownLevel = sourcing.kind === 'base-surge' ? sourcing.level! : levelsOf(shop, row).S;
    const units = !isAsked(shop, locationOf(shop, row))
      ? 0
      : given
        ? (given[Math.floor(row / items.length)] ?? 0)
        : Math.max(0, ownLevel);
    shop.available[row] = units;
    shop.shelf[row] = units;
    shop.facts.push({ kind: 'STOCKED', time: 0, row, units });
  });
  shop.available.forEach((_, row) => {
    if (!isAsked(shop, locationOf(shop, row))) return;
    const every = reviewDays(shop, row);
    if (every === 0) reviewIfLow(shop, row);
    else periods.set(every, [...(periods.get(every) ?? []), row]);
  });
  shop.opened = true;
  openShelves(shop);
  for (const [every, rows] of periods) {
    const look = () => {
      for (const row of rows) review(shop, row);
      shop.schedule(shop.now + ticks(every), Rank.REVIEW, look);
    };
    shop.schedule(0, Rank.REVIEW, look);
  }
}

function place(shop: SlowShop, id: number, wish: LiteralOrder): void {
  if (staysAway(shop, id, wish)) return;
  const { time, channel, transit, patience, lines } = wish;
  const { scenario, strategy, facts } = shop;
  const { locations } = scenario.catalog;
  const places = placesOf(shop, channel);
  const held = strategy.allocation.fill === 'ship-complete';
  const [first] = places;
  const order: SlowOrder = {
    id,
    channel,
    customerClass: scenario.demand.customers.classes ? shop.tape.customers.classOf(id) : 0,
    orderedAt: time,
    transit,
    parts: [],
    promise: NaN,
    queued: false,
    joined: NaN,
    parcels: [],
    handledAt: time,
    jumped: 0,
    givesUpAt: Infinity,
  };
  shop.orders.push(order);
  const inStock = ticks(strategy.promise.inStockDays);
  let full = 0;
  let filled = 0;
  let lost = 0;
  let substituted = false;
  let ready = time;
  let waitForTurn = 0;
  let packedAt = first;

  /** The parcel for units just allocated; none where they are held. */
  const pack = (row: number, units: number, line: number): SlowParcel | undefined => {
    const location = locationOf(shop, row);
    packedAt = location;
    if (held) {
      const handled = handOver(time, locations[location], scenario.startWeekday);
      order.handledAt = Math.max(order.handledAt, handled);
      return undefined;
    }
    const made = make(shop, row, units, order, line);
    ready = Math.max(ready, made);
    const parcel = order.parcels.find((other) => other.location === location && !other.alone && made === time);
    if (parcel) return parcel;
    const turn = strategy.promise.countsQueue ? parcelQueue(shop, location) : 0;
    waitForTurn = Math.max(waitForTurn, turn);
    return beginParcel(shop, order, location, made, { promise: made + inStock + turn, atOnce: true });
  };
  let promisedByRecords = true;

  lines.forEach(({ item, units }, line) => {
    const asked = Math.min(units, strategy.allocation.orderLimit ?? Infinity);
    let need = asked;
    let missing = 0;
    const wanting: number[] = [];
    for (const location of places) {
      const row = rowOf(shop, location, item);
      const take = takeable(shop, order, row, need);
      if (take === 0) continue;
      const got = pick(shop, id, line, row, take);
      if (got > 0) {
        const jumped = queue(shop, row).some((who) => 'order' in who) ? 1 : 0;
        order.jumped = Math.max(order.jumped, jumped);
        need -= got;
        filled += got;
        shop.available[row] -= got;
        const parcel = pack(row, got, line);
        const shipped = parcel?.shipped ?? Infinity;
        facts.push({ kind: 'FILLED', time, order: id, row, line, units: got, location, shipped, jumped });
        if (parcel) unpack(shop, order, { row, line, units: got, parcel });
        else order.parts.push({ order, line, row, waiting: 0, held: got });
      }
      if (got < take) {
        missing += take - got;
        wanting.push(row);
        countIfShort(shop, row);
      }
      // The first location owes what is missing too: it is looked at when that is known.
      if (location !== first) reviewIfLow(shop, row);
    }
    const row = rowOf(shop, first, item);
    if (need === 0 && asked === units) full++;
    const other = substituteFor(shop, order, line, item, need);
    const found = other !== undefined && pick(shop, id, line, other, need, true) === need;
    if (other !== undefined && !found) {
      countIfShort(shop, other);
      reviewIfLow(shop, other);
    }
    if (other !== undefined && found) {
      const location = locationOf(shop, other);
      const jumped = queue(shop, other).some((who) => 'order' in who) ? 1 : 0;
      order.jumped = Math.max(order.jumped, jumped);
      shop.available[other] -= need;
      const parcel = pack(other, need, line);
      const sent = { order: id, row: other, line, units: need, location, shipped: parcel?.shipped ?? Infinity };
      facts.push({ kind: 'SUBSTITUTED', time, ...sent, wanted: row, jumped });
      if (parcel) unpack(shop, order, { row: other, line, units: need, parcel });
      else order.parts.push({ order, line, row: other, waiting: 0, held: need });
      reviewIfLow(shop, other);
      substituted = true;
      need = 0;
    }
    const accepted = acceptable(shop, row, need);
    const refused = [need - accepted, units - asked];
    refused.forEach((n, beyondLimit) => {
      if (n > 0) facts.push({ kind: 'LOST', time, order: id, row, line, units: n, beyondLimit });
    });
    if (accepted > 0) {
      order.parts.push({ order, line, row, waiting: accepted, held: 0, short: wanting.includes(row) });
      // The customer sees the promise before anybody goes to the shelf.
      if (need > missing) promisedByRecords = false;
      facts.push({ kind: 'BACKORDERED', time, order: id, row, line, units: accepted });
    }
    lost += refused[0] + refused[1];
    reviewIfLow(shop, row);
  });

  const ordered = lines.reduce((sum, line) => sum + line.units, 0);
  const nothing = lost === ordered;
  const waits = order.parts.some((part) => part.waiting > 0);
  let delivered = NaN;
  if (waits) {
    order.promise = promised(shop, order, promisedByRecords);
    if (ready > time) order.promise = Math.max(order.promise, ready + inStock + waitForTurn);
  } else if (!nothing) {
    if (held) {
      ready = time + longestMaking(shop, order);
      if (strategy.promise.countsQueue) waitForTurn = parcelQueue(shop, packedAt);
    }
    order.promise = ready + inStock + waitForTurn;
    if (held) shipHeld(shop, order, packedAt);
    delivered = lastDelivered(order);
  }
  facts.push({
    kind: 'ORDERED',
    time,
    order: id,
    lines: lines.length,
    full,
    units: ordered,
    channel,
    promise: order.promise,
    delivered,
    parcels: order.parcels.length,
    filled,
  });
  if (substituted) remember(shop, id, 'substituted', time);
  if (lost > 0) remember(shop, id, 'cancelled', time);
  if (!waits && !nothing) remember(shop, id, 'late', delivered, order.promise);
  if (!waits) {
    shop.orders = shop.orders.filter((other) => other !== order);
    return;
  }
  order.queued = true;
  order.joined = shop.arrivals++;
  // Lines that stay whole may have left stock behind that is enough for this one.
  if (strategy.allocation.fill === 'complete-lines') {
    for (const part of order.parts.toReversed()) if (part.waiting > 0 && !part.short) serve(shop, part.row);
  }
  if (shop.orders.includes(order)) {
    beginToWait(shop, order, patience, () => giveUp(shop, order));
    lookAfter(shop, order, order.customerClass, () => expectedNow(shop, order));
  }
}

function promised(shop: SlowShop, order: SlowOrder, byRecords: boolean): number {
  const { strategy } = shop;
  const [first] = placesOf(shop, order.channel);
  const queue = strategy.promise.countsQueue ? parcelQueue(shop, first) : 0;
  const date = byRecords ? shop.now + ticks(strategy.promise.inStockDays) : promisedByRule(shop, order);
  return date + longestMaking(shop, order) + queue;
}

/** The longest of what has yet to be made for an order, as if it were begun now. */
function longestMaking(shop: SlowShop, order: SlowOrder): number {
  const takes = order.parts.map(({ row, line, waiting, held }) => makingTakes(shop, row, waiting + held, order, line));
  return Math.max(0, ...takes);
}

function promisedByRule(shop: SlowShop, order: SlowOrder): number {
  const { now, strategy } = shop;
  const { kind, inStockDays, backorderDays } = strategy.promise;
  if (kind === 'quoted') return now + ticks(backorderDays);
  const dates = order.parts
    .filter((part) => part.waiting > 0)
    .map(({ row }) => covered(shop, row, order.channel, backordered(shop, row)) + ticks(backorderDays));
  return Math.max(now + ticks(inStockDays), ...dates);
}

/** The promise asked again while the order waits: for the units of those before it and its own. */
function expectedNow(shop: SlowShop, order: SlowOrder): number {
  const { now, strategy } = shop;
  const { kind, inStockDays, backorderDays } = strategy.promise;
  const margin = ticks(kind === 'quoted' ? inStockDays : backorderDays);
  const dates = order.parts
    .filter((part) => part.waiting > 0)
    .map((part) => {
      const line = queue(shop, part.row);
      const upToIt = line.slice(0, line.indexOf(part) + 1).reduce((sum, { waiting }) => sum + waiting, 0);
      return covered(shop, part.row, order.channel, upToIt) + margin;
    });
  return Math.max(now + ticks(inStockDays), ...dates, ...(kind === 'quoted' ? [order.promise] : []));
}

/** When these units of a row will have been covered by what is on order, and by a purchase placed now if that is not enough. */
function covered(shop: SlowShop, row: number, channel: number, units: number): number {
  const { now } = shop;
  const dates = [now];
  let owed = units - thereFor(shop, channel, row);
  for (const { supplier, quoted, eta, open } of openPurchases(shop, row)) {
    if (owed <= 0) break;
    // A date that was told is believed as it is.
    dates.push(eta === quoted ? counted(shop, supplier, eta) : Math.max(now, eta));
    owed -= open;
  }
  if (owed > 0) {
    const supplier = plannedSupplier(shop, row);
    dates.push(counted(shop, supplier, now + ticks(quotedDays(shop, supplier)), true));
  }
  return Math.max(...dates);
}

/**
 * By percentile: when a share of this supplier's last 100 receipts would have come, once there are 10, of those alone that would not have come
 * by now. If all would, nothing is left but that it comes now, or later by as much as the share is slower than half of them.
 */
function counted(shop: SlowShop, supplier: number, due: number, isNew = false): number {
  const { promise } = shop.strategy;
  const past = latenessOf(shop, supplier);
  if (promise.kind !== 'percentile' || past.length < 10) return Math.max(shop.now, due);
  const still = isNew ? past : past.filter((late) => due + late > shop.now);
  if (still.length > 0) return due + within(still, promise.percentile);
  return shop.now + Math.max(0, within(past, promise.percentile) - within(past, 0.5));
}

/** The customer's patience ends; who still waits cancels. Written down from the last line to the first. */
function giveUp(shop: SlowShop, order: SlowOrder): void {
  const { id, channel, promise, orderedAt } = order;
  const time = shop.now;
  const freed: number[] = [];
  for (const { row, line, waiting, held } of order.parts.toReversed()) {
    if (waiting > 0) {
      shop.facts.push({ kind: 'CANCELLED_LINE', time, order: id, row, line, units: waiting, orderedAt });
      if (shop.strategy.allocation.fill === 'complete-lines') freed.push(row);
    }
    if (held > 0) {
      shop.facts.push({ kind: 'UNRESERVED', time, order: id, row, line, units: held, orderedAt });
      shop.available[row] += held;
      shop.shelf[row] += held;
      freed.push(row);
    }
  }
  // Who puts the goods back sees what is not theirs.
  for (const { row, line, held } of order.parts.toReversed()) {
    const isIn = (w: SlowShop['wrongInside'][number]) => w.order === id && w.line === line && w.row === row;
    const wrong = held > 0 ? shop.wrongInside.filter(isIn).reduce((sum, w) => sum + w.units, 0) : 0;
    if (wrong > 0) sortOut(shop, id, line, row, wrong);
    if (wrong > 0) shop.wrongInside = shop.wrongInside.filter((w) => !isIn(w));
  }
  shop.facts.push({ kind: 'CANCELLED', time, order: id, channel, promise, orderedAt });
  sayGoodbye(shop, order, 'cancelled');
  remember(shop, id, 'cancelled', time);
  shop.orders = shop.orders.filter((other) => other !== order);
  for (const row of freed) serve(shop, row);
}
