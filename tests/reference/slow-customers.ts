import { Rank, ticks } from '../../src/domain/time.js';
import type { LiteralOrder } from './literal-tape.js';
import { placesOf, rowOf, thereFor, type SlowOrder, type SlowShop } from './slow-state.js';
import { isFree } from './slow-allocation.js';

/** What the class of a customer multiplies patience and complaints with. */
const classOf = (shop: SlowShop, row: number) => {
  const { classes } = shop.scenario.demand.customers;
  return classes ? classes[row] : { priority: 0, patience: 1, complains: 1 };
};

/** Classes first, channels within a class: whoever has the smaller pair goes first. */
export function goesBefore(shop: SlowShop, a: { customerClass: number; channel: number }, b: typeof a): boolean {
  const { channels } = shop.scenario.catalog;
  const [ofA, ofB] = [a, b].map(({ customerClass }) => classOf(shop, customerClass).priority);
  if (ofA !== ofB) return ofA < ofB;
  return channels[a.channel].priority < channels[b.channel].priority;
}

/** A customer whom the shop has treated badly enough doesn't place the order. Writes it down. */
export function staysAway(shop: SlowShop, id: number, { time, channel, lines }: LiteralOrder): boolean {
  const { customers } = shop.scenario.demand;
  const { goodwill, base } = customers;
  if (!goodwill || base === undefined) return false;
  const customer = shop.tape.customers.customer(id);
  const known = shop.grievances.filter(
    (g) => g.customer === customer && g.from <= time && time < g.from + ticks(goodwill.lastsDays),
  );
  const comes = known.reduce((share, { costs }) => share * (1 - costs), 1);
  if (shop.tape.customers.staysAway(id) < comes) return false;
  const { items } = shop.scenario.catalog;
  const units = lines.reduce((sum, line) => sum + line.units, 0);
  const value = lines.reduce((sum, line) => sum + line.units * items[line.item].price, 0);
  shop.facts.push({ kind: 'STAYED_AWAY', time, order: id, units, channel, value });
  return true;
}

type Grievance = 'late' | 'cancelled' | 'substituted';

/** From `from` on the customer of this order knows it. A delivery is held against the promise. */
export function remember(shop: SlowShop, id: number, what: Grievance, from: number, promise = Infinity): void {
  const { goodwill } = shop.scenario.demand.customers;
  if (!goodwill) return;
  if (what === 'late' && from <= promise) return;
  const veryLate = what === 'late' && from - promise > ticks(goodwill.veryLateDays);
  const costs = goodwill[veryLate ? 'veryLate' : what];
  shop.grievances.push({ customer: shop.tape.customers.customer(id), from, costs });
}

/**
 * Another item for all that is missing of a line: the row it is taken from. Each choice is accepted by a uniform of its own, made from
 * what the choice before left of the customer's.
 */
export function substituteFor(
  shop: SlowShop,
  order: SlowOrder,
  line: number,
  item: number,
  need: number,
): number | undefined {
  const { catalog, demand } = shop.scenario;
  const { allocation, care } = shop.strategy;
  if (need === 0 || !(allocation.substitute || care?.offers.includes('substitute'))) return undefined;
  let u = shop.tape.customers.substitute(order.id, line);
  const accepted: number[] = [];
  for (const { item: other, share } of catalog.items[item].substitutes ?? []) {
    const chance = share * (demand.customers.acceptSubstitute ?? 1);
    if (u < chance) accepted.push(other);
    u = u < chance ? u / chance : (u - chance) / (1 - chance);
  }
  const rows = accepted.flatMap((other) =>
    placesOf(shop, order.channel).map((location) => rowOf(shop, location, other)),
  );
  return rows.find((row) => thereFor(shop, order.channel, row) >= need && isFree(shop, order, row));
}

/** The order begins to wait: when its customer gives up, loses patience, complains. */
export function beginToWait(shop: SlowShop, order: SlowOrder, patience: number, giveUp: () => void): void {
  const { afterMissedPromise, complaints } = shop.scenario.demand.customers;
  const { patience: patient, complains } = classOf(shop, order.customerClass);
  const waits = () => shop.orders.includes(order);
  const giveUpAt = (at: number) => {
    order.givesUpAt = at;
    if (at < Infinity) shop.schedule(at, Rank.CANCELLATION, () => waits() && order.givesUpAt === shop.now && giveUp());
  };
  order.hears = (kind) => {
    const { reactions } = shop.scenario.demand.customers;
    if (!reactions) return;
    if (kind === 'offer' && shop.tape.customers.reacts(order.id, 0) < reactions.takesCancel) return giveUp();
    const factor = {
      backordered: reactions.toldAtOnce,
      offer: reactions.toldAtOnce,
      update: reactions.sameNews,
      slipped: reactions.worseNews,
      incentive: reactions.incentive,
      express: reactions.incentive,
      refund: reactions.incentive,
    }[kind];
    const left = order.givesUpAt - shop.now;
    if (left < Infinity && factor !== undefined) giveUpAt(shop.now + Math.round(left * factor));
  };
  giveUpAt(shop.now + (patience === Infinity ? Infinity : Math.round(patience * patient)));
  if (afterMissedPromise !== undefined) {
    shop.schedule(order.promise, Rank.CARE, () => {
      const left = order.givesUpAt - shop.now;
      if (waits() && left < Infinity) giveUpAt(shop.now + Math.round(left * afterMissedPromise));
    });
  }
  if (complaints) {
    shop.schedule(order.promise + ticks(complaints.afterDays), Rank.CARE, () => {
      if (!waits() || shop.tape.customers.complains(order.id) >= complaints.chance * complains) return;
      const { id, customerClass, channel, promise, orderedAt } = order;
      shop.facts.push({
        kind: 'COMPLAINED',
        time: shop.now,
        order: id,
        class: customerClass,
        channel,
        promise,
        cost: complaints.cost,
        orderedAt,
      });
    });
  }
}
