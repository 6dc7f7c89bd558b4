import { z } from 'zod';
import { MESSAGES, PLACEHOLDERS } from '../../../domain/care.js';
import * as say from '../../../domain/messages.js';
import { parseDuration, understood, wrong, type Money, type Parsed } from '../../../domain/units.js';
import * as q from './quantities.js';
import { block, choose, exactlyOneOf, isBlock, scalar, withDefault } from './scalar.js';

/** One block or a list of them. */
const oneOrMore = <B extends z.ZodType>(description: string, one: B) =>
  choose(
    description,
    [z.array(one).describe(description), one.transform((only: z.output<B>): z.output<B>[] => [only])],
    (value) => (Array.isArray(value) ? 0 : 1),
  ) as z.ZodType<z.output<B>[]>;

const HOUR = 1 / 24;

const interval = (description: string) =>
  scalar(
    (value): Parsed<number> => {
      if (value === 'never') return understood(Infinity);
      if (value === 'daily' || value === 'weekly') return understood(value === 'daily' ? 1 : 7);
      const parsed = parseDuration(value);
      return 'value' in parsed && parsed.value < HOUR ? wrong(say.tooShort('1h')) : parsed;
    },
    { form: 'duration, `daily`, `weekly` or `never`', type: 'string', examples: ['weekly', '5d', 'daily', 'never'] },
    description,
  );

const durationOrNever = (description: string) =>
  choose(description, [q.duration(description), q.oneOf(['never'], description).transform(() => Infinity)], (value) =>
    value === 'never' ? 1 : 0,
  );

const from = q.duration('Time from the order; only those who still wait then.');
const classesOf = (description: string) =>
  choose(
    description,
    [z.array(q.name('a class', 'A class.')), q.name('a class', 'The class.').transform((one) => [one])],
    (value) => (Array.isArray(value) ? 0 : 1),
  );
const classes = classesOf('Classes of customers it is for; all of them if left out.').optional();
const lookedAfter = classesOf(
  'Classes of customers who are looked after; all of them if left out. Substitutes are offered to everybody.',
).optional();
const voucher = q.money('A voucher of this value.').optional();
const discount = q.money('The same in other words: money off.').optional();
const redeemed = withDefault(
  'care.incentive.redeemed',
  q.share('Share of vouchers that customers redeem; the shop pays for those.'),
);

const VALUES = ['voucher', 'discount'] as const;

const incentive = block({ after: from, voucher, discount, redeemed, for: classes })
  .transform(exactlyOneOf(VALUES))
  .meta({ description: 'A voucher for those who still wait.' });

const expedite = block({
  after: from,
  cost: q
    .money(
      'What it costs the shop; if left out, what express costs more than a usual parcel of the channel, for each parcel that goes.',
    )
    .optional(),
  for: classes,
}).describe('The rest of the order goes by express, at the shop’s cost.');

/** `yes`, or the amount it costs. */
const yesOrCost = (description: string) =>
  choose(
    description,
    [
      q.money(description).transform((cost): Cost => ({ cost })),
      scalar<Cost>(
        () => understood({}),
        { type: ['string', 'boolean'], enum: ['yes', true], examples: ['yes'] },
        description,
      ),
    ],
    (value) => (value === 'yes' || value === true ? 1 : 0),
  );

export interface Cost {
  readonly cost?: Money;
}

const GIFTS = ['voucher', 'discount', 'refundShipping', 'expediteShipping'] as const;

const missed = block({
  after: q.duration('Time from the missed promise; only those who still wait then.'),
  voucher,
  discount,
  redeemed,
  refundShipping: yesOrCost('Shipping is paid back: `yes` for what a parcel costs, or the amount.').optional(),
  expediteShipping: yesOrCost(
    'The rest goes by express: `yes` for what each parcel costs more then, or the amount.',
  ).optional(),
  for: classes,
})
  .transform(exactlyOneOf(GIFTS))
  .meta({ description: 'What is done for those whose promise was missed.' });

const rule = block({
  for: lookedAfter,
  notify: withDefault(
    'care.notify',
    q.oneOf(['at once', 'no'], 'at once: who waits is told so, until when, and when it is shipped or cancelled.'),
  ),
  update: interval('Time between updates while an order waits: `daily`, `weekly`, `5d` or `never`.').optional(),
  whenSlips: durationOrNever('Tell when the expected date is later than the one told by more than this.').optional(),
  offer: withDefault(
    'care.offer',
    z
      .array(
        q.oneOf(
          ['substitute', 'cancel'],
          'substitute: another item at once, as with `policy.allocation.substitute`. cancel: the first message asks whether to go on waiting.',
        ),
      )
      .describe('What customers are offered.'),
  ),
  incentive: oneOrMore('Vouchers for those who wait long: one, or a list of them.', incentive).optional(),
  expediteShipping: oneOrMore('Express for those who wait long: one, or a list by class.', expedite).optional(),
  whenMissed: z.array(missed).describe('The policy for complaints: what is done after a missed promise.').optional(),
  messageCost: withDefault('care.messageCost', q.money('Cost of one message.')),
  shop: withDefault('care.shop', q.text('Who signs the messages.', 'The Mug Shop')),
  templates: q
    .text(
      `A YAML file beside the scenario with texts of your own: blocks by kind of message (${MESSAGES.join(', ')}), each with \`subject\` and ` +
        `\`body\`. In them ${PLACEHOLDERS.map((name) => `\`{${name}}\``).join(', ')} are filled in. Built-in texts where there is none.`,
      'messages.yaml',
    )
    .optional(),
});

/** A rule, or `no`: then a strategy looks after nobody. */
export const care = choose(
  'How customers who wait are looked after; `no` = they are not.',
  [rule, q.oneOf(['no'], 'Nobody is looked after.')],
  (value) => (isBlock(value) ? 0 : 1),
) as z.ZodType<CareBlock | 'no'>;

export type CareBlock = z.output<typeof rule>;
export type MissedBlock = z.output<typeof missed>;
