import { fingerprint, growMarks, type RecordForm, type RecordMarks, type Scan } from '../scan-records.js';

const NEWLINE = 10;

/**
 * Records of a text without a quote, cut into cells while they are walked over: what `scanRecords` and a parser do in two passes. A cell
 * that says what the cell above it says is the same text: lines of an order share most of theirs.
 */
export function splitRows(
  text: string,
  from: number,
  line: number,
  { delimiter, width }: RecordForm,
  marks: RecordMarks,
  rows: (readonly string[])[],
): Scan {
  let count = 0;
  let start = from;
  let startLine = line;
  let above: readonly string[] = Array.from({ length: width }, () => '');
  for (;;) {
    const end = text.indexOf('\n', start);
    if (end < 0) return { count, to: start, next: start, nextLine: startLine, fault: null };
    if (end > start) {
      const cells = cut(text, start, end, delimiter, above);
      if (cells === null) {
        const fault = { kind: 'cells', line: startLine, found: countCells(text, start, end, delimiter) } as const;
        return { count, to: start, next: end + 1, nextLine: startLine + 1, fault };
      }
      if (count === marks.lines.length) growMarks(marks);
      marks.lines[count] = startLine;
      marks.prints[count] = fingerprint(text, start, end);
      count++;
      rows.push(cells);
      above = cells;
    }
    start = end + 1;
    startLine++;
  }
}

/** null = more or fewer cells than the row above. */
function cut(text: string, start: number, end: number, delimiter: number, above: readonly string[]): string[] | null {
  const cells: string[] = [];
  const last = above.length - 1;
  let at = start;
  for (let n = 0; n <= last; n++) {
    const same = above[n];
    let stop = at + same.length;
    const next = text.charCodeAt(stop);
    if (stop <= end && (n < last ? next === delimiter : next === NEWLINE) && text.startsWith(same, at)) {
      cells.push(same);
    } else {
      stop = at;
      while (stop < end && text.charCodeAt(stop) !== delimiter) stop++;
      if (n < last === (stop === end)) return null;
      cells.push(text.slice(at, stop));
    }
    at = stop + 1;
  }
  return cells;
}

function countCells(text: string, start: number, end: number, delimiter: number): number {
  let cells = 1;
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === delimiter) cells++;
  return cells;
}
