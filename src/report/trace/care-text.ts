import { GIFTS, MESSAGES, type Gift, type MessageKind } from '../../domain/care.js';
import type { TraceSetting } from './fact-record.js';
import type { FactRow } from '../../engine/fact-row.js';

/** 'it waits until Wed 18 Nov': what a message says, in a few words. */
export function messageText({ units, a }: FactRow, { dates }: TraceSetting): string {
  const day = dates.day(a);
  const said: Readonly<Record<MessageKind, string>> = {
    backordered: `it waits, until ${day}`,
    offer: `it waits, until ${day}, or may be cancelled`,
    update: `it is still expected ${day}`,
    slipped: `it comes later, now ${day}`,
    incentive: `a voucher for waiting; it is expected ${day}`,
    express: `it will go by express; it is expected ${day}`,
    refund: `shipping is refunded; it is expected ${day}`,
    shipped: `it is on its way, to be there ${day}`,
    cancelled: 'it is cancelled',
  };
  return said[MESSAGES[units]];
}

/** 'a voucher of 10', 'shipping refunded', 'express shipping'. */
export function giftText({ units, b }: FactRow): string {
  const given: Readonly<Record<Gift, string>> = {
    voucher: `a voucher of ${b}`,
    'refund-shipping': 'its shipping back',
    express: 'express shipping',
  };
  return given[GIFTS[units]];
}
