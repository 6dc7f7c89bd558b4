import type { Handle } from '../handle.js';
import { dayCount, days } from '../measures.js';
import type { StrategyView } from '../strategy-view.js';
import { log, slider } from './make.js';

/** Stock moved between the shop's own places, where a strategy does that. */
export function rebalance(view: StrategyView): Handle[] {
  const block = view.block('rebalance');
  if (block === undefined || block === 'none') return [];
  const group = 'Stock';
  const like = { ...dayCount, write: (exact: number, as: unknown) => days.write(exact, as) };
  return [
    slider(view, ['rebalance', 'every'], { group, label: 'Move stock every', value: block.every, measure: days, range: log(1, 60), without: { value: Infinity, text: 'never' } }), // prettier-ignore
    slider(view, ['rebalance', 'below'], { group, label: 'To where cover is under', value: block.below, measure: like, range: log(0, Math.min(90, block.keep)) }), // prettier-ignore
    slider(view, ['rebalance', 'keep'], { group, label: 'Cover that stays', value: block.keep, measure: like, range: log(block.below, 120) }), // prettier-ignore
  ];
}
