import type { Offer } from '../../src/domain/catalog.js';
import type { SourcingSpec } from '../../src/domain/strategy.js';
import { ticks } from '../../src/domain/time.js';
import { comesAt } from './slow-inbound.js';
import {
  backordered,
  isOut,
  itemOf,
  levelsOf,
  locationOf,
  openPurchases,
  position,
  sourcingAt,
  type SlowPurchase,
  type SlowShop,
} from './slow-state.js';
import { receiptTime } from './slow-time.js';
import { askLane, laneFrom } from './slow-transfers.js';

/** Looks at one row: what the sourcing rule does by itself, then what the policy asks for. */
export function review(shop: SlowShop, row: number): void {
  const sourcing = sourcingAt(shop, row);
  if (sourcing.kind === 'dual-index' && !isOut(shop, sourcing.fast)) {
    buy(shop, row, sourcing.fast, sourcing.level! - soon(shop, row, sourcing.fast));
  }
  if (sourcing.kind === 'base-surge') {
    if (!isOut(shop, sourcing.surge)) {
      buy(shop, row, sourcing.surge, sourcing.level! - soon(shop, row, sourcing.surge));
    }
    buyBase(shop, row, sourcing.base, sourcing.units!);
    return;
  }
  const { s, S, Q } = levelsOf(shop, row);
  let units = 0;
  if (position(shop, row) <= s && Q === 0) units = S - position(shop, row);
  if (Q > 0) while (position(shop, row) + units <= s) units += Q;
  if (units > 0) assign(shop, row, units);
}

/** Continuous policies act as soon as the position is at or below s; the others wait for their day. */
export function reviewIfLow(shop: SlowShop, row: number): void {
  if (reviewDays(shop, row) === 0 && position(shop, row) <= levelsOf(shop, row).s) review(shop, row);
}

export function reviewDays(shop: SlowShop, row: number): number {
  const daily = ['dual-index', 'base-surge'].includes(sourcingAt(shop, row).kind) ? 1 : 0;
  return levelsOf(shop, row).every || daily;
}

/** The supplier whose lead time a purchase placed now would have, for promises. */
export function plannedSupplier(shop: SlowShop, row: number): number {
  const sourcing = sourcingAt(shop, row);
  switch (sourcing.kind) {
    case 'single':
      return sourcing.supplier;
    case 'primary-backup':
      return sourcing.primary;
    case 'split':
      return sourcing.shares.toSorted((a, b) => quotedDays(shop, b.supplier) - quotedDays(shop, a.supplier))[0]
        .supplier;
    case 'cheapest':
      return Math.max(
        0,
        best(shop, row, (k) => unitCost(shop, row, k, 1), false),
      );
    case 'fastest':
      return Math.max(
        0,
        best(shop, row, (k) => quotedDays(shop, k), false),
      );
    case 'fastest-when-short':
    case 'dual-index':
      return sourcing.slow;
    case 'base-surge':
      return sourcing.surge;
  }
}

function assign(shop: SlowShop, row: number, units: number): void {
  const sourcing = sourcingAt(shop, row);
  switch (sourcing.kind) {
    case 'single':
      return buy(shop, row, sourcing.supplier, units);
    case 'primary-backup':
      return buy(shop, row, inTrouble(shop, row, sourcing) ? sourcing.backup : sourcing.primary, units);
    case 'split':
      return buySplit(shop, row, sourcing.shares, units);
    case 'cheapest':
      return buy(
        shop,
        row,
        best(shop, row, (k) => unitCost(shop, row, k, units)),
        units,
      );
    case 'fastest':
      return buy(
        shop,
        row,
        best(shop, row, (k) => quotedDays(shop, k)),
        units,
      );
    case 'fastest-when-short': {
      const short = shop.available[row] - backordered(shop, row) < sourcing.coverUnits!;
      return buy(shop, row, short && !isOut(shop, sourcing.fast) ? sourcing.fast : sourcing.slow, units);
    }
    case 'dual-index':
      return buy(shop, row, sourcing.slow, units);
    case 'base-surge':
      return;
  }
}

export function buy(shop: SlowShop, row: number, supplier: number, wanted: number): void {
  const offer = offerOf(shop, row, supplier);
  if (!offer || wanted <= 0) return;
  const units = packed(offer, wanted);
  const purchase: SlowPurchase = {
    row,
    supplier,
    n: shop.purchases.filter((p) => p.row === row && p.supplier === supplier).length,
    units,
    price: priceOf(offer, units),
    orderedAt: shop.now,
    quoted: shop.now + ticks(quotedDays(shop, supplier)),
    eta: shop.now + ticks(quotedDays(shop, supplier)),
    plan: { receipt: NaN },
    expedited: false,
    open: units,
  };
  shop.purchases.push(purchase);
  const { n, price, eta } = purchase;
  shop.facts.push({ kind: 'PURCHASED', time: shop.now, n, row, units, supplier, price, eta });
  if (laneFrom(shop, supplier) !== undefined) return askLane(shop, purchase);
  comesAt(shop, purchase, receiptTime(shop, purchase, units, shop.now));
}

/** Net stock and what is expected within the fast supplier's quoted lead time. */
function soon(shop: SlowShop, row: number, fast: number): number {
  const expected = openPurchases(shop, row).filter((p) => p.eta <= shop.now + ticks(quotedDays(shop, fast)));
  return shop.available[row] - backordered(shop, row) + expected.reduce((sum, p) => sum + p.open, 0);
}

function buyBase(shop: SlowShop, row: number, base: number, perReview: number): void {
  const offer = offerOf(shop, row, base);
  if (!offer) return;
  shop.owedBase[row] += perReview;
  let packs = 0;
  while (packs + offer.multiple <= shop.owedBase[row]) packs += offer.multiple;
  if (packs === 0 || packs < offer.minimum) return;
  shop.owedBase[row] -= packs;
  buy(shop, row, base, packs);
}

type Shares = Extract<SourcingSpec, { kind: 'split' }>['shares'];

/** Parts by share; if one of them is below a minimum, all of it to whoever had the least compared with the share due. */
function buySplit(shop: SlowShop, row: number, shares: Shares, units: number): void {
  const able = shares.filter(({ supplier, share }) => share > 0 && offerOf(shop, row, supplier));
  if (able.length === 0) return;
  const whole = able.reduce((sum, x) => sum + x.share, 0);
  const upTo = able.map((_, i) => {
    const sum = able.slice(0, i + 1).reduce((total, x) => total + x.share / whole, 0);
    return Math.round(units * sum);
  });
  const parts = upTo.map((total, i) => total - (upTo[i - 1] ?? 0));
  if (parts.every((part, i) => part >= offerOf(shop, row, able[i].supplier)!.minimum)) {
    able.forEach(({ supplier }, i) => buy(shop, row, supplier, parts[i]));
    return;
  }
  const bought = shop.purchases.filter((p) => p.row === row);
  const total = bought.reduce((sum, p) => sum + p.units, 0);
  const lag = ({ supplier, share }: Shares[number]) => {
    const had = bought.filter((p) => p.supplier === supplier).reduce((sum, p) => sum + p.units, 0);
    return total === 0 ? share : share - had / total;
  };
  const furthest = able.toSorted((a, b) => lag(b) - lag(a))[0];
  buy(shop, row, furthest.supplier, units);
}

function inTrouble(shop: SlowShop, row: number, spec: Extract<SourcingSpec, { kind: 'primary-backup' }>): boolean {
  const { primary, backup, afterLateDays } = spec;
  if (isOut(shop, backup) || !offerOf(shop, row, backup)) return false;
  const late = openPurchases(shop, row).some(
    (p) => p.supplier === primary && Math.max(shop.now, p.eta) > p.quoted + ticks(afterLateDays),
  );
  return isOut(shop, primary) || late;
}

/** The supplier with an offer and the smallest score, one that works before one that stands still, the first of equals. */
function best(shop: SlowShop, row: number, score: (k: number) => number, lookAtOutages = true): number {
  const able = shop.scenario.catalog.suppliers.map((_, k) => k).filter((k) => offerOf(shop, row, k));
  const still = (k: number) => (lookAtOutages && isOut(shop, k) ? 1 : 0);
  return able.toSorted((a, b) => still(a) - still(b) || score(a) - score(b))[0] ?? -1;
}

function unitCost(shop: SlowShop, row: number, supplier: number, wanted: number): number {
  const offer = offerOf(shop, row, supplier)!;
  const units = packed(offer, wanted);
  const price = laneFrom(shop, supplier) === undefined ? priceOf(offer, units) : costOf(shop, row);
  return (price * units + shop.scenario.catalog.suppliers[supplier].orderCost) / units;
}

const costOf = (shop: SlowShop, row: number): number => shop.scenario.catalog.items[itemOf(shop, row)].cost;

/** With a lane its source's handling comes first. */
export function quotedDays(shop: SlowShop, supplier: number): number {
  const { suppliers, locations } = shop.scenario.catalog;
  const { quotedLeadTime, location } = suppliers[supplier];
  return quotedLeadTime + (location === undefined ? 0 : locations[location].handlingDays);
}

/** Nobody supplies himself. */
export const offerOf = (shop: SlowShop, row: number, supplier: number): Offer | undefined =>
  laneFrom(shop, supplier) === locationOf(shop, row)
    ? undefined
    : shop.scenario.catalog.offers.find((o) => o.supplier === supplier && o.item === itemOf(shop, row));

/** Pack by pack until the minimum and the quantity wanted are reached. */
function packed(offer: Offer, wanted: number): number {
  let units = 0;
  while (units < wanted || units < offer.minimum) units += offer.multiple;
  return units;
}

const priceOf = (offer: Offer, units: number): number =>
  offer.breaks.filter((b) => units >= b.units).at(-1)?.price ?? offer.price;
