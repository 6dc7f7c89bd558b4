/** Messages to customers as files that a mail or CRM program takes. */
export { outboxCsv, outboxHeader, outboxNdjson } from './messages/formats.js';
export { Outbox, type OutgoingMessage } from './messages/outbox.js';
