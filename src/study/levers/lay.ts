import { overlay } from '../scenario-file/overlay.js';
import type { Path } from '../scenario-file/locate.js';
import { isBlock } from '../scenario-file/schema/scalar.js';
import { policyParts, type PolicyPart } from '../scenario-file/schema/strategy.js';
import type { Blocks } from '../scenario-file/schema/scalar.js';
import { valueAt } from '../scenario-file/value-at.js';
import type { StrategyView } from './strategy-view.js';
import type { Change } from './text/difference.js';

/**
 * A strategy's own words after changes of what is in force. What then says the same as the policy is taken out, and blocks that are empty
 * with it. A change without a value drops the strategy's own words there. Where the policy itself is the only strategy, what was written
 * stays written.
 */
export function lay(view: StrategyView, changes: readonly Change[]): Blocks {
  const overlaid = view.home[0] === 'strategies';
  return changes.reduce<Blocks>((own, change) => {
    const part = change.path[0] as PolicyPart;
    const without = removeAt(own, change.path);
    if (!('raw' in change)) return without;
    const changed = setAt(own, change.path, change.raw);
    const wanted = meaning(
      part,
      setAt(blockOf(part, overlay(view.base[part], own[part])), change.path, change.raw)[part],
    );
    const isUsual = meaning(part, overlay(view.base[part], without[part])) === wanted;
    return isUsual && (overlaid || valueAt(own, change.path) === undefined) ? without : changed;
  }, view.own);
}

const blockOf = (part: PolicyPart, raw: unknown): Blocks => ({ [part]: raw });

/** The same for all ways to write the same. */
function meaning(part: PolicyPart, raw: unknown): string {
  if (raw === undefined) return '';
  const { data } = policyParts[part].safeParse(raw);
  return JSON.stringify(data ?? raw, (_, value: unknown) => (typeof value === 'number' ? String(value) : value));
}

/** A copy with a value at a path; blocks are made where there are none. */
export function setAt(root: unknown, [key, ...rest]: Path, raw: unknown): Blocks {
  if (Array.isArray(root))
    return root.map((entry: unknown, i) =>
      i === key ? (rest.length === 0 ? raw : setAt(entry, rest, raw)) : entry,
    ) as unknown as Blocks;
  const block = isBlock(root) ? root : {};
  return { ...block, [key]: rest.length === 0 ? raw : setAt(block[key], rest, raw) };
}

/** A copy without a path and the blocks that are empty then. */
export function removeAt(root: Blocks, [key, ...rest]: Path): Blocks {
  if (!Object.hasOwn(root, key)) return root;
  const inner = root[key];
  const { [key]: _, ...others } = root;
  if (rest.length === 0 || !isBlock(inner)) return rest.length === 0 ? others : root;
  const left = removeAt(inner, rest);
  if (left === inner) return root;
  return Object.keys(left).length === 0 ? others : { ...root, [key]: left };
}
