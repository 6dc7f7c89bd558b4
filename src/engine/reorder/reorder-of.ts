import type { ReorderSpec, Strategy } from '../../domain/strategy.js';

/** The policy of an item at a location: a location's own goes before the strategy's, an item's own before what is for all. */
export function reorderOf(strategy: Strategy, location: number, item: string): ReorderSpec {
  const own = strategy.at?.[location];
  return own?.reorder ? (own.reorderByItem?.[item] ?? own.reorder) : (strategy.reorderByItem[item] ?? strategy.reorder);
}
