import type { SourcingSpec } from '../../domain/strategy.js';
import { purchase } from '../purchase.js';
import type { SourcingDefinition } from './rule.js';

export const single: SourcingDefinition<Extract<SourcingSpec, { kind: 'single' }>> = {
  about: 'Everything from one supplier.',
  create: ({ supplier }) => ({
    reviewDays: 0,
    planningSupplier: () => supplier,
    assign: (e, now, row, units) => purchase(e, now, row, supplier, units),
  }),
};
