import { defaults } from '../../scenario-file/defaults.js';
import { isBlock } from '../../scenario-file/schema/scalar.js';
import { valueAt } from '../../scenario-file/value-at.js';
import type { Handle } from '../handle.js';
import { dayCount, units } from '../measures.js';
import type { StrategyView } from '../strategy-view.js';
import { choice, log, sentenceAt, slider } from './make.js';

const STARTS: Readonly<Record<string, unknown>> = { days: { days: 14 }, units: { units: 100 }, economic: 'economic' };

/** How much a purchase covers, for the rules that ask. */
export function orderSize(view: StrategyView): Handle[] {
  const block = view.block('reorder');
  if (block === undefined || !('quantity' in block)) return [];
  if (('Q' in block && block.Q !== undefined) || ('S' in block && block.S !== undefined)) return [];
  const path = ['reorder', 'quantity'];
  const raw = view.at(path);
  const usual = valueAt(view.base.reorder, ['quantity']) ?? defaults['policy.reorder.quantity'].value;
  const { quantity } = block;
  const kind = 'days' in quantity ? 'days' : 'units' in quantity ? 'units' : 'economic';
  const measure = kind === 'units' ? units : dayCount;
  // `{ days: 21 }` and `21d` are the same: as it was.
  const bare = typeof raw === 'string';
  const like = bare ? raw : ((raw as Record<string, unknown> | undefined)?.[kind] ?? 14);
  const size = 'days' in quantity ? quantity.days : 'units' in quantity ? quantity.units : 0;
  const write = (to: number) => (bare ? measure.write(to, like) : { [kind]: measure.write(to, like) });
  const amount = slider(view, [...path, kind], {
    group: 'Stock',
    label: kind === 'days' ? 'Each order lasts' : 'Each order holds',
    value: size,
    measure,
    range: kind === 'days' ? log(1, 180) : log(1, 5000),
    of: 'policy.reorder.quantity',
    drop: path,
    ...(bare ? { path } : {}),
    set: (to) => [{ path, raw: write(to) }],
  });
  return [
    ...(kind === 'economic' ? [] : [amount]),
    choice(view, path, {
      group: 'Stock',
      label: 'Order size by',
      value: kind,
      options: [
        { value: 'days', label: 'Days of demand', sentence: sentenceAt('policy.reorder.quantity.days') },
        { value: 'units', label: 'Units', sentence: sentenceAt('policy.reorder.quantity.units') },
        { value: 'economic', label: 'Economic quantity', sentence: sentenceAt('policy.reorder.quantity.economic') },
      ],
      set: (to) => [{ path, raw: kindOf(usual) === to ? usual : STARTS[to] }],
    }),
  ];
}

/** By what a raw quantity is given. */
function kindOf(raw: unknown): string {
  if (isBlock(raw)) return Object.keys(raw)[0] ?? '';
  return raw === 'economic' ? raw : 'days';
}
