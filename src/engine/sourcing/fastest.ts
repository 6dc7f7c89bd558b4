import type { SourcingSpec } from '../../domain/strategy.js';
import { purchase } from '../purchase.js';
import { bestSupplier } from './best-supplier.js';
import type { SourcingDefinition } from './rule.js';

export const fastest: SourcingDefinition<Extract<SourcingSpec, { kind: 'fastest' }>> = {
  about: 'The supplier with the shortest quoted lead time that is not standing still.',
  create: () => ({
    reviewDays: 0,
    planningSupplier: (e, row) => bestSupplier(e, row, (k) => e.quoted[k]),
    assign: (e, now, row, units) =>
      purchase(
        e,
        now,
        row,
        bestSupplier(e, row, (k) => e.quoted[k]),
        units,
      ),
  }),
};
