import type { Path } from '../../scenario-file/locate.js';
import { isBlock } from '../../scenario-file/schema/scalar.js';

/** One place of the file at which its values differ from those that are wanted; without `raw` it is to be taken out. */
export interface Change {
  readonly path: Path;
  readonly raw?: unknown;
}

/** The fewest and deepest changes from one tree of values to another. What is the same object is not looked into. */
export function difference(before: unknown, after: unknown, path: Path = []): Change[] {
  if (Object.is(before, after)) return [];
  if (isBlock(before) && isBlock(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) => {
      const inner = [...path, key];
      if (!Object.hasOwn(after, key)) return [{ path: inner }];
      if (!Object.hasOwn(before, key)) return [{ path: inner, raw: after[key] }];
      return difference(before[key], after[key], inner);
    });
  }
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length)
    return after.flatMap((entry, i) => difference(before[i], entry, [...path, i]));
  return [{ path, raw: after }];
}
