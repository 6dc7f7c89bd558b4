import type { Engine } from '../engine.js';
import { Fact } from '../journal.js';
import { messageIndex, type Care } from './care.js';

/** Writes a message to the customer of a waiting order, with a date in it, and remembers that date. */
export function tell(e: Engine, care: Care, now: number, slot: number, kind: number, date: number, step = -1): void {
  write(e, care, now, slot, kind, date, step);
  care.told[slot] = date;
  care.nextLook[slot] = date + care.slip;
  care.news(slot, kind);
}

/** The last message of an order: shipped, with the date at which it should be there, or cancelled. Its slot is about to be freed. */
export function tellEnd(e: Engine, now: number, slot: number, kind: 'shipped' | 'cancelled'): void {
  const { care, backlog } = e;
  if (care === undefined || !care.notifyAtOnce || care.id[slot] !== backlog.id[slot]) return;
  const there = backlog.shippedAt[slot] + e.quotedTransit[backlog.channel[slot]];
  write(e, care, now, slot, messageIndex(kind), kind === 'shipped' ? there : NaN, -1);
}

function write(e: Engine, care: Care, now: number, slot: number, kind: number, date: number, step: number): void {
  const { backlog, journal } = e;
  const i = journal.next(Fact.MESSAGED, now);
  journal.order[i] = backlog.id[slot];
  journal.row[i] = step;
  journal.line[i] = care.classOf[slot];
  journal.units[i] = kind;
  journal.other[i] = backlog.channel[slot];
  journal.a[i] = date;
  journal.b[i] = care.messageCost;
  journal.c[i] = backlog.orderedAt[slot];
  journal.d[i] = ++care.messages[slot];
}
