import type { Path } from './locate.js';
import { isBlock } from './schema/scalar.js';

/** What stands at a path of a file's blocks and lists; undefined where there is nothing. */
export function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => {
    if (Array.isArray(value)) return value[Number(key)] as unknown;
    return isBlock(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  }, root);
}
