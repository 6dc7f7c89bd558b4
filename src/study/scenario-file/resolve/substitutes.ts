import * as say from '../../../domain/messages.js';
import type { Context } from '../context.js';
import type { ItemBlock } from '../schema/items.js';
import type { NameTables } from './names.js';

/** Substitutes must exist, and nothing is its own. Two items may each stand in for the other: a customer is offered one step, never two. */
export function checkSubstitutes(
  blocks: Readonly<Record<string, ItemBlock>>,
  names: NameTables,
  context: Context,
): void {
  for (const name of names.items.list) {
    for (const other of Object.keys(blocks[name].substitutes ?? {})) {
      const path = ['items', name, 'substitutes', other];
      if (other === name) context.problem(path, say.substituteItself(name), 'key');
      else names.items.row(other, path, context, 'key');
    }
  }
}
