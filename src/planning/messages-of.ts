import { GIFTS, MESSAGES } from '../domain/care.js';
import { writeInstant } from '../domain/instant.js';
import { Fact } from '../engine/journal.js';
import type { PlannedMessage, PromiseAtRisk } from './decisions.js';
import type { Books } from './open-books.js';

/**
 * What customers are told today: by the strategy's rule, and, where that says nothing of it, a proposal for each whose promise will break and
 * who was not told so yet.
 */
export function messagesOf(books: Books, facts: Books['facts'], promises: readonly PromiseAtRisk[]): PlannedMessage[] {
  const { snapshot, scenario } = books;
  const write = (tick: number) => (Number.isFinite(tick) ? writeInstant(scenario.start, tick) : '');
  const about = (order: number, waitsFor: PlannedMessage['waitsFor'], told?: string) => {
    const { id, channel, customerClass = '', orderedAt, promise } = snapshot.orders[order];
    return {
      order: id,
      channel: channel ?? scenario.catalog.channels[0].name,
      customerClass,
      orderedAt,
      promise: promise ?? told ?? '',
      waitsFor,
    };
  };
  const given = new Map(
    facts
      .filter(({ kind }) => kind === Fact.GIVEN)
      .map(({ order, row, units, a, b }) => [`${order} ${row}`, { kind: GIFTS[units], cost: a, value: b }]),
  );
  const ruled = facts
    .filter(({ kind }) => kind === Fact.MESSAGED)
    .map(({ order, row, units, time, a }): PlannedMessage => {
      const gift = given.get(`${order} ${row}`);
      return {
        ...about(order, waitsOf(books, order), write(a)),
        kind: MESSAGES[units],
        sendAt: write(time),
        date: write(a),
        ...(gift && { gift }),
        byRule: true,
      };
    });
  const told = new Set(ruled.map(({ order }) => order));
  const places = new Map(snapshot.orders.map(({ id }, i) => [id, i]));
  const proposed = promises
    .filter(({ order, chance }) => chance === 1 && !told.has(order))
    .filter(({ order, expected }) => !isKnown(snapshot.orders[places.get(order)!].care?.told, expected))
    .map(({ order, expected, waitsFor }): PlannedMessage => ({
      ...about(places.get(order)!, waitsFor),
      kind: waitsFor.length > 0 ? 'slipped' : 'shipped',
      sendAt: snapshot.at,
      date: expected,
      byRule: false,
    }));
  const late = new Set(proposed.map(({ order }) => order));
  return [...ruled, ...unpromised().filter(({ order }) => !late.has(order)), ...proposed];

  /** Who waits, was promised nothing before today, and hears of the date from no rule. */
  function unpromised(): PlannedMessage[] {
    const { backlog } = books.engine;
    const slots = Array.from({ length: backlog.orderSlots }, (_, slot) => slot);
    return slots
      .filter((slot) => backlog.id[slot] >= 0 && snapshot.orders[backlog.id[slot]].promise === undefined)
      .map((slot): PlannedMessage => {
        const promise = write(backlog.promise[slot]);
        const id = backlog.id[slot];
        return {
          ...about(id, waitsOf(books, id), promise),
          kind: 'backordered',
          sendAt: snapshot.at,
          date: promise,
          byRule: false,
        };
      })
      .filter(({ order }) => !told.has(order));
  }
}

/** A customer who was told that day, or a later one, knows it. */
const isKnown = (told: string | undefined, expected: string): boolean =>
  told !== undefined && told.slice(0, 10) >= expected.slice(0, 10);

function waitsOf({ snapshot }: Books, order: number): PlannedMessage['waitsFor'] {
  return snapshot.orders[order].lines
    .map(({ item, units, waiting, reserved = 0 }) => ({ item, units: waiting ?? units - reserved }))
    .filter(({ units }) => units > 0);
}
