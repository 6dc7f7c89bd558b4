import { z } from 'zod';
import { gapLaw, quotedTimeLaw, timeLaw } from './law.js';
import * as q from './quantities.js';
import { block, choose, isBlock, scalarOrBlock, withDefault } from './scalar.js';

const terms = block({
  price: withDefault(
    'suppliers.*.offers.*.price',
    q.price('Purchase price of a unit, or a share of the item’s price or cost.'),
  ),
  minimum: withDefault('suppliers.*.offers.*.minimum', q.whole('Fewest units in a purchase order.', 1)),
  multiple: withDefault('suppliers.*.offers.*.multiple', q.whole('Units in a pack; purchases are whole packs.', 1)),
  breaks: z
    .record(z.string(), q.money('Price of every unit from that many units on.'))
    .describe('All-units price breaks: units and the price from there on, as in { 1000: 4.5 }.')
    .optional(),
}).describe('What the supplier asks for an item.');

const offer = scalarOrBlock(
  'The price alone, or the terms.',
  q
    .price('Purchase price of a unit, or a share of the item’s price or cost.')
    .transform((price): z.output<typeof terms> => ({ ...terms.parse({}), price })),
  terms,
);

/** `all` alone is every item at its cost; `all` among names gives the terms of the items that aren't named. */
const offers = choose(
  'Items the supplier sells to the shop, by name; `all` stands for every item.',
  [
    z.record(z.string(), offer).describe('Terms by item name; `all` for the items that are not named.'),
    q.oneOf(['all'], 'Every item, at its cost.').transform(() => ({ all: terms.parse({}) })),
    block({ file: q.text('A CSV file with the columns item, price, minimum, multiple.', 'offers.csv') }).transform(
      () => ({}) as Record<string, z.output<typeof terms>>,
    ),
  ],
  (value) => (!isBlock(value) ? (typeof value === 'string' ? 1 : 0) : typeof value['file'] === 'string' ? 2 : 0),
);

const holds = withDefault(
  'suppliers.*.outages.*.holds',
  q.oneOf(
    ['all', 'new'],
    'all: purchase orders on the way stop as well. new: only those placed during the outage wait.',
  ),
);
const cause = q
  .text('Whoever names the same cause, suppliers and carriers alike, stands still at the same times.', 'port')
  .optional();

const scheduledOutage = block({
  from: q.moment('First day of the outage: a date or days from the start.'),
  to: q.moment('Last day of the outage (a date is included whole), or days from the start.').optional(),
  lasts: q.positiveDuration('Length, instead of `to`.').optional(),
  holds,
  cause,
}).describe('An outage at a known date.');

const randomOutage = block({
  every: gapLaw('Instead of `from`: time from the end of one outage to the start of the next.'),
  lasts: timeLaw('With `every`: how long an outage lasts.'),
  holds,
  cause,
}).describe('Outages at random.');

const outage = choose('A time in which the supplier stands still.', [scheduledOutage, randomOutage], (value) =>
  isBlock(value) && value['every'] !== undefined ? 1 : 0,
);

const seen = (description: string) => q.observations(description).optional();

/** What a fit knows of itself. */
const fitted = block({
  leadTime: seen('Deliveries behind the lead time.'),
  late: seen('Deliveries behind the chance to be late.'),
  lateBy: seen('Late deliveries behind how late in the mean.'),
  allLate: seen('Late deliveries of all suppliers together, behind the form of the law of how late.'),
  afterLate: seen('Deliveries after a late one, of all suppliers together.'),
  receipts: seen('Receipts behind the yield.'),
  drift: q.shareRate('Standard error of the drift.').optional(),
  common: block({
    late: q.share('Of the chance to be late.').optional(),
    lateBy: q.share('Of how late.').optional(),
  })
    .describe(
      'The share of the doubt (as a variance) that is about what all suppliers have in common: it moves them together.',
    )
    .optional(),
}).describe(
  'How well these numbers are known: as well as from so many independent deliveries; what is left out is taken as exact. `inputs: uncertain` draws from it.',
);

const supplier = block({
  offers: offers.optional(),
  location: q
    .name(
      'a location',
      'Supplies from the stock of this location of the shop: a lane of transfers, at no price; all items if `offers` is left out.',
    )
    .optional(),
  leadTime: quotedTimeLaw('Time from the purchase order to the receipt.'),
  late: block({
    chance: q.share('Share of purchase orders that come late.'),
    by: withDefault('suppliers.*.late.by', timeLaw('How late they come, beyond the lead time.')),
    afterLate: q
      .share('Chance to be late again right after a late one of the same item; at least `chance`.')
      .optional(),
  })
    .describe('Lateness beyond the lead time, in runs.')
    .optional(),
  yield: block({
    chance: withDefault('suppliers.*.yield.chance', q.share('Share of deliveries that are short.')),
    short: q.share('Mean share of the units missing in a short delivery, at most 50%.'),
  })
    .describe('Deliveries that bring less than was ordered.')
    .optional(),
  outages: z.array(outage).describe('When the supplier stands still.').optional(),
  capacity: withDefault('suppliers.*.capacity', q.unlimitedOrRate('Units the supplier can ship, all items together.')),
  orderCost: withDefault('suppliers.*.orderCost', q.money('Cost of placing one purchase order.')),
  drift: q
    .signedShareRate(
      'By how much the lead time grows (or shrinks) in a year, evenly from the first day on; the planner keeps believing the first day’s.',
    )
    .optional(),
  notice: block({
    ahead: withDefault('suppliers.*.notice.ahead', q.duration('How long before the expected receipt it tells.')),
    told: withDefault('suppliers.*.notice.told', q.share('Share of the late purchase orders that it tells of.')),
  })
    .describe(
      'The supplier tells of a delay, and on which day the goods will really come: it knows of outages ahead, too.',
    )
    .optional(),
  expedite: block({
    leadTime: q.positiveDuration('Time from the call to the receipt.'),
    surcharge: withDefault(
      'suppliers.*.expedite.surcharge',
      q.ratio('What is paid on top, as a share of the purchase price.', 0, 10),
    ),
  })
    .describe('An open purchase order can be had faster, at a surcharge; when that is done says `policy.expedite`.')
    .optional(),
  fitted: fitted.optional(),
}).describe('A supplier.');

export const suppliers = z.record(z.string(), supplier).describe('Who the shop buys from, by name.');

export type Suppliers = z.output<typeof suppliers>;
export type SupplierBlock = z.output<typeof supplier>;
export type OfferBlock = z.output<typeof terms>;
