import type { ShopFile } from '../shop-file.js';
import { reordered } from '../text/segments.js';
import { Refusal } from '../text/written.js';
import { strategiesOf } from './block.js';
import { isNumber } from './names.js';
import { writtenOf } from './written-of.js';

/** A strategy to another place in the list, with the comments above it. */
export function moveStrategy(file: ShopFile, name: string, to: number): { text: string; chosen: string } {
  const names = file.strategies.map((one) => one.name);
  const from = names.indexOf(name);
  if (from < 0) throw new Refusal(`There is no strategy ${name}.`);
  const place = Math.min(names.length - 1, Math.max(0, Math.round(to)));
  if (place === from || Number.isNaN(place)) return { text: file.text, chosen: name };
  if (names.some(isNumber)) throw new Refusal('Names that are numbers come first, wherever they stand: rename them.');
  const rows = names.map((_, row) => row).filter((row) => row !== from);
  rows.splice(place, 0, from);
  const { written } = writtenOf(file);
  return { text: reordered(written, strategiesOf(written), rows), chosen: name };
}
