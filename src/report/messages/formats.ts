import { safe } from '../../domain/safe-cell.js';
import type { OutgoingMessage } from './outbox.js';

/** Columns of the outbox as mail and CRM programs name them, and where they come from. */
const COLUMNS = {
  message_id: 'messageId',
  order_id: 'orderId',
  channel: 'channel',
  customer_class: 'customerClass',
  kind: 'kind',
  send_at: 'sendAt',
  subject: 'subject',
  body: 'body',
  promise: 'promise',
  eta: 'eta',
  cost: 'cost',
  strategy: 'strategy',
} as const satisfies Record<string, keyof OutgoingMessage>;

export const outboxHeader = (): string => `${Object.keys(COLUMNS).join(',')}\r\n`;

/** RFC 4180: every text in quotes, quotes doubled, CRLF. A text that a spreadsheet would run gets an apostrophe before it. */
export function outboxCsv(messages: readonly OutgoingMessage[]): string {
  return messages
    .map(
      (message) =>
        `${Object.values(COLUMNS)
          .map((key) => cell(message[key]))
          .join(',')}\r\n`,
    )
    .join('');
}

/** One JSON object a line. */
export function outboxNdjson(messages: readonly OutgoingMessage[]): string {
  return messages
    .map((message) => {
      const named = Object.entries(COLUMNS).map(([column, key]) => [column, message[key]]);
      return `${JSON.stringify(Object.fromEntries(named))}\n`;
    })
    .join('');
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  return value === '' ? '' : `"${safe(value).replaceAll('"', '""')}"`;
}
