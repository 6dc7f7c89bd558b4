import { isMap, isScalar } from 'yaml';
import { keyNode } from '../scenario-file/read-yaml.js';
import type { ShopFile } from './shop-file.js';
import type { StrategyView } from './strategy-view.js';
import { keyStart, pairEnd, type Entry } from './text/written.js';

/** First and last line of a strategy's block, 1-based; of the policy where that is the only one, and 1 where nothing is written. */
export function strategyLines(
  { text, understood }: ShopFile,
  { home }: StrategyView,
): { readonly from: number; readonly to: number } {
  const { yaml } = understood;
  if (yaml === undefined) return { from: 1, to: 1 };
  const block = home
    .slice(0, -1)
    .reduce<unknown>((node, key) => keyNode(node, String(key)).value, yaml.document.contents);
  const pair = isMap(block)
    ? block.items.findLast(({ key }) => isScalar(key) && String(key.value) === home.at(-1))
    : undefined;
  if (pair === undefined) return { from: 1, to: 1 };
  const entry = pair as unknown as Entry;
  return { from: yaml.lines.linePos(keyStart(entry)).line, to: yaml.lines.linePos(pairEnd(entry, text)).line };
}
