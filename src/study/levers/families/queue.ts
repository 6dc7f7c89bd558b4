import type { ChoiceHandle, Handle } from '../handle.js';
import { units } from '../measures.js';
import { valueAt } from '../../scenario-file/value-at.js';
import type { StrategyView } from '../strategy-view.js';
import { choice, log, onOff, slider } from './make.js';

/** Who gets scarce stock, and what happens to the rest. */
export function queue(view: StrategyView): Handle[] {
  const rule = view.block('allocation');
  if (rule === undefined) return [];
  const { catalog } = view.scene.scenario;
  const at = (key: string) => ['allocation', key];
  const group = 'Queue';
  const none = { at: 'max', text: 'none' } as const;
  const handles: Handle[] = [
    choice(view, at('kind'), {
      group,
      label: 'Who goes first',
      value: rule.kind,
      labels: {
        'first-come': 'First come',
        priority: 'By priority',
        'by-promise': 'Earliest promise',
        'fair-share': 'Fair share',
      },
    }),
    choice(view, at('fill'), {
      group,
      label: 'Orders leave',
      value: rule.fill,
      labels: { partial: 'In parts', 'complete-lines': 'By whole lines', 'ship-complete': 'In one parcel' },
    }),
    unfilled(view, rule),
    slider(view, at('orderLimit'), { group, label: 'Limit per order', value: rule.orderLimit, measure: units, range: log(1, 100), word: none }), // prettier-ignore
  ];
  if (rule.unfilled === 'backorder')
    handles.push(slider(view, at('backlogLimit'), { group, label: 'Most that may wait', value: rule.backlogLimit, measure: units, range: log(0, 2000), word: none })); // prettier-ignore
  if (catalog.items.some(({ substitutes }) => (substitutes?.length ?? 0) > 0))
    handles.push(onOff(view, at('substitute'), rule.substitute, { group, label: 'Offer substitutes' }));
  return [...handles, ...stock(view)];
}

function unfilled(view: StrategyView, rule: { unfilled: string; backlogLimit: number }): ChoiceHandle {
  const path = ['allocation', 'unfilled'];
  const limit = ['allocation', 'backlogLimit'];
  return choice(view, path, {
    group: 'Queue',
    label: 'What isn’t there',
    drop: 'nothing',
    value: rule.unfilled,
    labels: { backorder: 'Waits', lose: 'Is lost' },
    // Where nothing may wait there is no limit to it.
    set: (raw) => [
      { path, raw },
      ...(raw === 'lose' && rule.backlogLimit < Infinity ? [{ path: limit, raw: 'none' }] : []),
      ...(raw === 'backorder' && rule.unfilled === 'lose' && valueAt(view.own, limit) === 'none'
        ? [{ path: limit }]
        : []),
    ],
  });
}

/** Whether channels that share a location share its stock. */
function stock(view: StrategyView): ChoiceHandle[] {
  if (view.scene.scenario.catalog.channels.length < 2) return [];
  const path = ['fulfilment', 'stock'];
  return [
    choice(view, path, {
      group: 'Queue',
      label: 'Stock of the channels',
      drop: 'nothing',
      value: view.block('fulfilment')?.stock ?? 'pooled',
      labels: { pooled: 'Shared', pots: 'One each' },
      set: (raw) => [
        raw === 'pooled' &&
        view.base.fulfilment === undefined &&
        Object.keys((view.raw('fulfilment') as object | undefined) ?? {}).every((key) => key === 'stock')
          ? { path: ['fulfilment'] }
          : { path, raw },
      ],
    }),
  ];
}
