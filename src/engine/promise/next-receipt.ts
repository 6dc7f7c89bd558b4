import { afterReceipt, whenExpected } from './after-receipt.js';
import type { PromiseDefinition } from './rule.js';

export const nextReceipt: PromiseDefinition = {
  about: 'The expected receipt of the purchase order that will cover all who wait so far, plus a margin.',
  create: (spec) => afterReceipt(spec.backorderDays, whenExpected),
};
