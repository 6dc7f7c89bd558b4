import { startOfDay, writeInstant } from '../domain/instant.js';
import { days, ticks } from '../domain/time.js';
import { Fact } from '../engine/journal.js';
import type { PromiseAtRisk, Waiting } from './decisions.js';
import { expectedDelivery, promisedUntil, type Delivery, type WaitingLine } from './expected-delivery.js';
import type { Books } from './open-books.js';
import { idOf } from './purchases-of.js';

/** From this chance on a promise is worth a look. */
const LIKELY = 0.2;

/** Promises that will break, and may, once the plan is carried out: of orders that still wait, and of those that leave today too late. */
export function promisesAtRisk(books: Books, facts: Books['facts']): PromiseAtRisk[] {
  const { engine, now } = books;
  const { backlog } = engine;
  const list: PromiseAtRisk[] = [];
  for (let slot = 0; slot < backlog.orderSlots; slot++) {
    const id = backlog.id[slot];
    if (id < 0) continue;
    const delivery = expectedDelivery(engine, now, slot);
    if (delivery.chance < LIKELY) continue;
    list.push(entry(books, id, backlog.promise[slot], delivery, rescue(books, slot, delivery)));
  }
  for (const { kind, order, a, b } of facts) {
    if (kind === Fact.COMPLETED && a > promisedUntil(b))
      list.push(entry(books, order, b, { at: a, chance: 1, lines: [] }));
  }
  return list.sort((x, y) => y.chance - x.chance || y.value - x.value || (x.orderedAt < y.orderedAt ? -1 : 1));
}

function entry(
  books: Books,
  id: number,
  promise: number,
  { at, chance, lines }: Delivery,
  rescue?: PromiseAtRisk['rescue'],
): PromiseAtRisk {
  // prettier-ignore
  const { snapshot, scenario, engine } = books;
  const { id: order, channel, orderedAt, customerClass = '', lines: asked } = snapshot.orders[id];
  const { items, channels } = scenario.catalog;
  const priceOf = (item: string) => items.find(({ name }) => name === item)?.price ?? 0;
  const value =
    lines.length > 0
      ? lines.reduce((sum, { row, units }) => sum + units * items[row % engine.items].price, 0)
      : asked.reduce((sum, { item, units }) => sum + units * priceOf(item), 0);
  return {
    order,
    channel: channel ?? channels[0].name,
    customerClass,
    orderedAt,
    promise: writeInstant(scenario.start, promise),
    expected: writeInstant(scenario.start, at),
    lateDays: Math.max(0, days(startOfDay(at) - startOfDay(promise))),
    chance,
    value,
    waitsFor: lines.map((line) => waiting(books, line)),
    ...(rescue && { rescue }),
  };
}

function waiting(books: Books, { row, units, purchase, receipt }: WaitingLine): Waiting {
  const { engine, names, scenario } = books;
  const { purchases } = engine;
  const eta = writeInstant(scenario.start, receipt);
  if (purchase < 0) return { ...names.at(row), units, eta };
  const supplier = purchases.supplier[purchase];
  const id = idOf(books, purchases.row[purchase], supplier, purchases.number[purchase]);
  return { ...names.at(row), units, eta, purchase: id, supplier: scenario.catalog.suppliers[supplier].name };
}

/** Would it be in time if the purchase order it waits for longest were pulled forward, at the supplier's terms? */
function rescue(books: Books, slot: number, { at, lines }: Delivery): PromiseAtRisk['rescue'] {
  const { engine: e, now, scenario } = books;
  const { purchases, backlog } = e;
  const promise = promisedUntil(backlog.promise[slot]);
  if (at <= promise) return undefined;
  const late = lines.filter((line) => line.at > promise);
  if (late.length !== 1 || late[0].purchase < 0) return undefined;
  const [{ purchase, row }] = late;
  const supplier = purchases.supplier[purchase];
  const { expedite: terms, location, name } = scenario.catalog.suppliers[supplier];
  const busy = purchases.expedited[purchase] === 1 || purchases.onDock[purchase] === 1 || e.ledger.out[supplier] === 1;
  if (!terms || location !== undefined || busy) return undefined;
  const handled = e.dispatch.handledAt(now + ticks(terms.days), (row / e.items) | 0);
  const there = handled + e.quotedTransit[backlog.channel[slot]];
  if (there > promise) return undefined;
  return {
    purchase: idOf(books, row, supplier, purchases.number[purchase]),
    supplier: name,
    cost: terms.surcharge * purchases.price[purchase] * purchases.units[purchase],
    expected: writeInstant(scenario.start, there),
  };
}
