import { z } from 'zod';
import { methodNames } from '../../../forecast/index.js';
import * as q from './quantities.js';
import { block, withDefault } from './scalar.js';

/** What the planner goes by: the truth, the latest orders, or forecasts. */
export const believedDemand = withDefault(
  'policy.reorder.demand',
  z
    .discriminatedUnion('from', [
      block({ from: z.literal('scenario').describe('The planner knows the usual demand.') }),
      block({
        from: z.literal('recent').describe('The planner estimates it again and again from what was ordered lately.'),
        window: withDefault('policy.reorder.demand.window', q.positiveDuration('How far back the planner looks.')),
        every: withDefault('policy.reorder.demand.every', q.positiveDuration('How often the planner looks.')),
      }),
      block({
        from: z
          .literal('forecast')
          .describe(
            'The planner forecasts it anew again and again, from the recorded past and what was ordered since.',
          ),
        method: withDefault(
          'policy.reorder.demand.method',
          q.oneOf(
            ['auto', ...methodNames],
            'The forecasting method; auto: for each item the one that would have answered best in its past.',
          ),
        ),
        bucket: withDefault(
          'policy.reorder.demand.bucket',
          q.positiveDuration('Demand is summed up and forecast in buckets of this length, whole days.'),
        ),
        every: withDefault(
          'policy.reorder.demand.every',
          q.positiveDuration('How often the planner looks; with a forecast a multiple of the bucket.'),
        ),
        choose: withDefault(
          'policy.reorder.demand.choose',
          q.positiveDuration('How often methods are chosen and fitted anew; in between only their state moves.'),
        ),
        sees: withDefault(
          'policy.reorder.demand.sees',
          q.oneOf(
            ['demand', 'sales'],
            'demand: what was turned away is known, too. sales: it isn’t, and a bucket in which stock ran out says at least.',
          ),
        ),
      }),
    ])
    .describe('What the planner believes about demand.'),
);
