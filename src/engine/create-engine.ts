import type { Catalog, Supplier } from '../domain/catalog.js';
import type { SourcingSpec, Strategy } from '../domain/strategy.js';
import { ticks } from '../domain/time.js';
import { allocationRules } from './allocation/index.js';
import { priorities } from './allocation/priority.js';
import { reservesOf } from './allocation/reserve.js';
import { askedPlaces } from './asked-places.js';
import { Backlog } from './backlog.js';
import { Care } from './care/care.js';
import type { Dispatch } from './dispatch.js';
import type { AfterSale, Engine, Picker } from './engine.js';
import type { Journal } from './journal.js';
import { Lateness } from './lateness.js';
import { LeadTimeRecord } from './lead-time-record.js';
import { Ledger } from './ledger.js';
import { Packing } from './pack-at-once.js';
import type { People } from './people.js';
import { promiseRules } from './promise/index.js';
import { Purchases } from './purchases.js';
import type { Plan } from './reorder/plan.js';
import { Shipments } from './shipments.js';
import { sourcingRules } from './sourcing/index.js';
import type { SourcingRule } from './sourcing/rule.js';
import { substitution } from './substitute.js';

/** An engine with empty books: the rules of one strategy chosen, and what they need of the catalogue laid out in columns. */
export function createEngine(
  catalog: Catalog,
  strategy: Strategy,
  plan: Plan,
  journal: Journal,
  dispatch: Dispatch,
  afterSale: AfterSale | null = null,
  people: People = {},
  picker: Picker | null = null,
): Engine {
  const items = catalog.items.length;
  const suppliers = catalog.suppliers.length;
  const offerOf = new Int32Array(suppliers * items).fill(-1);
  catalog.offers.forEach((offer, i) => (offerOf[offer.supplier * items + offer.item] = i));
  const { allocation } = strategy;
  const places = catalog.channels.map((channel, c) => Int32Array.from(strategy.routing?.from?.[c] ?? channel.from));
  const own = strategy.at;
  const instead = substitution(catalog, strategy, people);
  return {
    catalog,
    items,
    ledger: new Ledger(items, catalog.locations.length, suppliers),
    backlog: new Backlog(),
    purchases: new Purchases(),
    shipments: new Shipments(),
    lateness: new Lateness(suppliers),
    leadTimes: strategy.leadTimes ? new LeadTimeRecord(suppliers, strategy.leadTimes.receipts) : null,
    journal,
    dispatch,
    afterSale,
    picker,
    countShort: strategy.counting?.whenShort ?? false,
    countCost: strategy.counting?.cost ?? 0,
    plan,
    sourcing: sourcingRule(strategy.sourcing),
    sourcingAt: own?.some((policy) => policy?.sourcing)
      ? catalog.locations.map((_, location) => sourcingRule(own[location]?.sourcing ?? strategy.sourcing))
      : null,
    allocation: allocationRules[allocation.kind],
    promise: promiseRules[strategy.promise.kind].create(strategy.promise as never),
    care: strategy.care && new Care(strategy.care),
    inStock: ticks(strategy.promise.inStockDays),
    countsQueue: strategy.promise.countsQueue ?? false,
    wholeLines: allocation.fill === 'complete-lines',
    shipComplete: allocation.fill === 'ship-complete',
    backorders: allocation.unfilled === 'backorder',
    backlogLimit: allocation.backlogLimit,
    orderLimit: allocation.orderLimit ?? NO_LIMIT,
    places,
    leaves: reservesOf(strategy.routing?.reserve, places, catalog.locations.length),
    lastOrderAt: new Int32Array(catalog.locations.length).fill(-1),
    parcelAt: new Int32Array(catalog.locations.length),
    lastShippedAt: new Float64Array(catalog.locations.length),
    lastTransitAt: new Float64Array(catalog.locations.length),
    plain: dispatch.isPlain && allocation.fill !== 'ship-complete' && afterSale === null && instead === null,
    packing: new Packing(),
    parcel: { shipped: 0, transit: 0, delivered: 0 },
    express: strategy.shipping ? { after: ticks(strategy.shipping.afterDays ?? Infinity) } : null,
    hasExpress: catalog.channels.some((channel) => channel.express !== undefined),
    priority: priorities(catalog, people.classes ?? []),
    substitution: instead,
    experience: people.experience ?? null,
    offerOf,
    laneFrom: Int32Array.from(catalog.suppliers, ({ location }) => location ?? -1),
    asked: askedPlaces(catalog, strategy),
    quoted: Float64Array.from(catalog.suppliers, (supplier) => ticks(quotedDays(catalog, supplier))),
    underway: Float64Array.from(catalog.suppliers, (supplier) => ticks(supplier.quotedLeadTime)),
    quotedTransit: Float64Array.from(catalog.channels, (channel) => ticks(channel.quotedTransit)),
  };
}

/** More than an order line holds. */
const NO_LIMIT = 2 ** 31 - 1;

const sourcingRule = (spec: SourcingSpec): SourcingRule => sourcingRules[spec.kind].create(spec as never);

const quotedDays = ({ locations }: Catalog, { quotedLeadTime, location }: Supplier): number =>
  quotedLeadTime + (location === undefined ? 0 : locations[location].handlingDays);
