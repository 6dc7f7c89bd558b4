import { lineDiff } from '../keep/line-diff.js';

/** Replaces what is between two places of the text before. */
export interface TextChange {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** The smallest changes, line by line, that make one text of another: cursor, folds and scroll stay where nothing changed. */
export function textChanges(before: string, after: string): TextChange[] {
  if (before === after) return [];
  const [old, young] = [linesOf(before), linesOf(after)];
  const [oldAt, youngAt] = [offsets(old), offsets(young)];
  return lineDiff(old, young).flatMap(({ before: [from, to], after: [first, last] }) => {
    // As many lines as before: each is taken for the one in its place.
    const paired = to - from === last - first;
    return Array.from({ length: paired ? to - from : 1 }, (_, i) => {
      const [start, end] = paired ? [from + i, from + i + 1] : [from, to];
      const [at, until] = paired ? [first + i, first + i + 1] : [first, last];
      return trim(before.slice(oldAt[start], oldAt[end]), after.slice(youngAt[at], youngAt[until]), oldAt[start]!);
    });
  });
}

/** Lines with their line breaks. */
const linesOf = (text: string): string[] => text.split(/(?<=\n)/);

function offsets(lines: readonly string[]): number[] {
  const at = [0];
  for (const line of lines) at.push(at.at(-1)! + line.length);
  return at;
}

/** Without what both have at the start and at the end. */
function trim(old: string, young: string, from: number): TextChange {
  const most = Math.min(old.length, young.length);
  let head = 0;
  while (head < most && old[head] === young[head]) head++;
  let tail = 0;
  while (tail < most - head && old[old.length - 1 - tail] === young[young.length - 1 - tail]) tail++;
  return { from: from + head, to: from + old.length - tail, insert: young.slice(head, young.length - tail) };
}
