import type { ShopFile } from '../shop-file.js';
import { removeEntry } from '../text/remove-entry.js';
import { withoutSegment } from '../text/segments.js';
import { Refusal } from '../text/written.js';
import { indexOf, strategiesOf } from './block.js';
import { removeClaims } from './claims.js';
import { writtenOf } from './written-of.js';

/** A strategy and the claims about it. The one after the baseline becomes the baseline where that goes. */
export function removeStrategy(file: ShopFile, name: string): { text: string; chosen: string } {
  const names = file.strategies.map((one) => one.name);
  const at = names.indexOf(name);
  if (at < 0) throw new Refusal(`There is no strategy ${name}.`);
  if (names.length === 1) throw new Refusal('The only strategy has to stay.');
  const { written, root } = writtenOf(file);
  const whole = removeClaims(written, root, name);
  const block = strategiesOf(whole);
  const index = indexOf(whole, name);
  const text = block.flow ? removeEntry(whole, block, index, undefined) : withoutSegment(whole, block, index);
  return { text, chosen: names[at + 1] ?? names[at - 1] };
}
