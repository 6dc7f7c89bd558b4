import { z } from 'zod';
import { alerts } from './alerts.js';
import { allocation } from './allocation.js';
import { care } from './care.js';
import { expedite } from './expedite.js';
import { handling } from './handling.js';
import { leadTimes } from './lead-times.js';
import { atPlaces, fulfilment, rebalance } from './places.js';
import { promise } from './promise.js';
import { counting } from './records.js';
import { reorder } from './reorder.js';
import { block, emptyOr, withDefault } from './scalar.js';
import { shipping } from './shipping.js';
import { sourcing } from './sourcing.js';

/** What a policy, and so a strategy, is made of. */
export const policyParts = {
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
export type PolicyPart = keyof typeof policyParts;

/** What is written here is only a part of a rule: it is merged first and checked then. The full forms are for editors. */
const overlay = Object.fromEntries(
  Object.entries(policyParts).map(([key, whole]) => [
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
  return whole.options.map((option) => (option as z.ZodObject).partial());
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
