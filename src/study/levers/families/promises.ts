import type { Handle } from '../handle.js';
import { clean, days, share, shareText, writeDays } from '../measures.js';
import { parseBackorder } from '../../scenario-file/schema/promise.js';
import { valueAt } from '../../scenario-file/value-at.js';
import type { StrategyView } from '../strategy-view.js';
import { choice, linear, log, slider } from './make.js';

const RULES = [
  { value: 'next-receipt', label: 'Next receipt +', sentence: 'When the goods are expected, and days added.' },
  {
    value: 'percentile',
    label: 'As late as most +',
    sentence: 'When the goods will have come if they are as late as a share of past receipts, and days added.',
  },
  { value: 'quoted', label: 'Always the same', sentence: 'The same days for every backorder, from the order on.' },
];

/** What customers are promised. */
export function promises(view: StrategyView): Handle[] {
  const block = view.block('promise');
  if (block === undefined) return [];
  const group = 'Promises & care';
  const path = ['promise', 'backorder'];
  const raw = view.at(path);
  const parsed = parseBackorder(raw);
  if ('error' in parsed) return [];
  const rule = parsed.value;
  const [, number = raw] = /\+\s*(.*)$/.exec(String(raw)) ?? [];
  const percentile = rule.kind === 'percentile' ? rule.percentile : 0.9;
  const write = (kind: string, added: number, part: number) => {
    const time = writeDays(added, number);
    if (kind === 'quoted') return time;
    const start = kind === 'percentile' ? `${shareText(part)} of receipts` : 'next receipt';
    return added === 0 ? start : `${start} + ${time}`;
  };
  const usual = parseBackorder(valueAt(view.base.promise, ['backorder']));
  const usualKind = 'value' in usual ? usual.value.kind : '';
  const of = 'policy.promise.backorder';
  const handles: Handle[] = [
    slider(view, ['promise', 'inStock'], { group, label: 'In-stock promise', value: block.inStock ?? 0, measure: days, range: log(0, 30) }), // prettier-ignore
    choice(view, path, {
      group,
      label: 'Backorder promise',
      value: rule.kind,
      options: RULES,
      set: (kind) => [
        {
          path,
          raw:
            kind === usualKind
              ? valueAt(view.base.promise, ['backorder'])
              : write(
                  kind,
                  kind === 'quoted' && rule.kind !== 'quoted' ? 14 : rule.kind === 'quoted' ? 2 : rule.days,
                  percentile,
                ),
        },
      ],
    }),
    slider(view, path, {
      id: `${of}.${rule.kind === 'quoted' ? 'promised' : 'days'}`,
      group,
      label: rule.kind === 'quoted' ? 'Promised for backorders' : 'Added to the receipt',
      value: rule.days,
      measure: days,
      range: log(0, 60),
      of,
      set: (to) => [{ path, raw: write(rule.kind, to, percentile) }],
    }),
  ];
  if (rule.kind === 'percentile')
    handles.push(
      slider(view, path, {
        id: `${of}.percentile`,
        group,
        label: 'As late as all but the rest',
        value: clean(rule.percentile),
        measure: share,
        range: linear(50, 100, 1),
        of,
        set: (to) => [{ path, raw: write(rule.kind, rule.days, to) }],
      }),
    );
  return [...handles, ...crowds(view)];
}

/** Where hands are few, promises may know of the queue, and overtime may be worked. */
function crowds(view: StrategyView): Handle[] {
  const { locations } = view.scene.scenario.catalog;
  const group = 'Promises & care';
  const limited = locations.some(({ parcelsPerDay }) => parcelsPerDay !== undefined);
  const overtime = locations.some((place) => place.overtime !== undefined);
  return [
    ...(limited ? [choice(view, ['promise', 'queue'], { group, label: 'Queue at the packing table', value: view.block('promise')?.queue ?? 'ignored', labels: { ignored: 'Not in promises', counted: 'In promises' } })] : []), // prettier-ignore
    ...(overtime ? [choice(view, ['handling', 'overtime'], { group, label: 'Overtime', value: view.block('handling')?.overtime ?? 'worked' })] : []), // prettier-ignore
  ];
}
