import { isBlock } from '../../scenario-file/schema/scalar.js';
import type { Handle } from '../handle.js';
import { dayCount, money } from '../measures.js';
import type { StrategyView } from '../strategy-view.js';
import type { Change } from '../text/difference.js';
import { log, onOff, slider } from './make.js';

const PART = 'expedite';

/** When open purchase orders are hurried, where a supplier can: each condition by itself, and none of them is never. */
export function expedite(view: StrategyView): Handle[] {
  const { suppliers } = view.scene.scenario.catalog;
  if (suppliers.every((one) => one.expedite === undefined)) return [];
  const block = view.block(PART);
  const now = block === undefined || block === 'none' ? undefined : block;
  const group = 'Suppliers';
  const never = { at: 'max', text: 'never' } as const;
  const set = (key: string, raw: unknown) => changed(view, key, raw);
  return [
    onOff(view, [PART, 'promiseAtRisk'], now?.promiseAtRisk === true, {
      group,
      label: 'Hurry if a promise is at risk',
      set: (word) => set('promiseAtRisk', word === 'yes' ? true : undefined),
    }),
    slider(view, [PART, 'cover'], {
      group,
      label: 'Hurry if cover under',
      value: now?.cover ?? Infinity,
      measure: { ...dayCount, write: (exact) => `${exact}d` },
      range: log(0, 60, 0.5),
      word: { at: 'min', text: 'never' },
      set: (to) => set('cover', Number.isFinite(to) ? `${to}d` : undefined),
    }),
    slider(view, [PART, 'backlogValue'], {
      group,
      label: 'Hurry if waiting is worth',
      value: now?.backlogValue?.amount ?? Infinity,
      measure: money(view.scene.scenario.currency),
      range: log(50, 20_000, 50),
      word: never,
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
  // What the policy has can't be left out of a strategy, only said otherwise.
  if (raw === undefined && isBlock(base) && key in base)
    return [{ path: [PART, key], raw: key === 'promiseAtRisk' ? false : key === 'cover' ? '0d' : 1_000_000_000 }];
  if (!isBlock(now)) return [{ path: [PART], raw: wanted }];
  return [raw === undefined ? { path: [PART, key] } : { path: [PART, key], raw }];
}
