import { parseDuration, understood, wrong, type Parsed } from '../../../domain/units.js';
import * as say from '../../../domain/messages.js';
import * as q from './quantities.js';
import { block, choose, isBlock, scalar, withDefault } from './scalar.js';

/** Days, Infinity for `never`. */
const daysOrNever = (description: string) =>
  scalar(
    (value): Parsed<number> => {
      if (value === 'never') return understood(Infinity);
      const days = parseDuration(value);
      return 'error' in days || days.value > 0 ? days : wrong(say.notPositive(value, 'the time between two counts'));
    },
    { form: 'duration or `never`', type: 'string', examples: ['30d', 'never'] },
    description,
  );

export const records = block({
  loss: withDefault(
    'locations.*.records.loss',
    q.shareRate('Share of the units on the shelf that vanish unseen: theft, breakage, units put in the wrong place.'),
  ),
  lossOfDemand: withDefault(
    'locations.*.records.lossOfDemand',
    q.share(
      'The same as a share of the mean demand of the channels that buy there first, whatever lies there: none in a warehouse that only supplies others.',
    ),
  ),
  wrong: block({
    share: withDefault('locations.*.records.wrong.share', q.share('Share of records that are wrong.')),
    by: withDefault(
      'locations.*.records.wrong.by',
      q.share('Mean size of the error as a share of the stock, up or down alike (uniform on 0 … 2 × it).'),
    ),
  })
    .describe('Records that are wrong from the start.')
    .optional(),
  misPicks: withDefault(
    'locations.*.records.misPicks',
    q.share('Share of order lines for which the next item of the catalogue is picked instead.'),
  ),
  miscounts: block({
    share: q.share('Share of receipts that are booked wrong.'),
    by: withDefault(
      'locations.*.records.miscounts.by',
      q.share('Mean size of the error as a share of the delivery, up or down alike (uniform on 0 … 2 × it).'),
    ),
  })
    .describe('Deliveries that are counted wrong.')
    .optional(),
  posting: withDefault(
    'locations.*.records.posting',
    q.duration(
      'Time from the delivery’s arrival until it is booked; until then nobody can have it. Levels and promises go by the supplier’s lead time and don’t count it in.',
    ),
  ),
  countEvery: withDefault(
    'locations.*.records.countEvery',
    daysOrNever('Time between two counts of an item, for strategies that don’t say (`policy.counting`).'),
  ),
}).describe(
  'How stock records go wrong; decisions see the records, pickers the shelf. Without it they are always right.',
);

const byClass = block({
  A: daysOrNever('Items that make the first 80% of the value of demand.').optional(),
  B: daysOrNever('The next 15%.').optional(),
  C: daysOrNever('The last 5%.').optional(),
})
  .transform(({ A = Infinity, B = Infinity, C = Infinity }) => [A, B, C] as const)
  .describe(
    'Another time for each ABC class of items, by the value of their mean demand; a class left out is never counted.',
  );

export const counting = block({
  every: choose(
    'Time between two counts of an item, spread over its length; if left out what each location’s records say.',
    [daysOrNever('The same for all items.').transform((days) => [days, days, days] as const), byClass],
    (value) => (isBlock(value) ? 1 : 0),
  ).optional(),
  whenShort: withDefault(
    'policy.counting.whenShort',
    q.trueOrFalse('Count an item when somebody finds less of it than recorded; otherwise the record stays wrong.'),
  ),
  whenSuspicious: withDefault(
    'policy.counting.whenSuspicious',
    q.trueOrFalse('Count an item when an alert calls its record suspicious.'),
  ),
  cost: withDefault('policy.counting.cost', q.money('Cost of counting one item at one location.')),
}).describe('When records are compared with the shelf.');
