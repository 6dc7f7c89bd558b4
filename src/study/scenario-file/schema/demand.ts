import { z } from 'zod';
import { factorLaw, gapLaw, timeLaw } from './law.js';
import { linesLaw, unitsLaw, weights } from './basket.js';
import * as q from './quantities.js';
import { block, choose, isBlock, withDefault } from './scalar.js';

const manyItems = choose(
  'Items a line may ask for: a list of names, names with weights, a group, or `all`.',
  [
    z.array(q.name('an item', 'An item.')).describe('Names, all equally likely unless `weights` says otherwise.'),
    z.record(z.string(), q.number('How often it is asked for, in any unit.')).describe('Names with weights.'),
    block({ group: q.text('Group given at the items.', 'mugs') }).describe('All items of a group.'),
    q.oneOf(['all'], 'Every item of the shop.'),
  ],
  (value) => (Array.isArray(value) ? 0 : !isBlock(value) ? 3 : isGroup(value) ? 2 : 1),
);

const isGroup = (value: Record<string, unknown>): boolean =>
  Object.keys(value).length === 1 && typeof value['group'] === 'string';

const shares = (n: number, description: string) =>
  z
    .array(q.ratio('A standard error.', 0, 10))
    .length(n, `length:${n}`)
    .describe(description);

const factors = (n: number, description: string) =>
  z.array(q.number('A factor.')).length(n, `length:${n}`).describe(description);

const play = withDefault(
  'demand.*.play',
  q.oneOf(
    ['yes', 'no', 'alone'],
    'Whether this entry is played: `no` keeps it for later, `alone` leaves out all the others.',
  ),
);

const counted = (description: string) => q.observations(description).optional();

/** What a fit knows of itself. */
const fitted = block({
  days: q.observations('Length of the record, days.'),
  orders: counted('Orders counted: behind lines per order and hours.'),
  lines: counted('Behind units per line: as good as so many independent lines.'),
  mix: counted('Behind the weights of the items: as good as so many independent lines.'),
  errors: block({
    orders: q.ratio('Of the rate, as a share of it.', 0, 10).optional(),
    dispersion: q.ratio('Of the dispersion, as a share of it.', 0, 10).optional(),
    weekly: shares(7, 'Of the weekdays, as shares of the factors.').optional(),
    yearly: shares(12, 'Of the months, as shares of the factors.').optional(),
    trend: q.shareRate('Of the trend.').optional(),
  })
    .describe('Standard errors; what is left out is taken as exact.')
    .optional(),
}).describe('How well these numbers are known, as the fit says; `inputs: uncertain` draws from it.');

const stream = block({
  play,
  name: q.text('Name in tables and messages.', 'consumers').optional(),
  item: q.name('an item', 'The item every order asks for.').optional(),
  items: manyItems.optional(),
  weights: weights.optional(),
  channel: q.name('a channel', 'The channel the orders come by; the first one if left out.').optional(),
  orders: q.rate('Mean rate of orders.'),
  units: withDefault('demand.*.units', unitsLaw),
  lines: linesLaw.optional(),
  weekly: withDefault(
    'demand.*.weekly',
    factors(7, 'Factor on the rate by weekday, Monday first; a mean of 1 keeps the rate.'),
  ),
  hourly: withDefault('demand.*.hourly', factors(24, 'Share of a day’s orders by hour, from midnight, in any unit.')),
  yearly: withDefault('demand.*.yearly', factors(12, 'Factor on the rate by month, January first.')),
  trend: withDefault('demand.*.trend', q.signedShareRate('Growth of the rate, linear.')),
  dispersion: withDefault(
    'demand.*.dispersion',
    choose(
      'How uneven days are: variance of a day’s rate is rate² ÷ this; `none` is plain Poisson.',
      [
        q.positiveNumber('Size r of the negative binomial day.'),
        q.oneOf(['none'], 'Plain Poisson.').transform(() => Infinity),
      ],
      (value) => (value === 'none' ? 1 : 0),
    ),
  ),
  arrivals: withDefault(
    'demand.*.arrivals',
    q.oneOf(['poisson', 'clock'], 'poisson: at random instants. clock: evenly spaced, for textbook checks.'),
  ),
  from: q.moment('First day of the stream.').optional(),
  to: q.moment('Last day of the stream (a date is included whole).').optional(),
  fitted: fitted.optional(),
}).describe('A stream of customer orders.');

const history = block({
  play,
  history: choose(
    'CSV files of recorded orders.',
    [z.array(q.text('A file.', 'orders.csv')), q.text('The file.', 'orders.csv').transform((one) => [one])],
    (value) => (Array.isArray(value) ? 0 : 1),
  ),
  method: withDefault(
    'demand.*.method',
    q.oneOf(
      ['replay', 'resample', 'forecast'],
      'replay: the orders as they were. resample: blocks of days drawn from them. forecast: what the record before the start foretells, each item by its own distribution and as many in the same good weeks as in the record, in orders like those of the record.',
    ),
  ),
  block: withDefault('demand.*.block', q.positiveDuration('Length of the blocks that are drawn.')),
  columns: block({
    order: q.text('Column of the order number.', 'Invoice'),
    item: q.text('Column of the item code.', 'StockCode'),
    units: q.text('Column of the quantity.', 'Quantity'),
    time: q.text('Column of date and time.', 'InvoiceDate'),
    price: q.text('Column of the price.', 'Price').optional(),
    customer: q.text('Column of the customer.', 'Customer ID').optional(),
  })
    .describe('Which column of the files holds what; known layouts need none.')
    .optional(),
  itemPattern: q
    .text('Regular expression of item codes; other rows are postage, fees and the like.', '^[0-9]{5}')
    .optional(),
  maxUnitsPerLine: q.whole('Lines of more units are left out.', 1).optional(),
  from: q.date('First day to take from the files.').optional(),
  to: q.date('Last day to take from the files.').optional(),
}).describe('Orders as they were.');

const entry = choose('A stream of orders, or recorded ones.', [stream, history], (value) =>
  isBlock(value) && value['history'] !== undefined ? 1 : 0,
);

export const demand = choose(
  'What customers order: one stream or a list of streams, or recorded orders.',
  [z.array(entry).min(1, 'empty:stream').describe('Streams of orders.'), entry.transform((one) => [one])],
  (value) => (Array.isArray(value) ? 0 : 1),
);

const spike = block({
  name: q.text('Name in tables and messages.', 'Black Friday').optional(),
  at: q.moment('When it starts: a date or days from the start.').optional(),
  every: gapLaw('Instead of `at`: time from one such spike to the next.').optional(),
  lasts: timeLaw('How long it lasts.'),
  times: factorLaw('Factor on the usual rate: 5 = five times as many.'),
  items: choose(
    'Items concerned: a name, a list of names, a group, or `all` (the default).',
    [
      z.array(q.name('an item', 'An item.')),
      block({ group: q.text('Group given at the items.', 'mugs') }),
      q.name('an item', 'An item, or `all`.'),
    ],
    (value) => (Array.isArray(value) ? 0 : isBlock(value) ? 1 : 2),
  ).optional(),
  by: withDefault(
    'spikes.*.by',
    q.oneOf(['crowd', 'big-buyer'], 'crowd: many extra orders. big-buyer: one extra order that holds all extra units.'),
  ),
  with: q
    .text('Name of the stream of demand it belongs to: left out where that is not played.', 'consumers')
    .optional(),
  known: withDefault('spikes.*.known', q.trueOrFalse('The planner knows it and stocks up for it.')),
}).describe('Demand multiplied for a while.');

export const spikes = withDefault('spikes', z.array(spike).describe('Times of extraordinary demand.'));

export type StreamBlock = z.output<typeof stream>;
export type HistoryBlock = z.output<typeof history>;
export type SpikeBlock = z.output<typeof spike>;
