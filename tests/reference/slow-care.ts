import type { CareStep } from '../../src/domain/strategy.js';
import { Rank, TICKS_PER_DAY, ticks } from '../../src/domain/time.js';
import { queue } from './slow-allocation.js';
import { lastShipped, type SlowOrder, type SlowShop } from './slow-state.js';

/** What a shop remembers of a customer it looks after. */
export interface SlowCare {
  readonly customerClass: number;
  /** The last date told. */
  told: number;
  messages: number;
  readonly taken: Set<CareStep>;
  /** Updates so far, and when the told date is next compared with what is expected. */
  updates: number;
  look: number;
  /** When the shop comes back to it; another appointment does not count any more. */
  next: number;
  readonly expected: () => number;
}

const MESSAGE = ['backordered', 'offer', 'update', 'slipped', 'incentive', 'express', 'refund', 'shipped', 'cancelled'];
const GIFT = ['voucher', 'refund-shipping', 'express'];
const TELLS = { voucher: 'incentive', 'refund-shipping': 'refund', express: 'express' };

/** The order waits: from now on it is looked after. `expected` is the date the shop would tell now. */
export function lookAfter(shop: SlowShop, order: SlowOrder, customerClass: number, expected: () => number): void {
  const rule = shop.strategy.care;
  if (!rule || (rule.classes && !rule.classes.includes(customerClass))) return;
  order.care = {
    customerClass,
    told: order.promise,
    messages: 0,
    taken: new Set(),
    updates: 0,
    look: order.promise + slip(shop),
    next: NaN,
    expected,
  };
  if (rule.notifyAtOnce) tell(shop, order, rule.offers.includes('cancel') ? 'offer' : 'backordered', order.promise);
  if (shop.orders.includes(order)) wait(shop, order);
}

/** The goods of a row are expected at another time: who waits for them is told if that is much later than was said. */
export function rowSlipped(shop: SlowShop, row: number): void {
  if (shop.strategy.care?.whenSlipsDays === undefined) return;
  for (const who of queue(shop, row)) {
    if (!('order' in who) || !who.order.care) continue;
    const { order } = who;
    const date = order.care!.expected();
    if (date > order.care!.told + slip(shop)) tell(shop, order, 'slipped', date);
    wait(shop, order);
  }
}

/** The last message, when all is there or nothing is wanted any more. */
export function sayGoodbye(shop: SlowShop, order: SlowOrder, kind: 'shipped' | 'cancelled'): void {
  if (!order.care || !shop.strategy.care!.notifyAtOnce) return;
  const { quotedTransit } = shop.scenario.catalog.channels[order.channel];
  write(shop, order, kind, kind === 'shipped' ? lastShipped(order) + ticks(quotedTransit) : NaN);
}

function wait(shop: SlowShop, order: SlowOrder): void {
  const care = order.care!;
  if (care.look <= shop.now) care.look = shop.now + TICKS_PER_DAY;
  const at = Math.min(care.look, nextUpdate(shop, order), ...steps(shop, order).map((step) => stepAt(order, step)));
  if (at === Infinity || at === care.next) return;
  care.next = at;
  shop.schedule(at, Rank.CARE, () => {
    if (!shop.orders.includes(order) || care.next !== shop.now) return;
    callOn(shop, order, care.expected);
    wait(shop, order);
  });
}

/** One visit: the steps that are due, else the update, else the look at the date. */
function callOn(shop: SlowShop, order: SlowOrder, expected: () => number): void {
  const care = order.care!;
  const ripe = steps(shop, order).filter((step) => stepAt(order, step) <= shop.now);
  for (const step of ripe) {
    if (!steps(shop, order).includes(step)) continue; // express is given once
    care.taken.add(step);
    give(shop, order, step);
    tell(shop, order, TELLS[step.give], dateNow(shop, order, expected()), step);
  }
  const updateDue = nextUpdate(shop, order) <= shop.now;
  if (updateDue) care.updates++;
  if (ripe.length > 0) return;
  if (updateDue) {
    const date = dateNow(shop, order, expected());
    tell(shop, order, date > care.told ? 'slipped' : 'update', date);
  } else if (care.look <= shop.now && expected() > care.told + slip(shop)) tell(shop, order, 'slipped', expected());
}

/** Steps for this customer that were not taken yet. */
const steps = (shop: SlowShop, { care, express }: SlowOrder): CareStep[] =>
  shop.strategy.care!.steps.filter(
    (step) =>
      !care!.taken.has(step) &&
      !(express && step.give === 'express') &&
      (step.classes.length === 0 || step.classes.includes(care!.customerClass)),
  );

const stepAt = (order: SlowOrder, step: CareStep): number =>
  (step.after === 'order' ? order.orderedAt : order.promise) + ticks(step.days);

const slip = ({ strategy }: SlowShop): number => ticks(strategy.care!.whenSlipsDays ?? Infinity);

const nextUpdate = ({ strategy }: SlowShop, { orderedAt, care }: SlowOrder): number =>
  strategy.care!.updateEveryDays === undefined
    ? Infinity
    : orderedAt + (care!.updates + 1) * ticks(strategy.care!.updateEveryDays);

/** Dates are told in days: one that is off by less than a day, or than what may slip, is the same date unless it has passed. */
function dateNow(shop: SlowShop, { care }: SlowOrder, expected: number): number {
  const same = slip(shop) === Infinity ? TICKS_PER_DAY : slip(shop);
  const differs = Math.abs(expected - care!.told) > same;
  return differs || care!.told < shop.now ? expected : care!.told;
}

function give(shop: SlowShop, order: SlowOrder, step: CareStep): void {
  const { shippingCost, express } = shop.scenario.catalog.channels[order.channel];
  const surcharge = express ? Math.max(0, express.cost - shippingCost) : 0;
  const worth = step.cost ?? { voucher: 0, 'refund-shipping': shippingCost, express: surcharge }[step.give];
  if (step.give === 'express') order.express = step.cost === undefined ? 'by the parcel' : 'when given';
  const cost = order.express === 'by the parcel' && step.give === 'express' ? 0 : worth;
  shop.facts.push({
    kind: 'GIVEN',
    time: shop.now,
    order: order.id,
    step: shop.strategy.care!.steps.indexOf(step),
    class: order.care!.customerClass,
    gift: GIFT.indexOf(step.give),
    channel: order.channel,
    cost,
    value: step.value ?? worth,
    orderedAt: order.orderedAt,
  });
}

function tell(shop: SlowShop, order: SlowOrder, kind: string, date: number, step?: CareStep): void {
  write(shop, order, kind, date, step);
  order.care!.told = date;
  order.care!.look = date + slip(shop);
  order.hears?.(kind);
}

function write(shop: SlowShop, order: SlowOrder, kind: string, told: number, step?: CareStep): void {
  const care = order.care!;
  care.messages++;
  shop.facts.push({
    kind: 'MESSAGED',
    time: shop.now,
    order: order.id,
    step: step ? shop.strategy.care!.steps.indexOf(step) : -1,
    class: care.customerClass,
    message: MESSAGE.indexOf(kind),
    channel: order.channel,
    told,
    cost: shop.strategy.care!.messageCost,
    orderedAt: order.orderedAt,
    n: care.messages,
  });
}
