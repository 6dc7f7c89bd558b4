import type { ShopFile } from '../shop-file.js';
import { spliced } from '../text/splice.js';
import { writeKey } from '../text/write-value.js';
import { isJson, Refusal } from '../text/written.js';
import { indexOf, strategiesOf, withStrategies } from './block.js';
import { renameInClaims } from './claims.js';
import { keyOfWords } from './names.js';
import { writtenOf } from './written-of.js';

/** Another name for a strategy, in words; the claims about it follow. */
export function renameStrategy(file: ShopFile, name: string, to: string): { text: string; chosen: string } {
  const key = keyOfWords(to);
  if (key === name) return { text: file.text, chosen: name };
  if (file.strategies.some((one) => one.name === key)) throw new Refusal(`There is a strategy ${key} already.`);
  const { written, root } = writtenOf(file);
  const whole = withStrategies(renameInClaims(written, root, name, key), name);
  const pair = strategiesOf(whole).items[indexOf(whole, name)];
  const [from = 0, end = 0] = pair.key.range ?? [];
  return { text: spliced(whole.text, from, end, writeKey(key, isJson(whole))), chosen: key };
}
