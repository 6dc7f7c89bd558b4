import { strategyName } from '../../../domain/strategy-name.js';
import type { SliderHandle } from '../handle.js';
import { share } from '../measures.js';
import type { StrategyView } from '../strategy-view.js';
import { linear, slider } from './make.js';

type Shares = readonly (readonly [supplier: string, share: number])[];

/** Shares with those who have none yet. */
export const sharesWith = (shares: Readonly<Record<string, number>>, suppliers: readonly string[]): Shares => [
  ...Object.entries(shares),
  ...suppliers.filter((name) => !Object.hasOwn(shares, name)).map((name) => [name, 0] as const),
];

/** A slider a supplier; the others give or take in proportion. Of two, one slider says it all. */
export function splitShares(view: StrategyView, shares: Shares): SliderHandle[] {
  const path = ['sourcing', 'shares'];
  const shown = shares.length === 2 ? shares.slice(1) : shares;
  return shown.map(([name, value]) =>
    slider(view, [...path, name], {
      group: 'Suppliers',
      label: `Share of ${strategyName(name)}`,
      value,
      key: 'policy.sourcing.shares.*',
      measure: share,
      range: linear(0, 100, 1),
      of: 'policy.sourcing.kind',
      drop: path,
      without: { value: 0, text: 'none' },
      set: (to) => [{ path, raw: written(divided(shares, name, to), view.at(path)) }],
    }),
  );
}

/** Hundredths of a per cent are whole here, so that shares add up to all of it. */
const WHOLE = 10_000;

/** Whole numbers that add up to `WHOLE`; the last one that may change takes what rounding leaves. */
function divided(shares: Shares, name: string, to: number): (readonly [string, number])[] {
  const own = Math.round(Math.min(1, Math.max(0, to)) * WHOLE);
  const others = shares.filter(([other]) => other !== name);
  const total = others.reduce((sum, [, part]) => sum + part, 0);
  const parts = others.map(([, part]) => Math.round((WHOLE - own) * (total > 0 ? part / total : 1 / others.length)));
  const largest = parts.indexOf(Math.max(...parts));
  parts[largest] += WHOLE - own - parts.reduce((sum, part) => sum + part, 0);
  return shares.map(
    ([other]) => [other, other === name ? own : parts[others.findIndex(([one]) => one === other)]] as const,
  );
}

function written(shares: readonly (readonly [string, number])[], like: unknown): Record<string, unknown> {
  const now = (like ?? {}) as Readonly<Record<string, unknown>>;
  const style = Object.values(now)[0];
  const kept = shares.filter(([name, part]) => part > 0 || Object.hasOwn(now, name));
  return Object.fromEntries(kept.map(([name, part]) => [name, share.write(part / WHOLE, now[name] ?? style)]));
}
