import type { Item, Offer, Supplier, SupplierPrecision } from '../../../domain/catalog.js';
import * as say from '../../../domain/messages.js';
import type { Context } from '../context.js';
import { defaults } from '../defaults.js';
import type { Path } from '../locate.js';
import { meanOf } from '../schema/law.js';
import { isBlock } from '../schema/scalar.js';
import type { OfferBlock, SupplierBlock, Suppliers } from '../schema/suppliers.js';
import { parseShare } from '../../../domain/units.js';
import { wholeNumber } from '../schema/quantities.js';
import { valueAt } from '../value-at.js';
import type { Span } from './moments.js';
import type { NameTables } from './names.js';
import { outageOf } from './outages.js';

export function resolveSuppliers(section: Suppliers, names: NameTables, span: Span, context: Context): Supplier[] {
  if (names.suppliers.list.length === 0) context.problem(['suppliers'], say.nothingGiven('supplier'));
  return names.suppliers.list.map((name) => supplierOf(name, section[name], names, span, context));
}

function supplierOf(name: string, block: SupplierBlock, names: NameTables, span: Span, context: Context): Supplier {
  const path: Path = ['suppliers', name];
  const supplier = {
    name,
    quotedLeadTime: block.leadTime.quoted ?? meanOf(block.leadTime.law),
    leadTime: block.leadTime.law,
    outages: (block.outages ?? []).map((outage, i) => outageOf(outage, span, [...path, 'outages', i], context)),
    capacityPerDay: block.capacity,
    orderCost: context.money(block.orderCost, [...path, 'orderCost']),
  };
  const late = block.late === undefined ? {} : { late: lateOf(block.late, [...path, 'late'], context) };
  if (block.yield !== undefined && block.yield.short > 0.5) {
    context.problem([...path, 'yield', 'short'], say.outOfRange(block.yield.short, 0, 0.5));
  }
  const { drift, location } = block;
  if (location !== undefined) {
    for (const key of ['notice', 'expedite'] as const)
      if (block[key] !== undefined) context.problem([...path, key], say.laneCantBe(key), 'key');
  }
  if (drift !== undefined && (drift < -1 || drift > 10)) context.problem([...path, 'drift'], say.driftTooBig(drift));
  return {
    ...supplier,
    ...late,
    ...(block.yield === undefined ? {} : { yield: block.yield }),
    ...(drift === undefined ? {} : { driftPerYear: drift }),
    ...(location === undefined ? {} : { location: names.locations.row(location, [...path, 'location'], context) }),
    ...(block.notice === undefined ? {} : { notice: { aheadDays: block.notice.ahead, told: block.notice.told } }),
    ...(block.expedite === undefined
      ? {}
      : { expedite: expediteOf(block.expedite, supplier.quotedLeadTime, path, context) }),
    ...(block.fitted === undefined ? {} : { precision: precisionOf(block.fitted) }),
  };
}

function precisionOf(fitted: NonNullable<SupplierBlock['fitted']>): SupplierPrecision {
  const { leadTime, late, lateBy, allLate, afterLate, receipts, drift = 0, common = {} } = fitted;
  return {
    leadTime: leadTime ?? Infinity,
    late: late ?? Infinity,
    lateBy: lateBy ?? Infinity,
    allLate: allLate ?? Infinity,
    afterLate: afterLate ?? Infinity,
    receipts: receipts ?? Infinity,
    drift,
    common: { late: common.late ?? 0, lateBy: common.lateBy ?? 0 },
  };
}

function expediteOf(
  { leadTime, surcharge }: NonNullable<SupplierBlock['expedite']>,
  usual: number,
  path: Path,
  context: Context,
): NonNullable<Supplier['expedite']> {
  if (leadTime >= usual) context.warn([...path, 'expedite', 'leadTime'], say.notFaster(leadTime, usual));
  return { days: leadTime, surcharge };
}

/**
 * Late deliveries follow a two-state chain with share `chance` late and P(late | late) = afterLate; then
 * P(late | on time) = chance × (1 − afterLate) ÷ (1 − chance), which must be a chance, too.
 */
function lateOf(late: NonNullable<SupplierBlock['late']>, path: Path, context: Context): NonNullable<Supplier['late']> {
  const usual = parseShare(defaults['suppliers.*.late.afterLate'].value);
  const afterLate = late.afterLate ?? Math.max(late.chance, 'value' in usual ? usual.value : 0);
  if (late.chance * (2 - afterLate) > 1 + 1e-9) context.problem(path, say.lateTooOften(late.chance, afterLate));
  return { chance: late.chance, by: late.by, afterLate };
}

/** Offers of all suppliers, in order of supplier and item. */
export function resolveOffers(
  section: Suppliers,
  items: readonly Item[],
  names: NameTables,
  context: Context,
): Offer[] {
  return names.suppliers.list.flatMap((name, supplier) => {
    const path: Path = ['suppliers', name, 'offers'];
    const isLane = section[name].location !== undefined;
    const offers: Readonly<Record<string, OfferBlock>> = section[name].offers ?? (isLane ? { all: USUAL_TERMS } : {});
    if (section[name].offers === undefined && !isLane) {
      context.problem(path, say.missing('a block'));
      return [];
    }
    for (const item of Object.keys(offers)) {
      if (item !== 'all') names.items.row(item, [...path, item], context, 'key');
    }
    if (Object.keys(offers).length === 0) context.problem(path, say.nothingGiven('offer'));
    return items.flatMap((item, row) => {
      const own = Object.hasOwn(offers, item.name);
      const terms = own ? offers[item.name] : offers['all'];
      const place = [...path, own ? item.name : 'all'];
      if (terms === undefined) return [];
      return [
        isLane ? laneOf(terms, supplier, row, place, context) : offerOf(terms, supplier, row, item, place, context),
      ];
    });
  });
}

/** What a lane brings is the shop's own. */
function laneOf(
  { minimum, multiple }: OfferBlock,
  supplier: number,
  item: number,
  path: Path,
  context: Context,
): Offer {
  const priced = [path, [...path, 'price'], [...path, 'breaks']].find((place) => {
    const written = valueAt(context.root, place);
    return written !== undefined && (place !== path || !isBlock(written));
  });
  if (priced) context.problem(priced, say.laneHasPrice());
  return { supplier, item, price: 0, minimum, multiple, breaks: [] };
}

const USUAL_TERMS: OfferBlock = { price: { share: 0, of: 'cost' }, minimum: 1, multiple: 1 };

function offerOf(terms: OfferBlock, supplier: number, item: number, of: Item, path: Path, context: Context): Offer {
  const pricePath = context.has([...path, 'price']) ? [...path, 'price'] : path;
  const price =
    'amount' in terms.price ? context.money(terms.price, pricePath) : terms.price.share * of[terms.price.of];
  const { minimum, multiple } = terms;
  if (minimum > 1 && minimum % multiple !== 0) {
    context.warn([...path, 'minimum'], say.minimumNotMultiple(minimum, multiple));
  }
  return { supplier, item, price, minimum, multiple, breaks: breaksOf(terms, price, [...path, 'breaks'], context) };
}

function breaksOf({ breaks = {} }: OfferBlock, price: number, path: Path, context: Context): Offer['breaks'] {
  const list = Object.entries(breaks).flatMap(([key, money]) => {
    const units = wholeNumber(key, 1, Number.MAX_SAFE_INTEGER);
    if ('value' in units) return [{ units: units.value, price: context.money(money, [...path, key]), key }];
    context.problem([...path, key], units.error, 'key');
    return [];
  });
  list.sort((a, b) => a.units - b.units);
  let before = price;
  for (const { units, price: next, key } of list) {
    if (next >= before) context.problem([...path, key], say.breaksNotAscending(units));
    before = next;
  }
  return list.map(({ units, price: next }) => ({ units, price: next }));
}
