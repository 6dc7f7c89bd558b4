import { z } from 'zod';
import type { Law } from '../../../domain/law.js';
import * as say from '../../../domain/messages.js';
import * as q from './quantities.js';
import { block, choose, givenKey, isBlock, scalar, scalarOrBlock, whenSound } from './scalar.js';

type Value = (description: string) => z.ZodType<number>;

const KINDS = ['fixed', 'uniform', 'exponential', 'gamma', 'lognormal', 'normal', 'weibull', 'empirical'] as const;
const COUNT_KINDS = ['fixed', 'poisson', 'geometric', 'empirical'] as const;

/** `12d`, or a law of durations: `{ gamma: { mean: 33d, sd: 8d } }`. */
export const timeLaw = (description: string): z.ZodType<Law> =>
  scalarOrBlock(description, fixed(q.duration(description)), lawBlock(description, timeShape));

/** As a law of durations, with what the planner counts on beside it: `{ quoted: 30d, gamma: { mean: 33d, sd: 8d } }`. */
export const quotedTimeLaw = (description: string): z.ZodType<{ law: Law; quoted?: number }> =>
  scalarOrBlock(
    description,
    q.duration(description).transform((value) => ({ law: { kind: 'fixed', value } as Law })),
    block({
      quoted: q.duration('What is quoted and planned with; the mean of the law if left out.').optional(),
      ...timeShape,
    })
      .transform(whenSound(({ quoted, ...given }, context) => ({ law: lawOf(given, KINDS, context), quoted })))
      .meta({ description }),
  ) as z.ZodType<{ law: Law; quoted?: number }>;

/** A time between two events: a law whose mean is above zero. */
export const gapLaw = (description: string): z.ZodType<Law> =>
  scalarOrBlock(description, fixed(q.positiveDuration(description)), lawBlock(description, timeShape));

/** `5`, or a law of factors. */
export const factorLaw = (description: string): z.ZodType<Law> =>
  scalarOrBlock(description, fixed(q.number(description)), lawBlock(description, factorShape));

/** `1`, or a law on whole numbers: `{ geometric: 1.4 }`. */
export const countLaw = (description: string): z.ZodType<Law> =>
  scalarOrBlock(
    description,
    fixed(q.whole(description, 1)),
    block({
      fixed: q.whole('Always this many.', 1).optional(),
      poisson: q.positiveNumber('Mean of a Poisson law; lines of 0 units do not exist.').optional(),
      geometric: q.number('Mean of a geometric law on 1, 2, 3 and so on.', 1).optional(),
      empirical: empirical((d) => q.whole(d, 0), 'One of these numbers, all alike or by weight.').optional(),
    })
      .transform(whenSound((given, context) => lawOf(given, COUNT_KINDS, context)))
      .meta({ description, minProperties: 1, maxProperties: 1 }),
  );

const fixed = (value: z.ZodType<number>) => value.transform((x): Law => ({ kind: 'fixed', value: x }));

function shapeOf(value: Value, positive: Value) {
  const meanAndSd = (what: string) =>
    block({ mean: positive('Mean.'), sd: value('Standard deviation.') })
      .describe(what)
      .optional();
  return {
    fixed: value('Always this value.').optional(),
    uniform: block({ low: value('Lowest value.'), high: value('Highest value.') })
      .describe('Everything between two values, all alike.')
      .optional(),
    exponential: positive('Mean of an exponential law: no memory, often short, sometimes very long.').optional(),
    gamma: meanAndSd('Gamma law by mean and standard deviation.'),
    lognormal: meanAndSd('Log-normal law by its own mean and standard deviation (not those of the logarithm).'),
    normal: meanAndSd('Normal law, cut at 0.'),
    weibull: block({
      shape: q.positiveNumber('Shape: below 1 the hazard falls with time, above 1 it grows.'),
      mean: positive('Mean.'),
    })
      .describe('Weibull law by shape and mean.')
      .optional(),
    empirical: empirical(value, 'One of these values, all alike or by weight.').optional(),
  };
}

const timeShape = shapeOf(q.duration, q.positiveDuration);
const factorShape = shapeOf(q.number, q.positiveNumber);

const lawBlock = (description: string, shape: typeof timeShape) =>
  block(shape)
    .transform(whenSound((given, context) => lawOf(given, KINDS, context)))
    .meta({ description, minProperties: 1, maxProperties: 1 });

function empirical(value: Value, description: string) {
  const values = z.array(value('A value.')).describe(description);
  return choose(
    description,
    [
      block({
        values: values.describe('The values.'),
        weights: z.array(q.number('A weight.')).describe('How often each value comes, in any unit.').optional(),
      }),
      values.transform((list) => ({ values: list, weights: undefined })),
    ],
    (written) => (isBlock(written) ? 0 : 1),
  );
}

/** The parsed block of one key as a law; problems of its numbers are issues. */
function lawOf(given: Readonly<Record<string, unknown>>, kinds: readonly string[], context: z.RefinementCtx): Law {
  const kind = givenKey(given, kinds, context);
  if (kind === undefined) return z.NEVER;
  const fail = (message: string, path: string[] = []): Law => {
    context.addIssue({ code: 'custom', message, path });
    return z.NEVER;
  };
  const value = given[kind];
  if (typeof value === 'number') return (kind === 'fixed' ? { kind, value } : { kind, mean: value }) as Law;
  const law = { kind, ...(value as object) } as Law;
  if (law.kind === 'uniform' && law.low > law.high) return fail(say.uniformCrossed(law.low, law.high), [kind]);
  if (law.kind === 'empirical') {
    const { values, weights } = law;
    if (values.length === 0) return fail(say.emptyList('value'), [kind]);
    if (weights === undefined) return { kind: 'empirical', values };
    if (weights.length !== values.length)
      return fail(say.weightsLength(weights.length, values.length), [kind, 'weights']);
    if (!weights.some((w) => w > 0)) return fail(say.weightsZero(), [kind, 'weights']);
  }
  return law;
}

/** Mean of a law, in its own unit (`normal` before it is cut). */
export function meanOf(law: Law): number {
  if (law.kind === 'fixed') return law.value;
  if (law.kind === 'uniform') return (law.low + law.high) / 2;
  if (law.kind !== 'empirical') return law.mean;
  const weights = law.weights ?? law.values.map(() => 1);
  const total = weights.reduce((sum, w) => sum + w, 0);
  return law.values.reduce((sum, x, i) => sum + x * weights[i], 0) / total;
}

/** A law of durations, or the words for none. */
export const timeLawOr = <const W extends string>(word: W, description: string): z.ZodType<Law | W> =>
  choose(
    description,
    [
      timeLaw(description),
      scalar((v) => ({ value: v as W }), { type: 'string', enum: [word], examples: [word] }, description),
    ],
    (value) => (value === word ? 1 : 0),
  ) as z.ZodType<Law | W>;
