import { z } from 'zod';
import { timeLawOr } from './law.js';
import * as q from './quantities.js';
import { block, emptyOr, withDefault } from './scalar.js';

const customerClass = block({
  share: q.share('Share of customers; the shares of all classes add up to 100%.'),
  priority: withDefault(
    'customers.classes.*.priority',
    q.whole('With allocation `priority`: lower numbers are served first, before the channels’ own priority.'),
  ),
  patience: withDefault('customers.classes.*.patience', q.positiveNumber('Factor on patience.')),
  complains: withDefault('customers.classes.*.complains', q.number('Factor on the chance to complain.')),
}).describe('A class of customers.');

const goodwill = block({
  late: withDefault(
    'customers.goodwill.late',
    q.share('Share of later orders that are not placed after a delivery later than promised.'),
  ),
  veryLate: withDefault('customers.goodwill.veryLate', q.share('The same after a very late delivery.')),
  veryLateAfter: withDefault('customers.goodwill.veryLateAfter', q.duration('Later than that is very late.')),
  cancelled: withDefault(
    'customers.goodwill.cancelled',
    q.share('The same after the customer gave up waiting, or was turned away.'),
  ),
  substituted: withDefault('customers.goodwill.substituted', q.share('The same after a substitute was sent.')),
  lasts: withDefault('customers.goodwill.lasts', q.positiveDuration('How long each of them is remembered.')),
}).describe('What bad service costs later: orders that the same customer does not place. Experiences multiply.');

const complaints = block({
  after: withDefault(
    'customers.complaints.after',
    q.duration('Time after a missed promise; who still waits then may complain.'),
  ),
  chance: withDefault('customers.complaints.chance', q.share('Share of them who do complain.')),
  cost: withDefault('customers.complaints.cost', q.money('Cost of handling a complaint.')),
}).describe('Complaints about missed promises, at most one an order.');

const reactions = block({
  toldAtOnce: withDefault(
    'customers.reactions.toldAtOnce',
    q.number('Factor on what is left of their patience after being told at once that units wait.'),
  ),
  worseNews: withDefault(
    'customers.reactions.worseNews',
    q.number('Factor on what is left of their patience after an update with a later date.'),
  ),
  sameNews: withDefault(
    'customers.reactions.sameNews',
    q.number('Factor on what is left of their patience after an update that says nothing new.'),
  ),
  incentive: withDefault(
    'customers.reactions.incentive',
    q.number('Factor on what is left of their patience after a voucher, a refund or a faster parcel.'),
  ),
  takesCancel: withDefault(
    'customers.reactions.takesCancel',
    q.share('Share of those offered to cancel who do so at once.'),
  ),
}).describe('How customers who wait take what the shop says and gives.');

export const customers = withDefault(
  'customers',
  block({
    patience: withDefault(
      'customers.patience',
      timeLawOr('for ever', 'How long a customer waits for a backorder before cancelling.'),
    ),
    afterMissedPromise: q
      .share('Once the promise is missed, what is left of the patience is multiplied by this.')
      .optional(),
    acceptSubstitute: withDefault(
      'customers.acceptSubstitute',
      q.share('Share of customers who take a substitute when offered; multiplies the items’ own shares.'),
    ),
    base: withDefault(
      'customers.base',
      q.whole('How many customers buy again and again, each order being one of theirs.', 1),
    ),
    goodwill: emptyOr('What bad service costs later.', goodwill).optional(),
    loseAfterLate: q
      .share(
        'A short form of `goodwill`: the share of later orders lost after a late delivery, after giving up or after being turned away.',
      )
      .optional(),
    classes: z.record(z.string(), customerClass).describe('Classes of customers by name.').optional(),
    complaints: emptyOr('Complaints about missed promises.', complaints).optional(),
    reactions: emptyOr('How customers who wait take what the shop says and gives.', reactions).optional(),
  }).describe('What customers are like.'),
);

/** The block with nothing written in it. */
export const goodwillDefaults = (): GoodwillBlock => goodwill.parse({});

export type CustomersBlock = z.output<typeof customers>;
export type GoodwillBlock = z.output<typeof goodwill>;
