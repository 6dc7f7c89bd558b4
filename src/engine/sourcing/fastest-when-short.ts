import type { SourcingSpec } from '../../domain/strategy.js';
import { purchase } from '../purchase.js';
import type { SourcingDefinition } from './rule.js';

export const fastestWhenShort: SourcingDefinition<Extract<SourcingSpec, { kind: 'fastest-when-short' }>> = {
  about: 'The slow supplier, but the fast one while net stock covers less than some days of demand.',
  create: ({ slow, fast, coverDays, coverUnits }) => ({
    reviewDays: 0,
    planningSupplier: () => slow,
    assign(e, now, row, units) {
      const { available, backordered, out } = e.ledger;
      const short = available[row] - backordered[row] < (coverUnits ?? coverDays * e.plan.mean[row]);
      purchase(e, now, row, short && out[fast] === 0 ? fast : slow, units);
    },
  }),
};
