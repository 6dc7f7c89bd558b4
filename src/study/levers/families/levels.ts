import type { Handle } from '../handle.js';
import { units } from '../measures.js';
import type { StrategyView } from '../strategy-view.js';
import { log, slider } from './make.js';

const LEVELS = [
  ['s', 'Buy at or below'],
  ['S', 'Buy up to'],
  ['Q', 'Each order holds'],
] as const;

/** Levels that the file gives in units. */
export function levels(view: StrategyView): Handle[] {
  const block: Partial<Record<'s' | 'S' | 'Q', number>> = view.block('reorder') ?? {};
  return LEVELS.flatMap(([key, label]) => {
    const value = block[key];
    if (value === undefined) return [];
    const floor = key === 'S' && block.s !== undefined ? block.s + 1 : undefined;
    const ceiling = key === 's' && block.S !== undefined ? block.S - 1 : undefined;
    const wide = value < 0 ? { ...log(-1000, 1000), scale: 'linear' as const } : log(key === 'Q' ? 1 : 0, 1000);
    const range = {
      ...wide,
      min: Math.max(wide.min, floor ?? wide.min),
      max: Math.max(wide.min + 1, Math.min(wide.max, ceiling ?? wide.max)),
    };
    return [slider(view, ['reorder', key], { group: 'Stock', label, value, measure: units, range })];
  });
}
