import { strategyName } from '../../../domain/strategy-name.js';
import { isBlock } from '../../scenario-file/schema/scalar.js';
import type { ChoiceHandle, Handle } from '../handle.js';
import { clean, days, share, units } from '../measures.js';
import type { StrategyView } from '../strategy-view.js';
import { choice, linear, log, slider } from './make.js';
import { sharesWith, splitShares } from './shares.js';
import { suppliersOf, type Partners } from './suppliers.js';

const LABELS: Readonly<Record<string, string>> = {
  single: 'One supplier',
  'primary-backup': 'With a backup',
  split: 'Fixed shares',
  cheapest: 'The cheapest',
  fastest: 'The fastest',
  'fastest-when-short': 'Fast one when short',
  'dual-index': 'Two speeds',
  'base-surge': 'Steady flow and surge',
};
const ROLES: Readonly<Record<string, readonly (readonly [key: string, label: string])[]>> = {
  single: [['supplier', 'Supplier']],
  'primary-backup': [
    ['primary', 'Usual supplier'],
    ['backup', 'Backup'],
  ],
  'fastest-when-short': [
    ['slow', 'Usual supplier'],
    ['fast', 'Fast supplier'],
  ],
  'dual-index': [
    ['slow', 'Usual supplier'],
    ['fast', 'Fast supplier'],
  ],
  'base-surge': [
    ['base', 'Steady flow from'],
    ['surge', 'The rest from'],
  ],
};

/** From whom to buy: the rule, the suppliers in it, and its figures. Nothing to choose where there is one supplier only. */
export function sourcing(view: StrategyView): Handle[] {
  const block = view.block('sourcing');
  const suppliers = suppliersOf(view);
  if (block === undefined || suppliers.all.length < 2) return [];
  const kind = choice(view, ['sourcing', 'kind'], {
    group: 'Suppliers',
    label: 'Buy from',
    labels: LABELS,
    value: block.kind,
    drop: ['sourcing'],
    set: (to) => [{ path: ['sourcing'], raw: partnered(to, view, suppliers) }],
  });
  return [kind, ...roles(view, suppliers), ...figures(view)];
}

function partnered(kind: string, view: StrategyView, { usual, fastest }: Partners): unknown {
  const now = view.raw('sourcing');
  if (isBlock(now) && now['kind'] === kind) return now;
  if (kind === 'split') return { kind, shares: { [usual]: '70%', [fastest]: '30%' } };
  const [one, other] = ROLES[kind] ?? [];
  return { kind, ...(one ? { [one[0]]: usual } : {}), ...(other ? { [other[0]]: fastest } : {}) };
}

function roles(view: StrategyView, { usual, all, whole }: Partners): ChoiceHandle[] {
  const now = view.raw('sourcing') as Readonly<Record<string, unknown>>;
  const keys = ROLES[String(now['kind'])] ?? [];
  return keys.map(([key, label], i) => {
    const own = String(now[key]);
    const partner = keys[1 - i]?.[0];
    const names = key === 'backup' ? all : [...new Set([...whole, own])];
    return choice(view, ['sourcing', key], {
      group: 'Suppliers',
      label,
      value: own,
      of: 'policy.sourcing.kind',
      without: i === 0 ? usual : '',
      options: names.map((name) => ({ value: name, label: strategyName(name), sentence: '' })),
      // Who has the other part already changes places.
      set: (to) => [
        { path: ['sourcing', key], raw: to },
        ...(partner !== undefined && now[partner] === to ? [{ path: ['sourcing', partner], raw: own }] : []),
      ],
    });
  });
}

function figures(view: StrategyView): Handle[] {
  const block = view.block('sourcing');
  const group = 'Suppliers';
  const of = 'policy.sourcing.kind';
  const at = (key: string) => ['sourcing', key];
  const never = { value: 0, text: 'never' };
  const inUnits = (key: string, label: string, value: number | undefined) =>
    value === undefined
      ? []
      : [slider(view, at(key), { group, label, value, measure: units, range: log(Math.min(0, value), 1000), of })];
  switch (block?.kind) {
    case 'primary-backup':
      return [slider(view, at('afterLate'), { group, label: 'Backup steps in after', value: block.afterLate, measure: days, range: log(0, 60), of, without: { value: Infinity, text: 'never' } })]; // prettier-ignore
    case 'split':
      return splitShares(view, sharesWith(block.shares, suppliersOf(view).all));
    case 'fastest-when-short': {
      const cover = slider(view, at('cover'), { group, label: 'Used if cover under', value: block.cover, measure: days, range: log(0, 90), of, without: never }); // prettier-ignore
      return block.coverUnits === undefined ? [cover] : inUnits('coverUnits', 'Used if stock under', block.coverUnits);
    }
    case 'dual-index':
    case 'base-surge': {
      const fast = strategyName(block.kind === 'dual-index' ? block.fast : block.surge);
      const cover = slider(view, at('cover'), { group, label: `${fast} secures`, value: block.cover, measure: days, range: log(0, 90), of, without: { value: 0, text: 'nothing' } }); // prettier-ignore
      const level = block.level === undefined ? [cover] : inUnits('level', `${fast} fills up to`, block.level);
      if (block.kind === 'dual-index') return level;
      const base = strategyName(block.base);
      const flow = slider(view, at('share'), { group, label: `Share of ${base}`, value: clean(block.share), measure: share, range: linear(0, 100, 1), of, without: { value: 1, text: '100%' } }); // prettier-ignore
      return [...(block.units === undefined ? [flow] : inUnits('units', `${base} a review`, block.units)), ...level];
    }
    default:
      return [];
  }
}
