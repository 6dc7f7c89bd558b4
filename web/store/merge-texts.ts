import { textChanges, type TextChange } from '../editor/text-changes.js';

/** What two have made of the same text, joined. Where both changed the same place it is as `mine` has it. */
export function mergeTexts(base: string, mine: string, theirs: string): string {
  if (base === theirs || mine === theirs) return mine;
  if (base === mine) return theirs;
  const own = textChanges(base, mine);
  const others = textChanges(base, theirs).filter((change) => !own.some((other) => touches(change, other)));
  // At one place what is put in comes before what is replaced, and mine before theirs.
  const all = [...own, ...others].sort((a, b) => a.from - b.from || a.to - b.to);
  let at = 0;
  let merged = '';
  for (const { from, to, insert } of all) {
    merged += base.slice(at, from) + insert;
    at = to;
  }
  return merged + base.slice(at);
}

/** Do they share a letter, or does one put something in where the other takes something out? Also where both did the same. */
const touches = (a: TextChange, b: TextChange): boolean =>
  (a.from < b.to && b.from < a.to) || (a.from === b.from && a.to === b.to && a.insert === b.insert);
