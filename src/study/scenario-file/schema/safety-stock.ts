import type { SafetyStock } from '../../../domain/strategy.js';
import * as q from './quantities.js';
import { block, exactlyOneOf } from './scalar.js';

const ALTERNATIVES = ['serviceLevel', 'fillRate', 'days', 'units'] as const;

export const safetyStock = block({
  serviceLevel: q.properShare('α: chance of no stock-out in a replenishment cycle.').optional(),
  fillRate: q
    .properShare(
      'β: share of units filled from stock at once; of the whole shop’s usual units where they are forecast from a recorded past and reviewed in turns.',
    )
    .optional(),
  days: q.dayCount('Days of mean demand.').optional(),
  units: q.whole('Units, the same for every item.').optional(),
})
  .transform(exactlyOneOf<SafetyStock>(ALTERNATIVES))
  .meta({
    description: 'Extra stock against uncertainty, by exactly one measure.',
    minProperties: 1,
    maxProperties: 1,
  });
