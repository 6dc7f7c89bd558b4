import type { Handle } from '../handle.js';
import { days } from '../measures.js';
import type { StrategyView } from '../strategy-view.js';
import { log, slider } from './make.js';

/** How often a periodic rule looks. */
export function review(view: StrategyView): Handle[] {
  const block = view.block('reorder');
  if (block === undefined || !('review' in block)) return [];
  return [
    slider(view, ['reorder', 'review'], {
      group: 'Stock',
      label: 'Review stock every',
      value: block.review,
      measure: days,
      range: log(1, 60),
      // Who watches all the time looks every day.
      without: { value: 1, text: 'always' },
      of: 'policy.reorder.kind',
    }),
  ];
}
