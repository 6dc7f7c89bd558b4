import { z } from 'zod';
import * as say from '../../../domain/messages.js';
import type { OrderQuantity, SafetyStock } from '../../../domain/strategy.js';
import { methodNames } from '../../../forecast/index.js';
import { alerts } from './alerts.js';
import { expedite } from './expedite.js';
import { care } from './care.js';
import { handling } from './handling.js';
import { shipping } from './shipping.js';
import { leadTimes } from './lead-times.js';
import { atPlaces, fulfilment, rebalance } from './places.js';
import { counting } from './records.js';
import { promise } from './promise.js';
import * as q from './quantities.js';
import { block, choose, emptyOr, exactlyOneOf, isBlock, scalar, withDefault, whenSound } from './scalar.js';

const ALTERNATIVES = ['serviceLevel', 'fillRate', 'days', 'units'] as const;

const safetyStock = block({
  serviceLevel: q.properShare('α: chance of no stock-out in a replenishment cycle.').optional(),
  fillRate: q
    .properShare(
      'β: share of units filled from stock at once; of the whole shop’s usual units where they are forecast from a recorded past and reviewed in turns.',
    )
    .optional(),
  days: q.dayCount('Days of mean demand.').optional(),
  units: q.whole('Units, the same for every item.').optional(),
})
  .transform(
    whenSound((given, context): SafetyStock => {
      const key = exactlyOneOf(given, ALTERNATIVES);
      if (typeof key === 'string') return { [key]: given[key] } as unknown as SafetyStock;
      context.addIssue({ code: 'custom', message: say.exactlyOne(key.given, ALTERNATIVES) });
      return z.NEVER;
    }),
  )
  .meta({
    description: 'Extra stock against uncertainty, by exactly one measure.',
    minProperties: 1,
    maxProperties: 1,
  });

const QUANTITIES = ['days', 'units', 'economic'] as const;

const quantity = choose(
  'How much a purchase covers: days of demand, units, or the economic order quantity.',
  [
    block({
      days: q.dayCount('Days of mean demand.').optional(),
      units: q.whole('Units.', 1).optional(),
      economic: z.literal(true).describe('The economic order quantity (EOQ).').optional(),
    }).transform(
      whenSound((given, context): OrderQuantity => {
        const key = exactlyOneOf(given, QUANTITIES);
        if (typeof key === 'string') return { [key]: given[key] } as unknown as OrderQuantity;
        context.addIssue({ code: 'custom', message: say.exactlyOne(key.given, QUANTITIES) });
        return z.NEVER;
      }),
    ),
    q.oneOf(['economic'], 'The economic order quantity (EOQ).').transform((): OrderQuantity => ({ economic: true })),
    q.positiveDuration('Days of mean demand.').transform((days): OrderQuantity => ({ days })),
  ],
  (value) => (isBlock(value) ? 0 : typeof value === 'string' && /^[a-z]/i.test(value) ? 1 : 2),
);

const demand = withDefault(
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

const kind = <const K extends string>(name: K, description: string) => z.literal(name).describe(description);
const level = (description: string) => q.whole(description, -q.MOST_UNITS);

const s = level('s, the reorder point in units (on the inventory position); computed if left out.').optional();
const S = level('S, the order-up-to level in units; computed if left out.').optional();
const stock = withDefault('policy.reorder.safetyStock', safetyStock);
const purchase = withDefault('policy.reorder.quantity', quantity);
const review = withDefault('policy.reorder.review', q.positiveDuration('R, the time between reviews.'));
/** Checked after merging, see `resolve/strategies`. */
const byItem = z
  .record(z.string(), z.unknown().meta({ form: 'the keys of `policy.reorder`' }))
  .describe('Other settings for some items, by name; each starts from the settings above.')
  .optional();

export const reorder = z
  .discriminatedUnion('kind', [
    block({
      kind: kind('base-stock', 'Every unit sold is bought again at once.'),
      S,
      safetyStock: stock,
      demand,
      byItem,
    }),
    block({
      kind: kind(
        'reorder-point',
        '(r, nQ): at or below s, buy Q or the multiple of it that lifts the position above s.',
      ),
      s,
      Q: q.whole('Q, units of a purchase; computed if left out.', 1).optional(),
      safetyStock: stock,
      quantity: purchase,
      demand,
      byItem,
    }),
    block({
      kind: kind('min-max', '(s, S): at or below s, buy up to S.'),
      s,
      S,
      safetyStock: stock,
      quantity: purchase,
      demand,
      byItem,
    }),
    block({
      kind: kind('periodic', '(R, S): at every review, buy up to S.'),
      S,
      review,
      safetyStock: stock,
      demand,
      byItem,
    }),
    block({
      kind: kind('periodic-min-max', '(R, s, S): at a review at or below s, buy up to S.'),
      s,
      S,
      review,
      safetyStock: stock,
      quantity: purchase,
      demand,
      byItem,
    }),
  ])
  .describe('When to buy, and how much.');

const by = (role: string) => q.name('a supplier', role);
const cover = withDefault('policy.sourcing.cover', q.dayCount('Days of mean demand the fast supplier secures.'));

export const sourcing = z
  .discriminatedUnion('kind', [
    block({ kind: kind('single', 'Everything from one supplier.'), supplier: by('The supplier.') }),
    block({
      kind: kind('primary-backup', 'The backup takes over while the primary stands still or is overdue.'),
      primary: by('The usual supplier.'),
      backup: by('The one that steps in.'),
      afterLate: withDefault('policy.sourcing.afterLate', q.duration('How overdue a purchase order must be.')),
    }),
    block({
      kind: kind('split', 'Every purchase is divided by fixed shares.'),
      shares: z
        .record(z.string(), q.share('Share of every purchase.'))
        .describe('Shares by supplier, adding up to 100%.'),
    }),
    block({ kind: kind('cheapest', 'Each item from the supplier with the lowest price.') }),
    block({ kind: kind('fastest', 'Each item from the supplier with the shortest quoted lead time.') }),
    block({
      kind: kind('fastest-when-short', 'The fast supplier when net stock is low, else the slow one.'),
      slow: by('The usual, slow supplier.'),
      fast: by('The fast, dear one.'),
      cover: withDefault('policy.sourcing.cover', q.dayCount('Net stock below that many days of mean demand is low.')),
      coverUnits: q.whole('The same in units, instead.').optional(),
    }),
    block({
      kind: kind('dual-index', 'Two levels: the fast supplier secures the near future, the slow one the rest.'),
      slow: by('The usual, slow supplier.'),
      fast: by('The fast, dear one.'),
      level: level('Level of the fast supplier in units, instead of `cover`.').optional(),
      cover,
    }),
    block({
      kind: kind(
        'base-surge',
        'Tailored base-surge: a constant flow from the base supplier, the rest from the surge supplier.',
      ),
      base: by('The slow, cheap supplier of the constant flow.'),
      surge: by('The fast supplier of the rest.'),
      share: withDefault('policy.sourcing.share', q.share('Share of mean demand that flows from the base supplier.')),
      units: q.number('The same in units a review, instead.').optional(),
      level: level('Level of the surge supplier in units, instead of `cover`.').optional(),
      cover,
    }),
  ])
  .describe(
    'From whom to buy; if left out, the first supplier that offers every item, else for each item the cheapest one.',
  );

export const allocation = block({
  kind: withDefault(
    'policy.allocation.kind',
    q.oneOf(['first-come', 'priority', 'by-promise', 'fair-share'], 'Who gets scarce stock first.'),
  ),
  fill: withDefault(
    'policy.allocation.fill',
    q.oneOf(
      ['partial', 'complete-lines', 'ship-complete'],
      'partial: whatever is there. complete-lines: a line whole or not at all. ship-complete: one parcel when all is there.',
    ),
  ),
  unfilled: withDefault(
    'policy.allocation.unfilled',
    q.oneOf(['backorder', 'lose'], 'What happens to what stock can’t fill.'),
  ),
  backlogLimit: withDefault(
    'policy.allocation.backlogLimit',
    scalar(
      (value) => (value === 'none' ? { value: Infinity } : q.wholeNumber(value, 0, q.MOST_UNITS)),
      { form: 'whole number, or `none`', type: ['integer', 'string'], examples: [100, 'none'] },
      'Units that may wait per item and location before demand is turned away.',
    ),
  ),
  substitute: withDefault(
    'policy.allocation.substitute',
    q.trueOrFalse('Offer one of the item’s substitutes where a line can’t be filled whole, for all that is missing.'),
  ),
  orderLimit: withDefault(
    'policy.allocation.orderLimit',
    scalar(
      (value) => (value === 'none' ? { value: Infinity } : q.wholeNumber(value, 1, q.MOST_UNITS)),
      { form: 'whole number, or `none`', type: ['integer', 'string'], examples: [5, 'none'] },
      'Most units of an item in one order; what is asked for beyond them is turned away.',
    ),
  ),
}).describe('Who gets scarce stock, and what happens to the rest.');

const parts = {
  reorder,
  sourcing,
  allocation,
  promise: promise('What customers are promised.'),
  expedite,
  alerts,
  leadTimes,
  care,
  at: atPlaces({ reorder: partial(reorder), sourcing: partial(sourcing) }),
  fulfilment,
  rebalance,
  counting,
  handling,
  shipping,
};
export type PolicyPart = keyof typeof parts;

/** What is written here is only a part of a rule: it is merged first and checked then. The full forms are for editors. */
const overlay = Object.fromEntries(
  Object.entries(parts).map(([key, whole]) => [
    key,
    z
      .unknown()
      .meta({ description: whole.description, choices: partial(whole) })
      .optional(),
  ]),
) as Record<PolicyPart, z.ZodOptional<z.ZodUnknown>>;

function partial(whole: z.ZodType): z.ZodType[] {
  if (whole instanceof z.ZodObject) return [whole];
  if (!(whole instanceof z.ZodDiscriminatedUnion))
    return (whole.meta()?.['choices'] as z.ZodType[] | undefined) ?? [whole];
  return whole.options.map((option) => {
    const open = (option as z.ZodObject).partial();
    return open;
  });
}

export const policy = withDefault('policy', block(overlay).describe('What every strategy starts from.'));

export const strategies = withDefault(
  'strategies',
  z
    .record(
      z.string(),
      emptyOr(
        'What this strategy does differently from the policy; another kind replaces the whole block.',
        block(overlay),
      ),
    )
    .describe('Strategies to compare, by name; the first one is the baseline.'),
);

export { parts as policyParts };
