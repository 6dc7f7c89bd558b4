import { counted } from '../../../domain/count-words.js';
import { isBlock } from '../../scenario-file/schema/scalar.js';
import type { Handle } from '../handle.js';
import { days, type Measure } from '../measures.js';
import type { StrategyView } from '../strategy-view.js';
import { log, onOff, slider } from './make.js';

const CLASSES = ['A', 'B', 'C'] as const;
const word = { at: 'max', text: 'never' } as const;
const measure: Measure = days;
const group = 'Promises & care';

/** When records are compared with the shelf, where they can be wrong. */
export function counting(view: StrategyView): Handle[] {
  const wrong = view.scene.scenario.catalog.locations.filter(({ records }) => records !== undefined);
  if (wrong.length === 0) return [];
  const block = view.block('counting');
  const usual = Math.min(...wrong.map(({ records }) => records?.countEveryDays ?? Infinity));
  const path = ['counting', 'every'];
  const byClass = isBlock(view.at(path));
  const times = block?.every ?? [usual, usual, usual];
  const write = (to: number, like: unknown) => (Number.isFinite(to) ? measure.write(to, like) : word.text);
  const sliders = byClass
    ? CLASSES.map((name, i) =>
        slider(view, [...path, name], {
          group,
          label: `Count ${name} items every`,
          value: times[i],
          measure,
          range: log(1, 400),
          word,
          without: { value: usual, text: usual === Infinity ? 'never' : counted(usual, 'day') },
        }),
      )
    : [
        slider(view, path, {
          group,
          label: 'Count stock every',
          value: times[0],
          measure,
          range: log(1, 400),
          word,
          set: (to) => [{ path, raw: write(to, view.at(path)) }],
        }),
      ];
  return [
    ...sliders,
    onOff(view, ['counting', 'whenShort'], block?.whenShort ?? false, { group, label: 'Count when short' }),
    ...(view.block('alerts') === undefined || view.block('alerts') === 'none'
      ? []
      : [
          onOff(view, ['counting', 'whenSuspicious'], block?.whenSuspicious ?? false, {
            group,
            label: 'Count when suspicious',
          }),
        ]),
  ];
}
