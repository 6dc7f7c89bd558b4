import { writeInstant } from '../domain/instant.js';
import { Fact } from '../engine/journal.js';
import type { Allocation } from './decisions.js';
import type { Books } from './open-books.js';

/** What goes to whom, as the engine gave it. */
export function allocationsOf({ engine, scenario, names, snapshot }: Books, facts: Books['facts']): Allocation[] {
  const { backlog, catalog, quotedTransit } = engine;
  const write = (tick: number) => writeInstant(scenario.start, tick);
  const left = new Map<number, number>();
  for (let l = 0, slot = 0; slot < backlog.orderSlots; slot++) {
    if (backlog.id[slot] < 0) continue;
    for (l = backlog.firstOf[slot]; l >= 0; l = backlog.nextOfOrder[l])
      left.set(backlog.id[slot], (left.get(backlog.id[slot]) ?? 0) + backlog.waiting[l]);
  }
  const express = new Set(facts.filter(({ kind }) => kind === Fact.EXPRESSED).map(({ order }) => order));
  return facts
    .filter(({ kind }) => kind === Fact.RELEASED)
    .map(({ order, row, units, time, d: channel }) => {
      const { id, orderedAt, promise } = snapshot.orders[order];
      const handled = engine.dispatch.handledAt(time, (row / engine.items) | 0);
      return {
        order: id,
        channel: catalog.channels[channel].name,
        ...names.at(row),
        units,
        value: units * catalog.items[row % engine.items].price,
        orderedAt,
        promise: promise ?? '',
        left: left.get(order) ?? 0,
        there: write(handled + quotedTransit[channel]),
        express: express.has(order),
      };
    });
}
