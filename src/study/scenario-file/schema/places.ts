import { z } from 'zod';
import * as q from './quantities.js';
import { block, choose, isBlock, withDefault } from './scalar.js';

/** Keys for single locations; what is written is merged with the strategy's own and checked then (`forms` is for editors). */
export const atPlaces = (forms: Readonly<Record<'reorder' | 'sourcing', readonly z.ZodType[]>>) => {
  const overlay = (part: 'reorder' | 'sourcing', description: string) =>
    z.unknown().meta({ description, choices: forms[part] }).optional();
  return z
    .record(
      z.string(),
      block({
        reorder: overlay('reorder', 'When it buys, and how much; starts from the strategy’s `reorder`.'),
        sourcing: overlay('sourcing', 'From whom it buys; starts from the strategy’s `sourcing`.'),
      }),
    )
    .describe('Policies of single locations, by name.');
};

export const fulfilment = block({
  from: z
    .record(
      z.string(),
      choose(
        'Locations that serve the channel, the preferred one first.',
        [z.array(q.name('a location', 'A location.')), q.name('a location', 'The location.').transform((one) => [one])],
        (value) => (Array.isArray(value) ? 0 : 1),
      ),
    )
    .describe('Locations by channel, the preferred one first; channels that are not named keep their own.')
    .optional(),
  reserve: z
    .record(z.string(), q.whole('Units of each item.'))
    .describe(
      'Units of each item, by channel, that the first location of the channel keeps back for it: the others leave them.',
    )
    .optional(),
  stock: withDefault(
    'policy.fulfilment.stock',
    q.oneOf(
      ['pooled', 'pots'],
      'pooled: the channels of a location share its stock. pots: one stock for each, with its share of opening stock and of given levels.',
    ),
  ),
}).describe('Which stock serves which channel.');

const moves = block({
  every: withDefault('policy.rebalance.every', q.positiveDuration('How often it is looked at; whole days.')),
  below: withDefault(
    'policy.rebalance.below',
    q.dayCount('Stock is moved to where it covers fewer days of mean demand than this.'),
  ),
  keep: withDefault(
    'policy.rebalance.keep',
    q.dayCount('Days of mean demand that the giving location keeps, and the other one is lifted to.'),
  ),
}).describe('When stock is moved, and how much of it.');

export const rebalance = choose(
  'Moves stock by lanes between the shop’s own locations, from where it lasts long to where it is about to end.',
  [moves, q.oneOf(['none'], 'Never, whatever the policy says.')],
  (value) => (isBlock(value) || value === null ? 0 : 1),
);
