import { z } from 'zod';
import { customize } from './customize.js';
import { timeLaw } from './law.js';
import * as q from './quantities.js';
import { block, choose, isBlock, scalarOrBlock, withDefault } from './scalar.js';

const returnsBlock = block({
  share: q.share('Share of the order lines delivered that come back, whole.'),
  after: withDefault('items.*.returns.after', timeLaw('Time from delivery until they are back in the house.')),
  sellable: withDefault('items.*.returns.sellable', q.share('Share of them that can be sold again.')),
});

const returns = scalarOrBlock(
  'What customers send back because they don’t want it: the share of order lines, or the terms. The money is paid back.',
  q
    .share('Share of the order lines delivered that come back, whole.')
    .transform((share) => returnsBlock.parse({ share })),
  returnsBlock,
);

const shared = {
  holding: withDefault(
    'items.*.holding',
    q.shareRate('Cost of keeping a unit in stock, as a share of its cost per year.'),
  ),
  backorderCost: withDefault(
    'items.*.backorderCost',
    q.moneyRate('Goodwill and work lost while one unit waits, per unit and day.'),
  ),
  returns: returns.optional(),
  customize: customize.optional(),
};

export const item = block({
  price: q.money('Sales price of a unit.'),
  cost: q.price('What a unit is worth in stock: an amount, or a share of the price.', 'price'),
  ...shared,
  group: q.text('A group of items, for spikes and tables.', 'mugs').optional(),
  lineSize: q
    .text('How it is bought, where a demand stream says `units: { bySize: … }`: its lines are of this size.', 'dozens')
    .optional(),
  popularity: withDefault(
    'items.*.popularity',
    q.number('Weight of the item where a demand stream says `items: all`.'),
  ),
  initial: scalarOrBlock(
    'Units on hand at the start, at every location or by location; the order-up-to level if left out.',
    q.whole('Units at every location.'),
    z.record(z.string(), q.whole('Units at this location.')),
  ).optional(),
  substitutes: z
    .record(z.string(), q.share('Share of customers who take it instead.'))
    .describe(
      'Items that some customers take instead, where the shop offers one; the one that most would take is offered first.',
    )
    .optional(),
}).describe('An item the shop sells.');

const fromTable = block({
  file: q.text(
    'A CSV file beside this one with a header line: name, price, cost, and any other key of an item.',
    'items.csv',
  ),
}).describe('Items from a table.');

const fromHistory = block({
  from: z.literal('history').describe('Take items and their usual prices from the recorded orders.'),
  cost: q.price('What a unit is worth in stock, as a share of its price.', 'price'),
  ...shared,
}).describe('Items from the recorded orders.');

/** Tables are expanded before the file is checked, so only the other two forms are left by then. */
export const items = choose(
  'What the shop sells: names and their figures, or a table, or what the order history holds.',
  [z.record(z.string(), item).describe('Items by name.'), fromHistory, fromTable],
  (value) => {
    if (!isBlock(value)) return 0;
    return typeof value['from'] === 'string' ? 1 : typeof value['file'] === 'string' ? 2 : 0;
  },
);

export type Items = z.output<typeof items>;
export type ItemBlock = z.output<typeof item>;
export type ItemsFromHistory = z.output<typeof fromHistory>;
