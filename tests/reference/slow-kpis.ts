import { DAYS_PER_YEAR, TICKS_PER_DAY, ticks } from '../../src/domain/time.js';
import type { Scenario } from '../../src/domain/scenario.js';
import type { FactRow } from './facts.js';

/** KPI name → [numerator, denominator]; KPIs that are plain numbers stand over 1, unknown ones over 0. */
export type SlowSheet = Record<string, readonly [number, number]>;

/** Every KPI by its definition, from the list of facts and nothing else. */
export function slowKpis(scenario: Scenario, facts: readonly FactRow[]): SlowSheet {
  const warmUp = ticks(Number(scenario.warmUpDays));
  const horizon = ticks(scenario.horizonDays);
  const shop = { scenario, facts, warmUp, horizon };
  return {
    ...serviceKpis(shop),
    ...stockKpis(shop),
    ...moneyKpis(shop),
    ...recordKpis(shop),
    ...bullwhipKpi(shop),
    ...alertKpis(shop),
  };
}

interface Measured {
  readonly scenario: Scenario;
  readonly facts: readonly FactRow[];
  readonly warmUp: number;
  readonly horizon: number;
}

const num = (fact: FactRow | undefined, column: string): number => (fact ? Number(fact[column]) : NaN);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, x) => total + x, 0);
const units = (facts: readonly FactRow[]): number => sum(facts.map((fact) => num(fact, 'units')));
const count = (yes: readonly unknown[]): number => yes.filter(Boolean).length;
const plain = (x: number): readonly [number, number] => (Number.isNaN(x) ? [0, 0] : [x, 1]);

/** One order with all that was written down about it. */
interface Story {
  readonly placed: FactRow;
  readonly filled: readonly FactRow[];
  readonly backordered: readonly FactRow[];
  readonly lost: readonly FactRow[];
  readonly substituted: readonly FactRow[];
  readonly completed?: FactRow;
  readonly cancelled?: FactRow;
  readonly accepted: boolean;
  /** Units waited when it was placed. */
  readonly waited: boolean;
  readonly promise: number;
  /** Ticks at the customer's door, NaN while or because that never happens. */
  readonly delivered: number;
  readonly parcels: number;
  /** Allocated stock at once that others waited for. */
  readonly jumped: boolean;
  /** Something was damaged or wrong. */
  readonly flawed: boolean;
}

function storiesOf({ facts, warmUp }: Measured): Story[] {
  return facts
    .filter((fact) => fact.kind === 'ORDERED' && fact.time >= warmUp)
    .map((placed) => {
      const own = facts.filter((fact) => fact.order === placed.order);
      const all = (kind: FactRow['kind']) => own.filter((fact) => fact.kind === kind);
      const completed = all('COMPLETED').at(0);
      const backordered = all('BACKORDERED');
      return {
        placed,
        filled: all('FILLED'),
        backordered,
        lost: all('LOST'),
        substituted: all('SUBSTITUTED'),
        completed,
        cancelled: all('CANCELLED').at(0),
        accepted: units(all('LOST')) < num(placed, 'units'),
        waited: backordered.length > 0,
        promise: num(placed, 'promise'),
        delivered: num(completed ?? placed, 'delivered'),
        parcels: num(completed ?? placed, 'parcels'),
        jumped: [...all('FILLED'), ...all('SUBSTITUTED')].some((fact) => num(fact, 'jumped') > 0),
        flawed: all('FLAWED').length > 0,
      };
    });
}

function serviceKpis(shop: Measured): SlowSheet {
  const { horizon } = shop;
  const stories = storiesOf(shop);
  const inFull = (s: Story) => s.lost.length === 0;
  const isDelivered = (s: Story) => s.delivered <= horizon;
  const onTime = (s: Story) => inFull(s) && isDelivered(s) && s.delivered <= s.promise;
  const otif = (s: Story) => onTime(s) && s.parcels === 1 && s.substituted.length === 0;
  const perfect = (s: Story) => otif(s) && !s.flawed;
  // Not on time for sure: too late, cancelled, or never to be complete. On time for sure: delivered.
  const known = (s: Story) => isDelivered(s) || s.promise < horizon || s.cancelled !== undefined || !inFull(s);
  const waiters = stories.filter((s) => s.waited);
  const promiseKnown = (s: Story) => isDelivered(s) || s.promise < horizon || s.cancelled !== undefined;
  const promiseKept = (s: Story) => isDelivered(s) && s.delivered <= s.promise;
  const late = waiters.filter(isDelivered).map((s) => (s.delivered - s.promise) / TICKS_PER_DAY);
  const shipped = waiters.flatMap((s) => (s.completed && num(s.completed, 'shipped') <= horizon ? [s] : []));
  const waits = shipped
    .map((s) => (num(s.completed, 'shipped') - s.placed.time) / TICKS_PER_DAY)
    .toSorted((a, b) => a - b);
  const median = quantile(waits, 0.5);
  const ordered = units(stories.map((s) => s.placed));
  const orders = stories.length;
  const accepted = count(stories.map((s) => s.accepted));
  const unitsOf = (part: 'filled' | 'backordered' | 'lost' | 'substituted') => units(stories.flatMap((s) => s[part]));
  const asked = count(stories.map(known));
  const complaints = shop.facts.filter((f) => f.kind === 'COMPLAINED' && num(f, 'orderedAt') >= shop.warmUp);
  const stayedAway = shop.facts.filter((f) => f.kind === 'STAYED_AWAY' && f.time >= shop.warmUp).length;
  return {
    orderFillRate: [count(stories.map((s) => inFull(s) && !s.waited && s.substituted.length === 0)), orders],
    lineFillRate: [sum(stories.map((s) => num(s.placed, 'full'))), sum(stories.map((s) => num(s.placed, 'lines')))],
    unitFillRate: [unitsOf('filled'), ordered],
    backorderRate: [waiters.length, accepted],
    backorderUnitRate: [unitsOf('backordered'), ordered],
    onTimeRate: [count(stories.map(onTime)), asked],
    onTimeDeliveredRate: [count(stories.map(onTime)), count(stories.map(isDelivered))],
    otif: [count(stories.map(otif)), asked],
    perfectOrderRate: [count(stories.map(perfect)), asked],
    promiseKeptRate: [count(waiters.map(promiseKept)), count(waiters.map(promiseKnown))],
    promiseError: [sum(late), late.length],
    promisePadding: [-sum(late.filter((days) => days < 0)), count(late.map((days) => days < 0))],
    cancelRate: [count(stories.map((s) => s.cancelled)), accepted],
    complaintRate: [complaints.length, accepted],
    forgoneRate: [stayedAway, orders + stayedAway],
    substitutionRate: [unitsOf('substituted'), ordered],
    lostSalesRate: [unitsOf('lost'), ordered],
    waitMean: [sum(waits), waits.length],
    waitP50: plain(median),
    waitP95: plain(quantile(waits, 0.95)),
    waitMax: plain(waits.at(-1) ?? NaN),
    waitSpread: plain(median > 0 ? waits.at(-1)! / median : NaN),
    queueJumps: plain(
      count(
        stories.map((s) => (s.completed ? num(s.completed, 'jumped') > 0 : s.jumped && !Number.isNaN(s.delivered))),
      ),
    ),
  };
}

/** R's type 7. */
function quantile(ascending: readonly number[], p: number): number {
  if (ascending.length === 0) return NaN;
  const place = (ascending.length - 1) * p;
  const below = ascending[Math.floor(place)];
  const above = ascending[Math.ceil(place)];
  return below + (place - Math.floor(place)) * (above - below);
}

/** Change of a level at a time. */
interface Change {
  readonly row: number;
  readonly at: number;
  readonly by: number;
}

const changes = (facts: readonly FactRow[], signs: Partial<Record<FactRow['kind'], number>>): Change[] =>
  facts
    .filter((fact) => signs[fact.kind] !== undefined)
    .map((fact) => ({ row: num(fact, 'row'), at: fact.time, by: signs[fact.kind]! * num(fact, 'units') }));

/** Units that came back and can be sold again. */
const restocked = (facts: readonly FactRow[]): FactRow[] =>
  facts.filter((fact) => fact.kind === 'RETURNED' && num(fact, 'sellable') === 1);

const availableChanges = (facts: readonly FactRow[]): Change[] => [
  ...changes(facts, {
    STOCKED: 1,
    RECEIVED: 1,
    UNRESERVED: 1,
    FILLED: -1,
    SUBSTITUTED: -1,
    RELEASED: -1,
    SENT: -1,
    SHRUNK: -1,
  }),
  ...changes(restocked(facts), { RETURNED: 1 }),
];

const backorderChanges = (facts: readonly FactRow[]): Change[] =>
  changes(facts, { BACKORDERED: 1, RELEASED: -1, CANCELLED_LINE: -1 });

/** Allocated units leave at once, unless they are held: then they leave when they ship. */
const leavesTheHouse = ({ kind, shipped }: FactRow): boolean =>
  kind === 'SHIPPED' || (['FILLED', 'SUBSTITUTED', 'RELEASED'].includes(kind) && shipped !== Infinity);

/** Deliveries as they come to the house: before they are booked where there is a dock. */
const deliveries = ({ facts, scenario }: Measured): FactRow[] =>
  facts.filter(({ kind, row }) => kind === (hasDock(scenario, Number(row)) ? 'ARRIVED' : 'RECEIVED'));

function hasDock({ catalog }: Scenario, row: number): boolean {
  const { records } = catalog.locations[Math.floor(row / catalog.items.length)] ?? {};
  return records !== undefined && records.postingDays > 0;
}

/** Units come with a delivery or back from a customer, leave when they are handed to the carrier, and vanish. */
function physicalChanges(shop: Measured): Change[] {
  const { facts } = shop;
  const leaving = facts.filter((fact) => leavesTheHouse(fact) || fact.kind === 'SENT');
  const out = leaving.map((fact) => ({ row: num(fact, 'row'), at: num(fact, 'shipped'), by: -num(fact, 'units') }));
  return [
    ...changes(facts, { STOCKED: 1, SHRUNK: -1 }),
    ...changes(deliveries(shop), { RECEIVED: 1, ARRIVED: 1 }),
    ...changes(restocked(facts), { RETURNED: 1 }),
    ...out,
  ];
}

/** Between the shop's own locations, by the row they go to: what is sent is underway once it has left, until it comes or is missing. */
function underwayChanges(shop: Measured): Change[] {
  const { facts } = shop;
  const sent = facts.filter(({ kind }) => kind === 'SENT');
  const come = deliveries(shop).filter((f) => !isOutside(shop, f));
  return [
    ...sent.map((f) => ({ row: num(f, 'to'), at: num(f, 'shipped'), by: num(f, 'units') })),
    ...come.map((f) => ({ row: num(f, 'row'), at: f.time, by: -num(f, 'units') - num(f, 'short') })),
  ];
}

function onOrderChanges(facts: readonly FactRow[]): Change[] {
  const come = facts.filter((fact) => fact.kind === 'RECEIVED');
  const gone = come.map((fact) => ({
    row: num(fact, 'row'),
    at: fact.time,
    by: -num(fact, 'units') - num(fact, 'short'),
  }));
  return [...changes(facts, { PURCHASED: 1 }), ...gone];
}

/** ∫ level dt over the measured time: each change counts for the time that is left. */
function area({ warmUp, horizon }: Measured, list: readonly Change[], weight = (_row: number) => 1): number {
  return sum(list.map(({ row, at, by }) => by * weight(row) * (horizon - Math.min(horizon, Math.max(warmUp, at)))));
}

function stockKpis(shop: Measured): SlowSheet {
  const { facts, warmUp, horizon } = shop;
  const rows = carriedRows(facts).length;
  const span = horizon - warmUp;
  const nights: number[] = [];
  for (let t = TICKS_PER_DAY; t <= horizon; t += TICKS_PER_DAY) if (t > warmUp) nights.push(t);
  // The day that ended is closed before anything of the next one happens.
  const atNight = (list: readonly Change[]) =>
    sum(nights.map((night) => sum(list.filter(({ at }) => at < night).map(({ by }) => by))));
  const receipts = facts.filter((fact) => fact.kind === 'RECEIVED' && fact.time >= warmUp);
  const arrivals = deliveries(shop).filter((fact) => fact.time >= warmUp);
  const fromOutside = arrivals.filter((fact) => isOutside(shop, fact));
  return {
    onHandMean: plain(area(shop, physicalChanges(shop)) / span),
    onOrderMean: plain(area(shop, onOrderChanges(facts)) / span),
    backorderedMean: plain(area(shop, backorderChanges(facts)) / span),
    onHandAtClose: [atNight(physicalChanges(shop)), nights.length],
    backorderedAtClose: [atNight(backorderChanges(facts)), nights.length],
    readyRate: [timeWhere(shop, (available, owed) => available - owed > 0), span * rows],
    stockoutDays: plain(timeWhere(shop, (available) => available === 0) / TICKS_PER_DAY),
    cycleServiceLevel: [count(receipts.map((receipt) => !ranOut(shop, receipt))), receipts.length],
    purchaseOrders: plain(count(facts.map((fact) => fact.kind === 'PURCHASED' && fact.time >= warmUp))),
    supplierOnTimeRate: [
      count(fromOutside.map((receipt) => receipt.time <= num(receipt, 'eta'))),
      fromOutside.length + overdueAtTheEnd(shop),
    ],
  };
}

/** Purchase orders whose quoted day has passed and that have not come. */
function overdueAtTheEnd(shop: Measured): number {
  const { facts, horizon } = shop;
  const same = (a: FactRow, b: FactRow) => a.n === b.n && a.row === b.row && a.supplier === b.supplier;
  const received = deliveries(shop);
  const placed = facts.filter((f) => f.kind === 'PURCHASED' && num(f, 'eta') < horizon && isOutside(shop, f));
  return count(placed.map((order) => !received.some((receipt) => same(order, receipt))));
}

/** Purchased from, or received from, a supplier and not another location of the shop. */
const isOutside = ({ scenario }: Measured, fact: FactRow): boolean =>
  scenario.catalog.suppliers[num(fact, 'supplier')].location === undefined;

/** Rows that were ever stocked, purchased for or asked for: the others are not in the range of their location. */
function carriedRows(facts: readonly FactRow[]): number[] {
  const carried = facts.filter(
    (fact) =>
      ['PURCHASED', 'FILLED', 'SUBSTITUTED', 'BACKORDERED', 'LOST', 'AWAITED'].includes(fact.kind) ||
      (fact.kind === 'STOCKED' && num(fact, 'units') > 0),
  );
  const wanted = facts.filter((fact) => fact.kind === 'SUBSTITUTED').map((fact) => num(fact, 'wanted'));
  return [...new Set([...carried.map((fact) => num(fact, 'row')), ...wanted])];
}

/** Ticks, all rows together, in which a row's levels are as asked. */
function timeWhere({ facts, warmUp, horizon }: Measured, yes: (available: number, owed: number) => boolean): number {
  const have = availableChanges(facts);
  const owe = backorderChanges(facts);
  const cuts = [...new Set([warmUp, horizon, ...facts.map((fact) => fact.time)])]
    .filter((t) => t >= warmUp && t <= horizon)
    .toSorted((a, b) => a - b);
  let total = 0;
  for (const row of carriedRows(facts)) {
    const levelAt = (list: readonly Change[], t: number) =>
      sum(list.filter((change) => change.row === row && change.at <= t).map(({ by }) => by));
    for (let i = 1; i < cuts.length; i++) {
      if (yes(levelAt(have, cuts[i - 1]), levelAt(owe, cuts[i - 1]))) total += cuts[i] - cuts[i - 1];
    }
  }
  return total;
}

const SAYS_NOTHING_OF_STOCK: readonly FactRow['kind'][] = ['ORDERED', 'COMPLETED', 'FLAWED', 'ALERT'];

/** Not because one order asked for more than a customer may have. */
const isTurnedAwayForWant = (fact: FactRow): boolean => fact.kind === 'LOST' && num(fact, 'beyondLimit') === 0;

/** Was anyone of this row backordered, turned away or sent something else between the receipt before and this one, or did that one bring too little? */
function ranOut({ facts }: Measured, receipt: FactRow): boolean {
  const own = facts.filter(
    (fact) => (fact.row === receipt.row || fact.wanted === receipt.row) && !SAYS_NOTHING_OF_STOCK.includes(fact.kind),
  );
  const end = own.indexOf(receipt);
  const begin = own.slice(0, end).findLastIndex((fact) => fact.kind === 'RECEIVED') + 1;
  const cycle = own.slice(begin, end);
  const before = own.slice(0, begin);
  const byOthers = (fact: FactRow) =>
    fact.kind === 'AWAITED' ? num(fact, 'units') : fact.kind === 'SENT' ? -num(fact, 'waited') * num(fact, 'units') : 0;
  const owed = sum(backorderChanges(before).map(({ by }) => by)) + sum(before.map(byOthers));
  // What the receipt before was enough for no longer waits in this cycle.
  const leftOver = owed > sum(availableChanges(before.filter((f) => f.row === receipt.row)).map(({ by }) => by));
  const missed = cycle.some(
    (fact) =>
      fact.kind === 'BACKORDERED' ||
      fact.kind === 'AWAITED' ||
      isTurnedAwayForWant(fact) ||
      (fact.kind === 'SUBSTITUTED' && fact.wanted === receipt.row),
  );
  return leftOver || missed;
}

function moneyKpis(shop: Measured): SlowSheet {
  const { facts, warmUp, horizon, scenario } = shop;
  const { items, channels, suppliers } = scenario.catalog;
  const itemAt = (row: number) => items[row % items.length];
  const costAt = (row: number) => itemAt(row).cost;
  const now = facts.filter((fact) => fact.time >= warmUp);
  const money = (list: readonly FactRow[], each: (fact: FactRow) => number) => sum(list.map(each));
  const isSale = leavesTheHouse;
  const sales = now.filter(isSale);
  const price = (fact: FactRow) => num(fact, 'units') * itemAt(num(fact, 'row')).price;
  const cost = (fact: FactRow) => num(fact, 'units') * costAt(num(fact, 'row'));
  const notSold = (...kinds: FactRow['kind'][]) => now.filter((fact) => kinds.includes(fact.kind));
  const cancelled = notSold('CANCELLED_LINE', 'UNRESERVED').filter((fact) => num(fact, 'orderedAt') >= warmUp);

  const comes = new Set(deliveries(shop));
  // Goods that move inside the shop stay its own, but for what is missing when they come.
  const isInside = (f: FactRow) => comes.has(f) && !isOutside(shop, f);
  const lost = (f: FactRow) => num(f, 'short') * costAt(num(f, 'row'));
  const change = (f: FactRow) =>
    f.kind === 'STOCKED' || comes.has(f) ? cost(f) : isSale(f) || f.kind === 'SHRUNK' ? -cost(f) : 0;
  const shelfValue = (list: readonly FactRow[]) =>
    money(list, (f) => (isInside(f) ? -lost(f) : change(f))) + money(restocked(list), cost);
  const owned = [...physicalChanges(shop), ...underwayChanges(shop)];
  const opening = shelfValue(facts.filter((fact) => fact.kind === 'STOCKED' || fact.time < warmUp));
  const paid = money(
    now.filter((fact) => comes.has(fact)),
    (fact) => num(fact, 'units') * num(fact, 'price'),
  );

  const parcels = (fact: FactRow) =>
    fact.kind === 'ORDERED' ? num(fact, 'parcels') : fact.kind === 'RELEASED' ? num(fact, 'parcel') : num(fact, 'held');
  const parts = {
    holdingCost: area(shop, owned, (row) => costAt(row) * itemAt(row).holdingPerYear) / (DAYS_PER_YEAR * TICKS_PER_DAY),
    purchasingCost: paid + opening - shelfValue(facts),
    orderingCost: money(notSold('PURCHASED'), (fact) => suppliers[num(fact, 'supplier')].orderCost),
    expediteCost: money(notSold('EXPEDITED'), (fact) => num(fact, 'surcharge')),
    handlingCost: money(notSold('OVERTIME'), (fact) => num(fact, 'units') * num(fact, 'cost')),
    shippingCost:
      money(
        notSold('ORDERED', 'RELEASED', 'COMPLETED'),
        (fact) => parcels(fact) * channels[num(fact, 'channel')].shippingCost,
      ) +
      money(
        notSold('EXPRESSED').filter((fact) => fact.asked === 0),
        (fact) => num(fact, 'units') * num(fact, 'surcharge'),
      ),
    careCost:
      money(notSold('MESSAGED', 'GIVEN', 'COMPLAINED'), (fact) => num(fact, 'cost')) +
      money(
        notSold('EXPRESSED').filter((fact) => fact.asked === 1),
        (fact) => num(fact, 'units') * num(fact, 'surcharge'),
      ),
    countingCost: money(notSold('COUNTED'), (fact) => num(fact, 'cost')),
    goodwillCost: area(shop, backorderChanges(facts), (row) => itemAt(row).backorderCostPerDay) / TICKS_PER_DAY,
  };
  const total = sum(Object.values(parts));
  const back = notSold('RETURNED');
  const revenue = money(sales, price) - money(back, (fact) => num(fact, 'units') * num(fact, 'refund'));
  const days = (horizon - warmUp) / TICKS_PER_DAY;
  const soldPerYear = ((money(sales, cost) - money(restocked(now), cost)) / days) * DAYS_PER_YEAR;
  const value = area(shop, owned, costAt) / (horizon - warmUp);
  return {
    ...Object.fromEntries(Object.entries(parts).map(([name, amount]) => [name, plain(amount)])),
    messages: plain(notSold('MESSAGED').length),
    returnRate: [units(back), units(sales)],
    revenue: plain(revenue),
    totalCost: plain(total),
    profit: plain(revenue - total),
    lostMargin: plain(money([...cancelled, ...notSold('LOST')], (fact) => price(fact) - cost(fact))),
    lostRevenue: plain(money(cancelled, price)),
    inventoryTurnover: [soldPerYear, value],
    daysOfSupply: [value * DAYS_PER_YEAR, soldPerYear],
  };
}

function recordKpis({ scenario, facts, warmUp, horizon }: Measured): SlowSheet {
  if (scenario.catalog.locations.every(({ records }) => records === undefined))
    return { recordAccuracy: [1, 1], shortPickRate: [0, 1], shrinkage: [0, 1] };
  const signs = { SHRUNK: 1, COUNTED: 1, MISCOUNTED: 1, ARRIVED: -1 };
  const booked = facts.filter(({ kind, row }) => kind === 'RECEIVED' && hasDock(scenario, Number(row)));
  const errors = [...changes(facts, signs), ...changes(booked, { RECEIVED: 1 })].toSorted((a, b) => a.at - b.at);
  const rows = carriedRows(facts);
  let wrong = 0;
  for (const row of rows) {
    const own = errors.filter((change) => change.row === row);
    own.forEach(({ at }, i) => {
      const error = sum(own.slice(0, i + 1).map(({ by }) => by));
      const until = own[i + 1]?.at ?? horizon;
      if (error !== 0) wrong += Math.max(0, until - Math.max(at, warmUp));
    });
  }
  const whole = (horizon - warmUp) * rows.length;
  const measured = facts.filter((fact) => fact.time >= warmUp);
  const short = measured.filter((fact) => fact.kind === 'SHORT');
  const inVain = short.filter((fact) => fact.picked === 0).length;
  const picked = measured.filter((fact) => ['FILLED', 'SUBSTITUTED', 'RELEASED', 'SENT'].includes(fact.kind)).length;
  return {
    recordAccuracy: [whole - wrong, whole],
    shortPickRate: [short.length, picked + inVain],
    shrinkage: plain(units(measured.filter((fact) => fact.kind === 'SHRUNK'))),
  };
}

/** Sample variance of whole weeks after the warm-up, by row, added up. */
function bullwhipKpi(shop: Measured): SlowSheet {
  const { facts, warmUp, horizon, scenario } = shop;
  const rows = scenario.catalog.items.length * scenario.catalog.locations.length;
  const week = 7 * TICKS_PER_DAY;
  const weeks = Math.floor((horizon - warmUp) / week);
  if (weeks < 2) return { bullwhipRatio: [0, 0] };
  // Whoever takes another item asked for the first one.
  const rowAsked = (f: FactRow) => (f.kind === 'SUBSTITUTED' ? f.wanted : f.row);
  const outside = (f: FactRow) => f.kind !== 'PURCHASED' || isOutside(shop, f);
  const variance = (kinds: readonly FactRow['kind'][]) => {
    let total = 0;
    for (let row = 0; row < rows; row++) {
      const weekly = Array.from({ length: weeks }, (_, w) =>
        units(
          facts.filter(
            (f) =>
              kinds.includes(f.kind) &&
              outside(f) &&
              rowAsked(f) === row &&
              f.time >= warmUp &&
              Math.floor((f.time - warmUp) / week) === w,
          ),
        ),
      );
      const mean = sum(weekly) / weeks;
      total += sum(weekly.map((x) => (x - mean) ** 2)) / (weeks - 1);
    }
    return total;
  };
  return { bullwhipRatio: [variance(['PURCHASED']), variance(['FILLED', 'SUBSTITUTED', 'BACKORDERED', 'LOST'])] };
}

/** Each stock-out against the alerts before it, each alert against the stock-outs after it. */
function alertKpis({ facts, warmUp, horizon, scenario }: Measured): SlowSheet {
  const spec = scenario.strategies[0].alerts;
  if (!spec) return {};
  const within = ticks(spec.withinDays);
  const rows = scenario.catalog.items.length * scenario.catalog.locations.length;
  // What was replaced was short; what went in its place was there.
  const told = facts.flatMap((fact): FactRow[] =>
    fact.kind === 'SUBSTITUTED'
      ? [
          { ...fact, kind: 'FILLED' },
          { ...fact, kind: 'BACKORDERED', row: num(fact, 'wanted') },
        ]
      : [fact],
  );
  const isShort = (f: FactRow) => ['BACKORDERED', 'AWAITED'].includes(f.kind) || isTurnedAwayForWant(f);
  const isFilled = (f: FactRow) => f.kind === 'FILLED' || (f.kind === 'SENT' && f.waited === 0);
  const leads: number[] = [];
  const stockOuts: FactRow[] = [];
  const judged: boolean[] = [];
  for (let row = 0; row < rows; row++) {
    const own = told.filter((f) => f.row === row && (isShort(f) || isFilled(f) || f.kind === 'ALERT'));
    // Out of stock: the last who asked did not get it all.
    const last = (i: number) => own.slice(0, i).findLast((f) => f.kind !== 'ALERT');
    const inStock = own.filter((_, i) => !last(i) || isFilled(last(i)!));
    const begins = inStock.filter(isShort);
    begins.forEach((begin, k) => {
      const before = inStock.slice(k === 0 ? 0 : inStock.indexOf(begins[k - 1]), inStock.indexOf(begin));
      const alerts = before.filter((f) => f.kind === 'ALERT' && f.time >= begin.time - within);
      if (begin.time < warmUp) return;
      stockOuts.push(begin);
      if (alerts.length > 0) leads.push((begin.time - alerts[0].time) / TICKS_PER_DAY);
    });
    inStock.forEach((alert, i) => {
      if (alert.kind !== 'ALERT' || alert.time < warmUp || alert.time + within > horizon) return;
      const next = inStock.slice(i).find(isShort);
      judged.push(next !== undefined && next.time <= alert.time + within);
    });
  }
  return {
    alertCaughtRate: [leads.length, stockOuts.length],
    alertFalseRate: [count(judged.map((right) => !right)), judged.length],
    alertLead: [sum(leads), leads.length],
  };
}
