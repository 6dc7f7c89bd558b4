import type { Handle } from '../handle.js';
import { count, days } from '../measures.js';
import { valueAt } from '../../scenario-file/value-at.js';
import type { StrategyView } from '../strategy-view.js';
import { choice, linear, log, slider } from './make.js';

/** What the planner believes about demand, and about lead times. */
export function beliefs(view: StrategyView): Handle[] {
  return [...demand(view), ...leadTimes(view)];
}

function demand(view: StrategyView): Handle[] {
  const believed = view.block('reorder')?.demand;
  if (believed === undefined) return [];
  const path = ['reorder', 'demand'];
  const usual = valueAt(view.base.reorder, ['demand']) as Readonly<Record<string, unknown>> | undefined;
  const kind = choice(view, [...path, 'from'], {
    group: 'Stock',
    label: 'Planner goes by',
    drop: path,
    labels: { scenario: 'Usual demand', recent: 'Recent demand', forecast: 'A forecast' },
    value: believed.from,
    set: (from) => [{ path, raw: usual?.['from'] === from ? usual : { from } }],
  });
  if (believed.from === 'scenario') return [kind];
  const of = kind.id;
  if (believed.from === 'forecast') {
    const { method, bucket, every, choose, sees } = believed;
    const last = { group: 'Stock', of } as const;
    return [
      kind,
      choice(view, [...path, 'method'], { ...last, label: 'Forecast by', value: method, labels: METHOD_LABELS }),
      slider(view, [...path, 'every'], { ...last, label: 'Forecasts every', value: every, measure: days, range: linear(bucket, 4 * bucket, bucket) }), // prettier-ignore
      slider(view, [...path, 'choose'], { ...last, label: 'Chooses methods every', value: choose, measure: days, range: linear(4 * bucket, 52 * bucket, bucket) }), // prettier-ignore
      choice(view, [...path, 'sees'], { ...last, label: 'Planner sees', value: sees, labels: { demand: 'All that was asked', sales: 'Only what was sold' } }), // prettier-ignore
    ];
  }
  return [
    kind,
    slider(view, [...path, 'window'], { group: 'Stock', label: 'Looks back', value: believed.window, measure: days, range: log(7, 365), of }), // prettier-ignore
    slider(view, [...path, 'every'], { group: 'Stock', label: 'Looks again every', value: believed.every, measure: days, range: log(1, 60), of }), // prettier-ignore
  ];
}

const METHOD_LABELS = { auto: 'What fitted each item' };

function leadTimes(view: StrategyView): Handle[] {
  const believed = view.block('leadTimes');
  const kind = choice(view, ['leadTimes', 'from'], {
    group: 'Suppliers',
    label: 'Lead times believed',
    drop: ['leadTimes'],
    labels: { scenario: 'First day’s', recent: 'Last receipts’' },
    value: believed?.from ?? 'scenario',
    set: (from) => [
      from === 'scenario' && view.base.leadTimes === undefined
        ? { path: ['leadTimes'] }
        : { path: ['leadTimes'], raw: { from } },
    ],
  });
  if (believed?.from !== 'recent') return [kind];
  const of = kind.id;
  return [
    kind,
    slider(view, ['leadTimes', 'receipts'], { group: 'Suppliers', label: 'Receipts looked at', value: believed.receipts, measure: count('receipts'), range: log(10, 500), of }), // prettier-ignore
    slider(view, ['leadTimes', 'every'], { group: 'Suppliers', label: 'Lead times again every', value: believed.every, measure: days, range: log(1, 60), of }), // prettier-ignore
  ];
}
