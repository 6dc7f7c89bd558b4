import * as say from '../../domain/messages.js';
import type { Context } from './context.js';
import { isBlock } from './schema/scalar.js';

/** Keys of the file format that this version reads and does not play; `*` is any name. At present there are none. */
export const UNSIMULATED: readonly string[] = Object.freeze<string[]>([]);

/** What is written and has no effect is said, at its place. */
export function warnUnsimulated(context: Context): void {
  for (const pattern of UNSIMULATED) {
    for (const path of matches(context.root, pattern.split('.')))
      context.warn(path, say.notSimulated(path[path.length - 1]));
  }
}

function matches(value: unknown, [key, ...rest]: readonly string[]): string[][] {
  if (key === undefined) return [[]];
  if (!isBlock(value)) return [];
  const keys = key === '*' ? Object.keys(value) : Object.hasOwn(value, key) ? [key] : [];
  return keys.flatMap((one) => matches(value[one], rest).map((path) => [one, ...path]));
}
