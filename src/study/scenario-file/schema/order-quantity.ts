import { z } from 'zod';
import type { OrderQuantity } from '../../../domain/strategy.js';
import * as q from './quantities.js';
import { block, choose, exactlyOneOf, isBlock } from './scalar.js';

const QUANTITIES = ['days', 'units', 'economic'] as const;

export const orderQuantity = choose(
  'How much a purchase covers: days of demand, units, or the economic order quantity.',
  [
    block({
      days: q.dayCount('Days of mean demand.').optional(),
      units: q.whole('Units.', 1).optional(),
      economic: z.literal(true).describe('The economic order quantity (EOQ).').optional(),
    }).transform(exactlyOneOf<OrderQuantity>(QUANTITIES)),
    q.oneOf(['economic'], 'The economic order quantity (EOQ).').transform((): OrderQuantity => ({ economic: true })),
    q.positiveDuration('Days of mean demand.').transform((days): OrderQuantity => ({ days })),
  ],
  (value) => (isBlock(value) ? 0 : typeof value === 'string' && /^[a-z]/i.test(value) ? 1 : 2),
);
