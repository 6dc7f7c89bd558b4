import { MESSAGES, type MessageKind } from '../../../domain/care.js';
import * as q from './quantities.js';
import { block } from './scalar.js';

const template = block({
  subject: q.text('Subject of the message, one line.', 'Your order {order}'),
  body: q.text('The message itself.', 'Hello, we expect it by {eta}.'),
})
  .describe('Subject and body of one kind of message.')
  .optional();

/** A file of message texts: blocks by kind of message, each of which may be left out. */
export const templateFile = block(
  Object.fromEntries(MESSAGES.map((kind) => [kind, template])) as Record<MessageKind, typeof template>,
);
