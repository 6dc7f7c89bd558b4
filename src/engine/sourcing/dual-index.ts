import type { SourcingSpec } from '../../domain/strategy.js';
import { purchase } from '../purchase.js';
import { fastPosition } from './fast-position.js';
import type { SourcingDefinition } from './rule.js';

export const dualIndex: SourcingDefinition<Extract<SourcingSpec, { kind: 'dual-index' }>> = {
  about:
    'Two levels: the fast supplier lifts what can arrive soon to one, the slow supplier lifts the whole position to the other.',
  create: ({ slow, fast, level, coverDays }) => ({
    reviewDays: 1,
    planningSupplier: () => slow,
    fast: { supplier: fast, level, coverDays, baseShare: 0 },
    before(e, now, row) {
      const units = e.plan.fastLevel[row] - fastPosition(e, now, row, fast);
      if (units > 0 && e.ledger.out[fast] === 0) purchase(e, now, row, fast, units);
    },
    assign: (e, now, row, units) => purchase(e, now, row, slow, units),
  }),
};
