import { defaults } from '../../scenario-file/defaults.js';
import { clean, dayCount, share, units } from '../measures.js';
import type { Handle } from '../handle.js';
import { valueAt } from '../../scenario-file/value-at.js';
import type { StrategyView } from '../strategy-view.js';
import { choice, sentenceAt, linear, log, slider } from './make.js';

type Kind = 'serviceLevel' | 'fillRate' | 'days' | 'units';

/** By how much each measure starts when it is chosen, in the file's words. */
const STARTS: Readonly<Record<Kind, unknown>> = { serviceLevel: '95%', fillRate: '95%', days: 7, units: 20 };

const SLIDERS = {
  serviceLevel: { label: 'Safety stock covers', measure: share, range: linear(50, 99.9, 0.1) },
  fillRate: { label: 'Filled from stock', measure: share, range: linear(50, 99.9, 0.1) },
  days: { label: 'Safety stock lasts', measure: dayCount, range: log(0, 90) },
  units: { label: 'Safety stock', measure: units, range: log(0, 1000) },
} as const;

/** Stock against uncertainty: the measure that is in force as a slider, and a choice of measure. Nothing where the level is given in units. */
export function safetyStock(view: StrategyView): Handle[] {
  const block = view.block('reorder');
  if (block === undefined || isGiven(block)) return [];
  const [[measure, value]] = Object.entries(block.safetyStock) as [Kind, number][];
  const path = ['reorder', 'safetyStock'];
  const raw = view.at(path);
  const usual = (valueAt(view.base.reorder, ['safetyStock']) ??
    defaults['policy.reorder.safetyStock'].value) as Readonly<Record<string, unknown>>;
  return [
    slider(view, [...path, measure], {
      group: 'Stock',
      ...SLIDERS[measure],
      value: clean(value),
      of: 'policy.reorder.safetyStock',
      drop: path,
      set: (to) => [
        {
          path,
          raw: {
            [measure]: SLIDERS[measure].measure.write(
              to,
              (raw as Record<string, unknown> | undefined)?.[measure] ?? STARTS[measure],
            ),
          },
        },
      ],
    }),
    choice(view, path, {
      group: 'Stock',
      label: 'Measured by',
      value: measure,
      options: [
        {
          value: 'serviceLevel',
          label: 'Service level',
          sentence: said('serviceLevel'),
        },
        { value: 'fillRate', label: 'Fill rate', sentence: said('fillRate') },
        { value: 'days', label: 'Days of demand', sentence: said('days') },
        { value: 'units', label: 'Units', sentence: said('units') },
      ],
      set: (to) => [{ path, raw: usual[to] === undefined ? { [to]: STARTS[to as Kind] } : usual }],
    }),
  ];
}

const said = (measure: Kind): string => sentenceAt(`policy.reorder.safetyStock.${measure}`);

/** A level in units leaves nothing to be computed. */
const isGiven = (block: { readonly s?: number; readonly S?: number } & object): boolean =>
  'kind' in block &&
  (block.kind === 'base-stock' || block.kind === 'periodic' ? block.S !== undefined : block.s !== undefined);
