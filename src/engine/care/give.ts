import type { Channel } from '../../domain/catalog.js';
import type { Gift } from '../../domain/care.js';
import type { Engine } from '../engine.js';
import { Fact } from '../journal.js';
import { giftIndex, type Care } from './care.js';

/**
 * Gives a customer who waits what a step of the rule says, and writes down what it costs the shop on average. Express without a cost of its
 * own is paid for by the parcel, when it goes: none may, where the order is cancelled, or several.
 */
export function give(e: Engine, care: Care, now: number, slot: number, step: number): void {
  const { backlog, journal, catalog } = e;
  const { give: gift, cost, value } = care.steps[step];
  const channel = backlog.channel[slot];
  const usual = usualCost(gift, catalog.channels[channel]);
  if (gift === 'express') backlog.express[slot] = cost === undefined ? 1 : 2;
  const i = journal.next(Fact.GIVEN, now);
  journal.order[i] = backlog.id[slot];
  journal.row[i] = step;
  journal.line[i] = care.classOf[slot];
  journal.units[i] = giftIndex(gift);
  journal.other[i] = channel;
  journal.a[i] = cost ?? (gift === 'express' ? 0 : usual);
  journal.b[i] = value ?? cost ?? usual;
  journal.c[i] = backlog.orderedAt[slot];
}

/** Of one parcel; what a voucher costs is always said. */
function usualCost(gift: Gift, { shippingCost, express }: Channel): number {
  if (gift === 'refund-shipping') return shippingCost;
  return gift === 'express' && express ? Math.max(0, express.cost - shippingCost) : 0;
}
