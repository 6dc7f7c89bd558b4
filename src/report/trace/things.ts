import type { FactRow } from '../../engine/fact-row.js';
import type { TraceSetting } from './fact-record.js';

/** '2 × mug and 1 × teapot': the units of some facts by item. */
export function things(facts: readonly Pick<FactRow, 'row' | 'units'>[], { catalog }: TraceSetting): string {
  const totals = new Map<number, number>();
  for (const { row, units } of facts) {
    const item = row % catalog.items.length;
    totals.set(item, (totals.get(item) ?? 0) + units);
  }
  return and(Array.from(totals, ([item, units]) => `${units} × ${catalog.items[item].name}`));
}

/** 'a, b and c' */
export const and = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? 'nothing') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
