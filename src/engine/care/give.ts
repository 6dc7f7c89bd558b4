import type { Engine } from '../engine.js';
import { Fact } from '../journal.js';
import { giftIndex, type Care } from './care.js';

/** Gives a customer who waits what a step of the rule says, and writes down what it costs the shop on average. */
export function give(e: Engine, care: Care, now: number, slot: number, step: number): void {
  const { backlog, journal, catalog } = e;
  const { give: gift, cost, value } = care.steps[step];
  const channel = backlog.channel[slot];
  const usual = gift === 'refund-shipping' ? catalog.channels[channel].shippingCost : 0;
  const i = journal.next(Fact.GIVEN, now);
  journal.order[i] = backlog.id[slot];
  journal.row[i] = step;
  journal.line[i] = care.classOf[slot];
  journal.units[i] = giftIndex(gift);
  journal.other[i] = channel;
  journal.a[i] = cost ?? usual;
  journal.b[i] = value ?? cost ?? usual;
  journal.c[i] = backlog.orderedAt[slot];
}
