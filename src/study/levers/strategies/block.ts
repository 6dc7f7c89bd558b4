import { isMap } from 'yaml';
import { insertKey } from '../text/insert-key.js';
import { spliced } from '../text/splice.js';
import { writeKey } from '../text/write-value.js';
import {
  isLines,
  keyStart,
  lineBreak,
  lineStart,
  nextLine,
  pairEnd,
  placeOf,
  readWritten,
  Refusal,
  type Entries,
  type Entry,
  type Written,
} from '../text/written.js';
import { segmentsOf } from '../text/segments.js';

/** The block of strategies, and the place of one in it. */
export function strategiesOf(written: Written): Entries {
  const block = placeOf(written, ['strategies'])?.node;
  if (!isMap(block)) throw new Refusal('The strategies can only be changed in the text.');
  return block as Entries;
}

export function indexOf(written: Written, name: string): number {
  const index = strategiesOf(written).items.findLastIndex(({ key }) => String(key.value) === name);
  if (index < 0) throw new Refusal(`There is no strategy ${name}.`);
  return index;
}

/** A text that has a block of strategies: where it had none, one with the policy as it is, under this name. */
export function withStrategies(written: Written, name: string): Written {
  if (placeOf(written, ['strategies']) !== undefined) return written;
  const root = written.document.contents;
  if (!isMap(root)) throw new Refusal('The file has to be in order first.');
  const block = root as unknown as Entries;
  const { text } = written;
  if (!isLines(root)) return readWritten(insertKey(written, block, 'strategies', { [name]: {} }, ['expect']));
  const eol = lineBreak(text);
  const lines = `strategies:${eol}  ${writeKey(name, false)}: {}${eol}`;
  const gap = text.includes(`${eol}${eol}`) ? eol : '';
  const find = (key: string) => block.items.findIndex((pair) => String(pair.key) === key);
  const [policy, expect] = [find('policy'), find('expect')];
  if (policy < 0 && expect >= 0) {
    const { from } = segmentsOf(written, block)[expect];
    return readWritten(spliced(text, from, from, lines + gap));
  }
  const last = block.items[policy < 0 ? block.items.length - 1 : policy];
  const at = nextLine(text, pairEnd(last, text));
  const open = at === text.length && !text.endsWith('\n') ? eol : '';
  return readWritten(spliced(text, at, at, open + gap + lines));
}

/** The pair of a strategy on a line that has become too long to be read, if it is. */
export function tooWide({ text }: Written, pair: Entry): boolean {
  const start = lineStart(text, keyStart(pair));
  return pairEnd(pair, text) - start > WIDEST;
}

export const WIDEST = 120;
