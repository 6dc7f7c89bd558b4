import type { Context } from '../context.js';
import { depthOf, type Path } from '../locate.js';
import { overlay } from '../overlay.js';
import type { PolicyPart } from '../schema/strategy.js';
import { valueAt } from '../value-at.js';

/** A strategy's own words over the policy's, and where each word stands in the file. */
export interface Merged {
  readonly name: string;
  value(part: PolicyPart): unknown;
  /** Where a path of the merged block was written. */
  place(part: PolicyPart, inner: Path): Path;
}

/** `base`: every part of the policy. */
export function mergedOf(name: string, base: Readonly<Record<PolicyPart, unknown>>, context: Context): Merged {
  return {
    name,
    value: (part) => overlay(base[part], valueAt(context.root, ['strategies', name, part])),
    place(part, inner) {
      const own = ['strategies', name, part, ...inner];
      const shared = ['policy', part, ...inner];
      // The deeper of the two is where the person wrote it.
      const written = depthOf(context.root, own) - 1 >= depthOf(context.root, shared) ? own : shared;
      // A shop may write its care at the top of the file as well.
      const top = [part, ...inner];
      const above = written === own ? 2 : 1;
      return part === 'care' && depthOf(context.root, top) > depthOf(context.root, written) - above ? top : written;
    },
  };
}
