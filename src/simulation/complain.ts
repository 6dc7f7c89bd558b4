import type { Customers } from '../domain/demand.js';
import type { CustomerDraws } from '../domain/tape.js';
import type { Engine } from '../engine/engine.js';
import { Fact } from '../engine/journal.js';

/** The customer of a waiting order whose promise is missed complains, or doesn't. */
export function complain(e: Engine, customers: Customers, draws: CustomerDraws, now: number, slot: number): void {
  const { backlog, journal } = e;
  const { chance, cost } = customers.complaints!;
  const order = backlog.id[slot];
  const row = backlog.customerClass[slot];
  if (draws.complains(order) >= chance * (customers.classes?.[row].complains ?? 1)) return;
  const i = journal.next(Fact.COMPLAINED, now);
  journal.order[i] = order;
  journal.customerClass[i] = row;
  journal.other[i] = backlog.channel[slot];
  journal.a[i] = backlog.promise[slot];
  journal.b[i] = cost;
  journal.c[i] = backlog.orderedAt[slot];
}
