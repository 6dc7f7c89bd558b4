import { findDelimiter, walkRecord, type Delimiter } from './find-delimiter.js';

/** Rows above a header that are looked at, and rows below one. */
const MOST = 10;

/**
 * How many rows stand above the header: titles (`Sales report`), a period, empty lines. A row is one of these if it has one cell filled,
 * or two with a digit or a colon in them, and rows soon below have three or more, twice as many at least. `rows` are the first ones.
 */
export function titleRows(rows: readonly (readonly string[])[]): number {
  for (let at = 0; at < Math.min(MOST, rows.length); at++) {
    const below = Math.max(0, ...rows.slice(at + 1, at + 1 + MOST).map((cells) => filled(cells).length));
    const own = filled(rows[at]);
    const isTitle = own.length < 2 || (own.length === 2 && own.some((cell) => /[\d:]/.test(cell)));
    if (!isTitle || below < Math.max(3, 2 * own.length)) return at;
  }
  return 0;
}

/** The same of a text, whose delimiter is that of the rows below: the characters and lines above the header. */
export function titleText(text: string, given?: Delimiter): { readonly length: number; readonly lines: number } {
  let length = 0;
  let lines = 0;
  for (let row = 0; row < MOST; row++) {
    const { end, lines: own } = walkRecord(text, length, ',');
    if (end >= text.length) return NONE;
    const below = text.slice(end + 1);
    const delimiter = given ?? findDelimiter(below);
    if (
      titleRows([text.slice(length, end), ...recordsOf(below, delimiter)].map((record) => record.split(delimiter))) ===
      0
    )
      return { length, lines };
    length = end + 1;
    lines += own;
  }
  return NONE;
}

const NONE = { length: 0, lines: 0 };

const filled = (cells: readonly string[]): readonly string[] => cells.filter((cell) => cell.trim() !== '');

function recordsOf(text: string, delimiter: Delimiter): string[] {
  const records: string[] = [];
  for (let from = 0; from < text.length && records.length < MOST;) {
    const { end } = walkRecord(text, from, delimiter);
    records.push(text.slice(from, end));
    from = end + 1;
  }
  return records;
}
