import type { z } from 'zod';
import * as say from '../../domain/messages.js';
import type { Path } from './locate.js';
import { suggest } from './suggest.js';
import { valueAt } from './value-at.js';

/** One thing wrong with the shape of the file. `at: 'key'`: the mistake is the key, not what it holds. */
export interface Flaw {
  readonly path: Path;
  readonly message: string;
  readonly at: 'key' | 'value';
}

export type Checked<T> = { readonly value: T } | { readonly flaws: readonly Flaw[] };

/** Values of a part of the file against its schema: exact data, or every flaw. `path` is where the part stands. */
export function checkShape<S extends z.ZodType>(schema: S, value: unknown, path: Path): Checked<z.output<S>> {
  const answer = schema.safeParse(value);
  if (answer.success) return { value: answer.data };
  return { flaws: answer.error.issues.flatMap((issue) => flawsOf(issue, value, path)) };
}

function flawsOf(issue: z.core.$ZodIssue, whole: unknown, base: Path): Flaw[] {
  const inner = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
  const path = [...base, ...inner];
  const value = valueAt(whole, inner);
  const flaw = (message: string): Flaw[] => [{ path, message, at: 'value' }];

  if (issue.code === 'unrecognized_keys') {
    const known = issue.message.split(',');
    return issue.keys.map((key) => ({
      path: [...path, key],
      message: say.unknownKey(key, suggest(key, known), known),
      at: 'key',
    }));
  }
  if (value === undefined || value === null) {
    const right = rightValue(issue);
    return flaw(value === null ? say.isEmpty(right) : say.missing(right));
  }
  switch (issue.code) {
    case 'custom':
      return flaw(issue.message);
    case 'invalid_union':
    case 'invalid_value': {
      const options = optionsOf(issue);
      return flaw(say.notOneOf(value, options, typeof value === 'string' ? suggest(value, options) : undefined));
    }
    case 'invalid_type':
      return flaw(issue.expected === 'array' ? say.needsList(value) : say.needsBlock(value, []));
    case 'too_small':
    case 'too_big':
      return flaw(lengthMessage(issue.message, value));
    default:
      return flaw(issue.message);
  }
}

function rightValue(issue: z.core.$ZodIssue): string {
  if (issue.code === 'custom')
    return `like ${say.example((issue.params as { example?: unknown } | undefined)?.example)}`;
  if (issue.code === 'invalid_type') return issue.expected === 'array' ? 'a list' : 'a block';
  const options = optionsOf(issue);
  return options.length > 0 ? `one of ${options.join(', ')}` : 'a value';
}

function optionsOf(issue: z.core.$ZodIssue): string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  return issue.code === 'invalid_union' ? ((issue as { options?: unknown[] }).options ?? []).map(String) : [];
}

/** `length:7` and `empty:stream` are how the schema names what it counts. */
function lengthMessage(code: string, value: unknown): string {
  const length = Array.isArray(value) ? value.length : 0;
  const [rule, what] = code.split(':');
  return rule === 'length' ? say.wrongLength(length, Number(what)) : say.emptyList(what);
}
