/** Levels that a text may nest: twice what a scenario needs, far fewer than what a parser that calls itself can stand. */
export const MOST_LEVELS = 40;

/**
 * Where a YAML text first nests beyond `MOST_LEVELS`, as an offset; −1 if it doesn't. Quotes and long texts are not told apart from
 * the rest, which doesn't matter for a limit this high. Linear in the length of the text, whatever is in it.
 *
 * Brackets nest, so do lines that stand further and further in, and so do the marks of lists and keys on one line (`- - -`, `? ? ?`).
 */
export function nestedTooDeepAt(text: string): number {
  /** Columns of the blocks that are open. */
  const blocks: number[] = [];
  let brackets = 0;
  for (let start = 0; start < text.length;) {
    const end = lineEnd(text, start);
    let at = inner(text, start, end);
    if (at < end && text[at] !== '#') {
      while (blocks.length > 0 && blocks[blocks.length - 1] >= at - start) blocks.pop();
      blocks.push(at - start);
      while (isMark(text, at, end) && blocks.length <= MOST_LEVELS) {
        at = inner(text, at + 1, end);
        blocks.push(at - start);
      }
      if (blocks.length > MOST_LEVELS) return at;
    }
    for (let marks = 0; at < end; at++) {
      const c = text[at];
      // Behind a key they are wrong as well as deep; what reads them goes down all the same.
      if (isMark(text, at, end)) marks++;
      else if (c !== ' ' && c !== '\t') marks = 0;
      if (marks > MOST_LEVELS) return at;
      if (c === '[' || c === '{') brackets++;
      else if ((c === ']' || c === '}') && brackets > 0) brackets--;
      if (brackets > MOST_LEVELS) return at;
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
