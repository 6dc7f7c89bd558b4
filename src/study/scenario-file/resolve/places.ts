import type { z } from 'zod';
import type { Catalog } from '../../../domain/catalog.js';
import type { LocationPolicy } from '../../../domain/strategy.js';
import { checkShape } from '../check-shape.js';
import type { Context } from '../context.js';
import type { Path } from '../locate.js';
import { overlay } from '../overlay.js';
import { policyParts } from '../schema/strategy.js';
import type { NameTables } from './names.js';
import { resolveByItem, resolveReorder } from './reorder.js';
import { resolveSourcing } from './sourcing.js';
import type { Merged } from './merged.js';

type AtBlock = z.output<(typeof policyParts)['at']>;

/** Policies of single locations, by location row: each part is laid over the strategy's own. */
export function resolvePlaces(
  block: AtBlock,
  merged: Merged,
  names: NameTables,
  catalog: Catalog | undefined,
  context: Context,
): (LocationPolicy | undefined)[] {
  const policies: (LocationPolicy | undefined)[] = names.locations.list.map(() => undefined);
  for (const [name, own] of Object.entries(block)) {
    const row = names.locations.row(name, merged.place('at', [name]), context, 'key');
    const here = mergedAt(name, own, merged, context);
    const policy = {
      ...(own.reorder === undefined ? {} : reorderAt(here, names, context)),
      ...(own.sourcing === undefined ? {} : sourcingAt(here, names, catalog, context)),
    };
    if (row >= 0) policies[row] = policy;
  }
  return policies;
}

/** The strategy as this location has it: what it says itself over what is said for all. */
function mergedAt(name: string, own: AtBlock[string], merged: Merged, context: Context): Merged {
  return {
    name: merged.name,
    value: (part) =>
      part === 'reorder' || part === 'sourcing' ? overlay(merged.value(part), own[part]) : merged.value(part),
    place(part, inner) {
      const here = merged.place('at', [name, part, ...inner]);
      return context.has(here) || inner.length === 0 ? here : merged.place(part, inner);
    },
  };
}

function reorderAt(here: Merged, names: NameTables, context: Context): LocationPolicy {
  const block = checked('reorder', here, context);
  if (!block) return {};
  const reorder = resolveReorder(block, (inner) => here.place('reorder', inner), context);
  const reorderByItem = resolveByItem(block.byItem, here, names, context);
  return { reorder, ...(Object.keys(reorderByItem).length > 0 ? { reorderByItem } : {}) };
}

function sourcingAt(here: Merged, names: NameTables, catalog: Catalog | undefined, context: Context): LocationPolicy {
  const block = checked('sourcing', here, context);
  return block ? { sourcing: resolveSourcing(block, here, names, catalog, context) } : {};
}

function checked<P extends 'reorder' | 'sourcing'>(
  part: P,
  here: Merged,
  context: Context,
): z.output<(typeof policyParts)[P]> | undefined {
  const answer = checkShape(policyParts[part], here.value(part), []);
  if ('value' in answer) return answer.value as z.output<(typeof policyParts)[P]>;
  context.flaws(answer.flaws.map((flaw) => ({ ...flaw, path: here.place(part, flaw.path as Path) })));
  return undefined;
}
