/** Levels that a text may nest: twice what a scenario needs, far fewer than what a parser that calls itself can stand. */
export const MOST_LEVELS = 40;

/**
 * Where a YAML text first nests beyond `MOST_LEVELS`, as an offset; −1 if it doesn't. Quotes and long texts are not told apart from
 * the rest, which doesn't matter for a limit this high. Linear in the length of the text, whatever is in it.
 *
 * Brackets nest, so do lines that stand further and further in, and so do the marks of lists, keys and values on one line (`- - -`,
 * `x: ? a: ?`): most of that is no YAML, but a parser goes down all of it before it says so.
 */
export function nestedTooDeepAt(text: string): number {
  /** Columns of the blocks that are open. */
  const blocks: number[] = [];
  let brackets = 0;
  for (let start = 0; start < text.length;) {
    const end = lineEnd(text, start);
    let at = inner(text, start, end);
    if (text[at] === '#') at = end;
    if (at < end) {
      while (blocks.length > 0 && blocks[blocks.length - 1] >= at - start) blocks.pop();
      blocks.push(at - start);
      while (isMark(text, at, end) && blocks.length <= MOST_LEVELS) {
        at = inner(text, at + 1, end);
        blocks.push(at - start);
      }
      if (blocks.length > MOST_LEVELS) return at;
    }
    let marks = 0;
    for (; at < end; at++) {
      const c = text[at];
      if (c === '[' || c === '{') brackets++;
      else if ((c === ']' || c === '}') && brackets > 0) brackets--;
      else if (isMark(text, at, end)) {
        marks++;
        if (brackets === 0) blocks.push(inner(text, at + 1, end) - start);
      }
      // Within brackets one pair follows the other.
      if (brackets > 0 && (c === ',' || c === '[' || c === '{')) marks = 0;
      if (brackets > MOST_LEVELS || marks > MOST_LEVELS || blocks.length > MOST_LEVELS) return at;
    }
    start = end + 1;
  }
  return -1;
}

function lineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
}

/** The first place that isn't blank. */
function inner(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && (text[at] === ' ' || text[at] === '\t')) at++;
  return at;
}

/** Whether the mark of an entry, a key or a value stands here, with a blank behind it. */
function isMark(text: string, at: number, end: number): boolean {
  const c = text[at];
  return at + 1 < end && (c === '-' || c === '?' || c === ':') && (text[at + 1] === ' ' || text[at + 1] === '\t');
}
