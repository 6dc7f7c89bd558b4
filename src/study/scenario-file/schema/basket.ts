import { z } from 'zod';
import type { Law } from '../../../domain/law.js';
import { linesOfLaw } from '../lines-of-law.js';
import { countLaw } from './law.js';
import * as q from './quantities.js';
import { block, choose, isBlock, withDefault } from './scalar.js';

/** Weights of the items of a basket: as given, or by rank. */
export const weights = choose(
  'How often each item is asked for: one weight an item, or `zipf` (the k-th item in proportion to k to the power of minus the exponent).',
  [
    z
      .array(q.number('Weight.'))
      .describe('One weight an item, in their order.')
      .transform((list) => ({ list })),
    block({ zipf: withDefault('demand.*.weights.zipf', q.number('Exponent: 0 = all alike.', 0, 10)) }).transform(
      ({ zipf }) => ({ zipf }),
    ),
    q.oneOf(['zipf'], 'By rank, with the usual exponent.').transform(() => ({ zipf: usualExponent.parse(undefined) })),
  ],
  (value) => (Array.isArray(value) ? 0 : isBlock(value) ? 1 : 2),
);

const usualExponent = withDefault('demand.*.weights.zipf', q.number('Exponent.', 0, 10));

const MOST_LINES = 1000;

/** Weights of 1, 2, 3 … lines. */
export const linesLaw = choose(
  'How many different items an order asks for: a number, the weights of 1, 2, 3 … lines, or a law.',
  [
    z.array(q.number('Weight.')).describe('Weights of 1, 2, 3 … lines.'),
    q
      .whole('Always this many lines.', 1, MOST_LINES)
      .transform((n) => Array.from({ length: n }, (_, k) => (k === n - 1 ? 1 : 0))),
    countLaw('A law of the number of lines.').transform((law) => linesOfLaw(law, MOST_LINES)),
  ],
  (value) => (Array.isArray(value) ? 0 : isBlock(value) ? 2 : 1),
);

/** One law for all, or one for each kind of item. */
export const unitsLaw: z.ZodType<Law | { readonly bySize: Readonly<Record<string, Law>> }> = choose(
  'Units of a line: a number, a law, or a law for each `lineSize` given at the items.',
  [
    countLaw('Units of a line.'),
    block({
      bySize: z
        .record(z.string(), countLaw('Units of a line of these items.'))
        .describe('A law for each `lineSize` given at the items.'),
    }),
  ],
  (value) => (isBlock(value) && value['bySize'] !== undefined ? 1 : 0),
);
