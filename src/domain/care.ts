/** Kinds of messages to customers who wait; a journal holds their index, so add at the end. */
export const MESSAGES = [
  /** Units wait, and until when. */
  'backordered',
  /** The same, with the offer to cancel. */
  'offer',
  /** The date as told before, or an earlier one. */
  'update',
  /** A later date than told before. */
  'slipped',
  /** A voucher for waiting. */
  'incentive',
  'express',
  'refund',
  'shipped',
  'cancelled',
] as const;

export type MessageKind = (typeof MESSAGES)[number];

/** What a shop gives to who waits; a journal holds the index, so add at the end. */
export const GIFTS = ['voucher', 'refund-shipping', 'express'] as const;

export type Gift = (typeof GIFTS)[number];

/** The message that tells of a gift. */
export const MESSAGE_OF: Readonly<Record<Gift, MessageKind>> = {
  voucher: 'incentive',
  'refund-shipping': 'refund',
  express: 'express',
};

export interface MessageTemplate {
  readonly subject: string;
  readonly body: string;
}

/** What may stand in braces in a template. */
export const PLACEHOLDERS = ['order', 'items', 'units', 'promise', 'eta', 'waitDays', 'voucher', 'shop'] as const;

export type Placeholder = (typeof PLACEHOLDERS)[number];

/** Those that have a value in a message of this kind: only some give a voucher, and what is cancelled is expected no more. */
export const placeholdersOf = (kind: MessageKind): readonly Placeholder[] =>
  PLACEHOLDERS.filter(
    (name) => !(name === 'voucher' && kind !== 'incentive') && !(name === 'eta' && kind === 'cancelled'),
  );
