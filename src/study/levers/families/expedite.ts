import { isBlock } from '../../scenario-file/schema/scalar.js';
import type { Handle } from '../handle.js';
import { dayCount, money } from '../measures.js';
import type { StrategyView } from '../strategy-view.js';
import type { Change } from '../text/difference.js';
import { Refusal } from '../text/written.js';
import { log, onOff, slider } from './make.js';

const PART = 'expedite';

/** When open purchase orders are hurried, where a supplier can: each condition by itself, and none of them is never. */
export function expedite(view: StrategyView): Handle[] {
  const { suppliers } = view.scene.scenario.catalog;
  if (suppliers.every((one) => one.expedite === undefined)) return [];
  const block = view.block(PART);
  const now = block === undefined || block === 'none' ? undefined : block;
  const group = 'Suppliers';
  const { base } = view;
  // What the policy has can't be left out of a strategy, only said otherwise.
  const never = (key: 'cover' | 'backlogValue', at: 'min' | 'max') =>
    isBlock(base[PART]) && key in base[PART] && now !== undefined ? {} : { word: { at, text: 'never' } };
  const set = (key: string, raw: unknown) => changed(view, key, raw);
  return [
    onOff(view, [PART, 'promiseAtRisk'], now?.promiseAtRisk === true, {
      group,
      drop: 'nothing',
      label: 'Hurry if a promise is at risk',
      set: (word) => set('promiseAtRisk', word === 'yes' ? true : undefined),
    }),
    slider(view, [PART, 'cover'], {
      group,
      drop: 'nothing',
      label: 'Hurry if cover under',
      value: now?.cover ?? Infinity,
      measure: { ...dayCount, write: (exact) => `${exact}d` },
      range: log(0, 60, 0.5),
      ...never('cover', 'min'),
      set: (to) => set('cover', Number.isFinite(to) ? `${to}d` : undefined),
    }),
    slider(view, [PART, 'backlogValue'], {
      group,
      drop: 'nothing',
      label: 'Hurry if waiting is worth',
      value: now?.backlogValue?.amount ?? Infinity,
      measure: money(view.scene.scenario.currency),
      range: log(50, 20_000, 50),
      ...never('backlogValue', 'max'),
      set: (to) =>
        set('backlogValue', Number.isFinite(to) ? money('').write(to, view.at([PART, 'backlogValue'])) : undefined),
    }),
  ];
}

/** Without any condition there is nothing to say, or `none` over a policy that has some. */
function changed(view: StrategyView, key: string, raw: unknown): Change[] {
  const now = view.raw(PART);
  const { [key]: _, ...others } = isBlock(now) ? now : {};
  const wanted = raw === undefined ? others : { ...others, [key]: raw };
  const conditions = Object.keys(wanted).filter((one) => one !== 'saves' && wanted[one] !== false);
  if (conditions.length === 0)
    return view.base[PART] === undefined ? [{ path: [PART] }] : [{ path: [PART], raw: 'none' }];
  const base = view.base[PART];
  if (raw === undefined && isBlock(base) && key in base) {
    if (key === 'promiseAtRisk') return [{ path: [PART, key], raw: false }];
    throw new Refusal(
      'The policy hurries for this: a strategy can only say another amount, or do without hurrying altogether.',
    );
  }
  if (!isBlock(now)) return [{ path: [PART], raw: wanted }];
  return [raw === undefined ? { path: [PART, key] } : { path: [PART, key], raw }];
}
