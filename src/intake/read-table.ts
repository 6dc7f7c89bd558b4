import { inferSchema, initParser, type Parser } from 'udsv';
import type { Problem } from '../domain/problems.js';
import { faultProblem } from './files/fault-problem.js';
import { messages } from './messages.js';
import type { IntakeFile } from './order-history.js';
import { scanRecords, type RecordMarks } from './scan-records.js';

/** Takes one record: its cells, the line it starts on, and a 53-bit fingerprint of its text. */
export type TakeRecord = (cells: readonly string[], line: number, print: number) => void;

/** Characters or bytes at a time. */
const BLOCK = 1 << 20;
const DELIMITERS = [',', ';', '\t', '|'];

/**
 * Reads a delimited text block by block, so that only a block's worth of strings lives at a time. `open` gets the header and says
 * who takes the records (null = the header is no good, read no further). Records that are no table rows go to `problem`.
 */
export function readTable(
  file: IntakeFile,
  open: (header: readonly string[]) => TakeRecord | null,
  problem: (p: Problem) => void,
): void {
  const marks: RecordMarks = { lines: new Int32Array(1 << 14), prints: new Float64Array(1 << 14) };
  let table: Table | null = null;
  let rest = '';
  let line = 1;
  for (const { block, final } of normalBlocks(file.text)) {
    let text = rest + block;
    if (table === null) {
      const end = text.indexOf('\n');
      rest = text;
      if (end < 0) continue;
      table = openTable(text.slice(0, end + 1), open);
      if (table === null) return;
      text = text.slice(end + 1);
      line = 2;
    }
    const { parser, take, width, delimiter } = table;
    const form = { delimiter: delimiter.charCodeAt(0), width, final };
    for (let from = 0; ;) {
      const scan = scanRecords(text, from, line, form, marks);
      let k = 0;
      const takeNext = (cells: string[]) => {
        take(cells, marks.lines[k], marks.prints[k]);
        k++;
      };
      if (scan.count > 0) parser.stringArrs(text.slice(from, scan.to), takeNext);
      from = scan.next;
      line = scan.nextLine;
      if (scan.fault === null) {
        rest = text.slice(from);
        break;
      }
      problem(faultProblem(file.name, scan.fault, width));
    }
  }
  if (table === null) problem(messages.emptyFile(file));
}

interface Table {
  readonly delimiter: string;
  readonly width: number;
  readonly parser: Parser;
  readonly take: TakeRecord;
}

/** `header` is the first line with its line end. */
function openTable(header: string, open: (names: readonly string[]) => TakeRecord | null): Table | null {
  const delimiter = delimiterOf(header);
  const form = { col: delimiter, row: '\n', encl: '"', esc: '"', trim: false };
  const names = inferSchema(header, form, 1).cols.map(({ name }) => name.trim());
  const take = open(names);
  if (take === null) return null;
  const column = { type: 's' as const, repl: { empty: undefined, null: undefined, NaN: undefined } };
  const parser = initParser({ ...form, cols: names.map((name) => ({ name, ...column })) });
  return { delimiter, width: names.length, parser, take };
}

/** Blocks of text with `\n` line ends, without byte order mark, the last one ending in a line end. */
function* normalBlocks(text: string | Uint8Array): Generator<{ block: string; final: boolean }> {
  let held = '';
  let first = true;
  for (const raw of blocks(text)) {
    let block = held + (first && raw.charCodeAt(0) === 0xfeff ? raw.slice(1) : raw);
    first = false;
    held = '';
    // A return at the end may be half of a line end.
    if (block.endsWith('\r')) {
      block = block.slice(0, -1);
      held = '\r';
    }
    yield { block: block.includes('\r') ? block.replace(/\r\n?/g, '\n') : block, final: false };
  }
  if (!first) yield { block: '\n', final: true };
}

function* blocks(text: string | Uint8Array): Generator<string> {
  if (typeof text === 'string') {
    for (let at = 0; at < text.length; at += BLOCK) yield text.slice(at, at + BLOCK);
    return;
  }
  const decoder = new TextDecoder();
  for (let at = 0; at < text.length; at += BLOCK) yield decoder.decode(text.subarray(at, at + BLOCK), { stream: true });
}

function delimiterOf(header: string): string {
  const counts = DELIMITERS.map((delimiter) => header.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))];
}
