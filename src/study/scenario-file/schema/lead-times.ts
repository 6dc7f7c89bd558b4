import { z } from 'zod';
import * as q from './quantities.js';
import { block, withDefault } from './scalar.js';

export const leadTimes = z
  .discriminatedUnion('from', [
    block({ from: z.literal('scenario').describe('The lead times of the first day, as the file gives them.') }),
    block({
      from: z
        .literal('recent')
        .describe('What the last receipts of each supplier took, mean and spread, once there are ten.'),
      receipts: withDefault(
        'policy.leadTimes.receipts',
        q.whole('How many receipts the planner looks back, all items together.', 10, 10_000),
      ),
      every: withDefault('policy.leadTimes.every', q.positiveDuration('How often the planner looks.')),
    }),
  ])
  .describe('What the planner believes about lead times when levels are computed.');
