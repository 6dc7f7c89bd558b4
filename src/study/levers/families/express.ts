import type { Handle } from '../handle.js';
import { days } from '../measures.js';
import { valueAt } from '../../scenario-file/value-at.js';
import type { StrategyView } from '../strategy-view.js';
import { Refusal } from '../text/written.js';
import { choice, log, slider } from './make.js';

/** The faster way, where a channel has one. */
export function express(view: StrategyView): Handle[] {
  if (view.scene.scenario.catalog.channels.every((channel) => channel.express === undefined)) return [];
  const block = view.block('shipping');
  const kind = choice(view, ['shipping', 'kind'], {
    group: 'Promises & care',
    label: 'Parcels go',
    drop: ['shipping'],
    labels: { standard: 'The usual way', 'express-when-late': 'By express if late' },
    value: block?.kind ?? 'standard',
    set: (to) => [
      to === 'standard' && view.base.shipping === undefined
        ? { path: ['shipping'] }
        : { path: ['shipping'], raw: { kind: to } },
    ],
  });
  if (block?.kind !== 'express-when-late') return [kind];
  const path = ['shipping', 'after'];
  // What the policy says can't be unsaid, only said otherwise.
  const stays = valueAt(view.base.shipping, ['after']) !== undefined;
  return [
    kind,
    slider(view, path, {
      group: 'Promises & care',
      label: 'And after a wait of',
      value: block.after ?? Infinity,
      measure: days,
      range: log(0, 60),
      ...(block.after === undefined || !stays ? { word: { at: 'max', text: 'never' } as const } : {}),
      of: kind.id,
      set: (to) => {
        if (Number.isFinite(to)) return [{ path, raw: days.write(to, view.at(path)) }];
        if (stays) throw new Refusal('The policy says after how long: a strategy can only say another time.');
        return [{ path }];
      },
    }),
  ];
}
