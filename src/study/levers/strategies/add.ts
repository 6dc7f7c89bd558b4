import { nameInClaims } from './claims.js';
import { strategiesOf, withStrategies } from './block.js';
import { freeName, keyOfWords } from './names.js';
import type { ShopFile } from '../shop-file.js';
import { insertKey } from '../text/insert-key.js';
import { writtenOf } from './written-of.js';

/** A strategy that does nothing otherwise yet, at the end of the list. */
export function addStrategy(file: ShopFile, name: string | undefined): { text: string; chosen: string } {
  const names = file.strategies.map((view) => view.name);
  const chosen = freeName(name === undefined ? 'what-if' : keyOfWords(name), names);
  const { written, root } = writtenOf(file);
  const named = names.length === 1 ? nameInClaims(written, root, names[0]) : written;
  const whole = withStrategies(named, names[0]);
  return { text: insertKey(whole, strategiesOf(whole), chosen, {}, []), chosen };
}
