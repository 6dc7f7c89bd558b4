import type { PromiseSpec } from '../../domain/strategy.js';
import { afterReceipt } from './after-receipt.js';
import type { PromiseDefinition } from './rule.js';

export const percentile: PromiseDefinition<Extract<PromiseSpec, { kind: 'percentile' }>> = {
  about: 'The expected receipt, as late as all but a small share of the supplier’s past receipts were, plus a margin.',
  create: ({ backorderDays, percentile: p }) =>
    afterReceipt(backorderDays, (e, supplier, already) => e.lateness.countedOn(supplier, p, already)),
};
