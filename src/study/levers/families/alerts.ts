import type { Handle } from '../handle.js';
import { dayCount, days, factor } from '../measures.js';
import type { StrategyView } from '../strategy-view.js';
import { log, slider } from './make.js';

const KINDS = [
  ['cover', 'Warn if cover under', dayCount, log(0.5, 60, 0.5)],
  ['inboundLate', 'Warn if overdue by', days, log(0, 30, 0.5)],
  ['suspicious', 'Warn after gaps of', factor, log(1, 20, 0.5)],
] as const;

/** What a planner is warned of, as far as the strategy watches it. */
export function alerts(view: StrategyView): Handle[] {
  const block = view.block('alerts');
  if (block === undefined || block === 'none') return [];
  return KINDS.flatMap(([key, label, measure, range]) => {
    const value = block[key];
    return value === undefined
      ? []
      : [slider(view, ['alerts', key], { group: 'Promises & care', label, value, measure, range })];
  });
}
