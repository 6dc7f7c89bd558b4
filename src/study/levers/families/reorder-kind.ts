import { schemaAt, keysOf } from '../../scenario-file/schema-at.js';
import { isBlock } from '../../scenario-file/schema/scalar.js';
import { overlay } from '../../scenario-file/overlay.js';
import type { Handle } from '../handle.js';
import { valueAt } from '../../scenario-file/value-at.js';
import type { StrategyView } from '../strategy-view.js';
import { choice } from './make.js';

const LABELS = {
  'base-stock': 'One for one',
  'reorder-point': 'At a level, in lots',
  'min-max': 'At a level, fill up',
  periodic: 'At reviews, fill up',
  'periodic-min-max': 'At reviews, if low',
};

/** When to buy. Another rule keeps what it knows of the settings: safety stock, order size, what the planner believes. */
export function reorderKind(view: StrategyView): Handle[] {
  const block = view.block('reorder');
  if (block === undefined) return [];
  return [
    choice(view, ['reorder', 'kind'], {
      group: 'Stock',
      label: 'Buy',
      labels: LABELS,
      value: block.kind,
      drop: 'nothing',
      set: (kind) => [{ path: ['reorder'], raw: of(kind, view) }],
    }),
  ];
}

function of(kind: string, view: StrategyView): unknown {
  const now = view.raw('reorder');
  if (!isBlock(now) || now['kind'] === kind) return now;
  const known = knownTo(kind);
  const { base, own } = view;
  // Back under the policy's rule, its settings hold again where the strategy has none of its own.
  if (isBlock(base.reorder) && base.reorder['kind'] === kind) {
    const mine = Object.entries(isBlock(own['reorder']) ? own['reorder'] : {});
    const kept = mine.filter(([key]) => key !== 'kind' && key !== 'byItem' && known.includes(key));
    return overlay(base.reorder, {
      ...Object.fromEntries(kept),
      ...itemsOf(valueAt(own, ['reorder', 'byItem']), known),
    });
  }
  const { kind: _, byItem, ...settings } = now;
  const kept = Object.entries(settings).filter(([key]) => known.includes(key) && !['s', 'S', 'Q'].includes(key));
  return { kind, ...Object.fromEntries(kept), ...itemsOf(byItem, known) };
}

function itemsOf(byItem: unknown, known: readonly string[]): Record<string, unknown> {
  if (!isBlock(byItem)) return {};
  const entries = Object.entries(byItem).flatMap(([item, own]) => {
    if (!isBlock(own) || 'kind' in own) return [[item, own] as const];
    const kept = Object.entries(own).filter(([key]) => known.includes(key));
    return kept.length === 0 ? [] : [[item, Object.fromEntries(kept)] as const];
  });
  return entries.length === 0 ? {} : { byItem: Object.fromEntries(entries) };
}

/** Keys of the rule of that kind. */
function knownTo(kind: string): string[] {
  const forms = schemaAt(['policy', 'reorder'])?.forms ?? [];
  const form = forms.find((one) => keysOf(one)['kind']?.safeParse(kind).success);
  return form === undefined ? [] : Object.keys(keysOf(form));
}
