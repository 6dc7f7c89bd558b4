import * as say from '../../../domain/messages.js';
import type { Context } from '../context.js';
import type { ItemBlock } from '../schema/items.js';
import type { NameTables } from './names.js';

/** Substitutes must exist, and no chain of them may lead back to where it started. One problem a circle. */
export function checkSubstitutes(
  blocks: Readonly<Record<string, ItemBlock>>,
  names: NameTables,
  context: Context,
): void {
  const next = new Map<string, string[]>();
  for (const name of names.items.list) {
    const substitutes = Object.keys(blocks[name].substitutes ?? {}).filter((other) => {
      const path = ['items', name, 'substitutes', other];
      if (other === name) context.problem(path, say.substituteItself(name), 'key');
      return names.items.row(other, path, context, 'key') >= 0 && other !== name;
    });
    if (substitutes.length > 0) next.set(name, substitutes);
  }
  for (let circle = findCircle(next); circle !== undefined; circle = findCircle(next)) {
    const [last, first] = [circle[circle.length - 1], circle[0]];
    context.problem(['items', last, 'substitutes', first], say.substituteCycle([...circle, first]), 'key');
    next.set(
      last,
      (next.get(last) ?? []).filter((other) => other !== first),
    );
  }
}

/** Follows first choices until a name comes again; a name from which nothing goes on is crossed off. */
function findCircle(next: Map<string, string[]>): string[] | undefined {
  const trail: string[] = [];
  const place = new Map<string, number>();
  for (;;) {
    const name = trail.at(-1) ?? next.keys().next().value;
    if (name === undefined) return undefined;
    if (trail.length === 0) place.set(name, trail.push(name) - 1);
    const onward = next.get(name)?.find((other) => next.has(other));
    if (onward === undefined) {
      next.delete(name);
      place.delete(name);
      trail.pop();
      continue;
    }
    const seen = place.get(onward);
    if (seen !== undefined) return trail.slice(seen);
    place.set(onward, trail.push(onward) - 1);
  }
}
