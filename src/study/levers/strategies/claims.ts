import { isMap, isSeq, type Node, type YAMLSeq } from 'yaml';
import { isBlock } from '../../scenario-file/schema/scalar.js';
import { setAt } from '../lay.js';
import type { Blocks } from '../../scenario-file/schema/scalar.js';
import { removeEntry } from '../text/remove-entry.js';
import { rewrite } from '../text/rewrite.js';
import { isComment } from '../text/segments.js';
import { spliced } from '../text/splice.js';
import { extent, lineStart, placeOf, readWritten, type Entry, type Written } from '../text/written.js';

/** Keys of a claim that name a strategy. */
const NAMING = ['of', 'strategy', 'above', 'below', 'near'] as const;

/** A name that is a number is written as one. */
const isName = (value: unknown, name: string): boolean =>
  value === name || (typeof value === 'number' && `${value}` === name);

const claimsOf = (root: Blocks): readonly unknown[] =>
  Array.isArray(root['expect']) ? (root['expect'] as unknown[]) : [];

/** The claims about a strategy are about it under its new name. */
export function renameInClaims(written: Written, root: Blocks, from: string, to: string): Written {
  let after = root;
  for (const [i, claim] of claimsOf(root).entries())
    for (const key of NAMING)
      if (isBlock(claim) && isName(claim[key], from)) after = setAt(after, ['expect', i, key], to);
  return readWritten(rewrite(written, root, after, () => []));
}

/** Claims that name no strategy are about the only one: said so, before there is a second. */
export function nameInClaims(written: Written, root: Blocks, name: string): Written {
  let after = root;
  for (const [i, claim] of claimsOf(root).entries())
    if (isBlock(claim) && claim['of'] === undefined && claim['strategy'] === undefined)
      after = setAt(after, ['expect', i, 'of'], name);
  return readWritten(rewrite(written, root, after, () => []));
}

/** Claims about a strategy go with it, and so do the comments above them, unless others stand under the same words. */
export function removeClaims(written: Written, root: Blocks, name: string): Written {
  const gone = [...claimsOf(root).entries()].filter(
    ([, claim]) => isBlock(claim) && NAMING.some((key) => isName(claim[key], name)),
  );
  return gone.reduceRight((now, [i]) => removeClaim(now, i), written);
}

function removeClaim(written: Written, index: number): Written {
  const owner = placeOf(written, ['expect']);
  if (owner === undefined || !isSeq(owner.node)) return written;
  const list = owner.node as YAMLSeq<Node>;
  const bare = list.flow ? written : withoutComments(written, list, index);
  const again = placeOf(bare, ['expect']);
  if (again === undefined || !isSeq(again.node) || !isMap(again.parent)) return written;
  const pair = again.parent.items[again.index] as Entry;
  return readWritten(removeEntry(bare, again.node as YAMLSeq<Node>, index, pair));
}

function withoutComments(written: Written, list: YAMLSeq<Node>, index: number): Written {
  const { text } = written;
  const start = (i: number) => lineStart(text, extent(list.items[i], text)[0]);
  const above = (i: number) => {
    let from = start(i);
    while (from > 0 && isComment(text, lineStart(text, from - 1))) from = lineStart(text, from - 1);
    return from;
  };
  const from = above(index);
  const shared = index + 1 < list.items.length && above(index + 1) === start(index + 1);
  return from === start(index) || shared ? written : readWritten(spliced(text, from, start(index), ''));
}
