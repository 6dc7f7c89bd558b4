import { z } from 'zod';
import * as q from './quantities.js';
import { block, kind, withDefault } from './scalar.js';

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
      level: q.level('Level of the fast supplier in units, instead of `cover`.').optional(),
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
      level: q.level('Level of the surge supplier in units, instead of `cover`.').optional(),
      cover,
    }),
  ])
  .describe(
    'From whom to buy; if left out, the first supplier that offers every item, else for each item the cheapest one.',
  );
