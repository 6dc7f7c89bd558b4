import { z } from 'zod';
import * as say from '../../../domain/messages.js';
import type { Parsed } from '../../../domain/units.js';
import { defaults, type DefaultPath } from '../defaults.js';

/** What an editor is told about a value: JSON Schema keywords. */
export interface Hint {
  readonly type: string | readonly string[];
  readonly examples: readonly unknown[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly enum?: readonly unknown[];
  /** What it is and in which unit, for the reference page: 'duration'. Left out where the type says it all. */
  readonly form?: string;
}

/**
 * One value of the file: `parse` understands it or says what is wrong, `hint` is for editors. The issue carries an example,
 * for the message when nothing was written at all.
 */
export function scalar<T>(parse: (value: unknown) => Parsed<T>, hint: Hint, description: string): z.ZodType<T> {
  return z
    .unknown()
    .transform((value, context): T => {
      const parsed = parse(value);
      if (!('error' in parsed)) return parsed.value;
      context.addIssue({ code: 'custom', message: parsed.error, params: { example: hint.examples[0] } });
      return z.NEVER;
    })
    .meta({ ...hints(hint), description });
}

/** Zod drops `examples` of what it transforms; under another name they come through to `json-schema`. */
const hints = ({ examples, ...hint }: Hint) => ({ ...hint, samples: examples });

/**
 * One of several forms, decided by what the person wrote, so that a mistake is explained against the form that was meant.
 * `choices` in the description become `anyOf` in the JSON Schema.
 */
export function choose<const S extends readonly z.ZodType[]>(
  description: string,
  choices: S,
  pick: (value: unknown) => number,
): z.ZodType<z.output<S[number]>> {
  return z
    .unknown()
    .transform((value, context): z.output<S[number]> => {
      const answer = choices[pick(value)].safeParse(value);
      if (answer.success) return answer.data as z.output<S[number]>;
      for (const issue of answer.error.issues) context.issues.push({ ...issue, input: value } as z.core.$ZodRawIssue);
      return z.NEVER;
    })
    .meta({ description, choices });
}

/** A block with these keys and no others; the issue about an unknown key carries the known ones. */
export const block = <S extends z.core.$ZodLooseShape>(shape: S) =>
  z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? Object.keys(shape).join() : undefined),
  });

/** A step after the block itself: an unknown key alone would not keep Zod from taking it. */
export const whenSound =
  <A, B>(step: (value: A, context: z.RefinementCtx) => B) =>
  (value: A, context: z.RefinementCtx): B =>
    context.issues.length > 0 ? z.NEVER : step(value, context);

/** The keys of the file below a key, whatever they hold. */
export type Blocks = Readonly<Record<string, unknown>>;

export const isBlock = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The block if a block was written, else the scalar. */
export const scalarOrBlock = <A extends z.ZodType, B extends z.ZodType>(description: string, scalar: A, whole: B) =>
  choose(description, [scalar, whole], (value) => (isBlock(value) ? 1 : 0));

/** A block all of whose entries may be left out: `baseline:` alone is as good as `baseline: {}`. */
export function emptyOr<B extends z.ZodType>(description: string, whole: B): z.ZodType<z.output<B>> {
  const empty = z.null().transform(() => whole.parse({}));
  return choose(description, [whole, empty], (value) => (value === null ? 1 : 0)) as z.ZodType<z.output<B>>;
}

/** The value of the table of defaults, understood as if it had been written. */
export const withDefault = <T extends z.ZodType>(path: DefaultPath, schema: T): z.ZodPrefault<T> =>
  schema.prefault(defaults[path].value as unknown as never);

/** The one key that is given; undefined, and an issue, when there are none or several. */
export function givenKey<const K extends string>(
  value: Blocks,
  keys: readonly K[],
  context: z.RefinementCtx,
): K | undefined {
  const given = keys.filter((key) => value[key] !== undefined);
  if (given.length === 1) return given[0];
  context.addIssue({ code: 'custom', message: say.exactlyOne(given, keys) });
  return undefined;
}

/** A step after a block: exactly one of the keys must be given. `T`: what the block is then known to be. */
export const exactlyOneOf =
  <T = never>(keys: readonly string[]) =>
  <A extends Blocks>(given: A, context: z.RefinementCtx) =>
    whenSound((sound: A): [T] extends [never] ? A : T =>
      givenKey(sound, keys, context) === undefined ? z.NEVER : (sound as never),
    )(given, context);

/** What one of several kinds of a block is called. */
export const kind = <const K extends string>(name: K, description: string) => z.literal(name).describe(description);
