import { asLever } from './as-lever.js';
import { handlesOf } from './families/index.js';
import { itemView } from './item-view.js';
import type { Lever } from './lever.js';
import type { ShopFile } from './shop-file.js';

/**
 * The levers that a strategy's stock of one item has, beside those of all its items: what may be said by an edit with `item`. None where
 * there is no such strategy or item.
 */
export function itemLevers(file: ShopFile, strategy: string, item: string): readonly Lever[] {
  const view = file.strategies.find(({ name }) => name === strategy);
  const known = file.scene?.scenario.catalog.items.some(({ name }) => name === item) ?? false;
  if (view === undefined || !known) return [];
  const usual = new Map(handlesOf(view).map((handle) => [handle.id, handle]));
  return handlesOf(itemView(view, item))
    .filter(({ group, path }) => group === 'Stock' && path[0] === 'reorder')
    .map((handle) => asLever(handle, usual.get(handle.id), () => undefined));
}
