/** Where the records of a text are: `scan.count` good ones in a row, then perhaps a faulty one. */
export interface Scan {
  /** Good records found; their first lines are in `lines`, their fingerprints in `prints`. */
  readonly count: number;
  /** End of the last good record. */
  readonly to: number;
  /** Where and on which line to go on. */
  readonly next: number;
  readonly nextLine: number;
  readonly fault: Fault | null;
}

export type Fault =
  | { readonly kind: 'cells'; readonly line: number; readonly found: number }
  | { readonly kind: 'after-quote' | 'open-quote'; readonly line: number };

export interface RecordForm {
  /** Character code. */
  readonly delimiter: number;
  readonly width: number;
  /** No text follows: what isn't complete now never will be. */
  readonly final: boolean;
}

/** Columns the scan writes to, grown as needed. */
export interface RecordMarks {
  lines: Int32Array;
  prints: Float64Array;
}

const QUOTE = 34;
const NEWLINE = 10;
/** A record this long is taken for a quote that is never closed. */
const LONGEST_RECORD = 1 << 20;

/**
 * Walks over records (RFC 4180, `\n` line ends) and checks what the CSV parser doesn't: that every record has `width` cells and
 * every quote its end. Stops behind the first faulty record, and before a last one that isn't complete (`next` is its start).
 */
export function scanRecords(
  text: string,
  from: number,
  line: number,
  { delimiter, width, final }: RecordForm,
  marks: RecordMarks,
): Scan {
  let count = 0;
  let start = from;
  let startLine = line;
  while (start < text.length) {
    let cells = 1;
    let newlines = 0;
    let at = start;
    let cellStart = true;
    let afterQuote = false;
    for (; at < text.length; at++) {
      const c = text.charCodeAt(at);
      if (c === NEWLINE) break;
      if (c === delimiter) {
        cells++;
        cellStart = true;
        continue;
      }
      if (c === QUOTE && cellStart) {
        const close = closingQuote(text, at);
        newlines += countNewlines(text, at, close);
        at = close;
        const next = text.charCodeAt(close + 1);
        if (close + 1 < text.length && next !== delimiter && next !== NEWLINE) afterQuote = true;
      }
      cellStart = false;
    }
    const ended = at < text.length;
    if (!ended && !final && text.length - start < LONGEST_RECORD) {
      return { count, to: start, next: start, nextLine: startLine, fault: null };
    }
    if (!ended || (newlines > 0 && (afterQuote || cells !== width))) {
      // A quote is closed nowhere, or in the wrong place: its line alone is lost.
      const next = text.indexOf('\n', start) + 1 || text.length;
      return { count, to: start, next, nextLine: startLine + 1, fault: { kind: 'open-quote', line: startLine } };
    }
    const next = at + 1;
    const nextLine = startLine + newlines + 1;
    if (at > start) {
      if (afterQuote) return { count, to: start, next, nextLine, fault: { kind: 'after-quote', line: startLine } };
      if (cells !== width) {
        return { count, to: start, next, nextLine, fault: { kind: 'cells', line: startLine, found: cells } };
      }
      if (count === marks.lines.length) growMarks(marks);
      marks.lines[count] = startLine;
      marks.prints[count] = fingerprint(text, start, at);
      count++;
    }
    start = next;
    startLine = nextLine;
  }
  return { count, to: start, next: start, nextLine: startLine, fault: null };
}

/** Index of the quote that ends the cell opened at `open`, or the text's length. */
function closingQuote(text: string, open: number): number {
  for (let at = open + 1; ; at += 2) {
    at = text.indexOf('"', at);
    if (at < 0) return text.length;
    if (text.charCodeAt(at + 1) !== QUOTE) return at;
  }
}

function countNewlines(text: string, from: number, to: number): number {
  let n = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) n++;
  return n;
}

/** 53 bits of two FNV-1a-like hashes, two letters at a time: two of a million different records agree with a chance of 1 in 18,000. */
export function fingerprint(text: string, from: number, to: number): number {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  let at = from;
  if (((to - from) & 1) === 1) {
    a ^= text.charCodeAt(at);
    b ^= text.charCodeAt(at++);
  }
  for (; at < to; at += 2) {
    const c = text.charCodeAt(at) | (text.charCodeAt(at + 1) << 16);
    a = Math.imul(a ^ c, 0x01000193);
    b = Math.imul(b ^ c, 0x5bd1e995);
    b ^= b >>> 15;
  }
  return (a >>> 0) * 0x200000 + (b >>> 11);
}

/** Twice the room, what is marked stays. */
export function growMarks(marks: RecordMarks): void {
  const lines = new Int32Array(marks.lines.length * 2);
  const prints = new Float64Array(lines.length);
  lines.set(marks.lines);
  prints.set(marks.prints);
  marks.lines = lines;
  marks.prints = prints;
}
