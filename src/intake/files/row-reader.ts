import { inferSchema, initParser, type Parser } from 'udsv';
import type { Problem } from '../../domain/problems.js';
import { scanRecords, type RecordForm, type RecordMarks, type Scan } from '../scan-records.js';
import type { DecodedText } from './decode-text.js';
import { faultProblem } from './fault-problem.js';
import { findDelimiter, walkRecord, type Delimiter } from './find-delimiter.js';
import { messages } from './messages.js';
import { splitRows } from './split-rows.js';
import type { TableChunk, TableOptions } from './table.js';
import { titleText } from './title-rows.js';

/** Text looked at before the delimiter is settled. */
const SAMPLE = 1 << 16;
/** A piece and the start of the next one; more is a line that doesn't end. */
const LONGEST_PLAIN = 3 << 20;
/** The first line a spreadsheet may write for itself. */
const SEPARATOR_LINE = /^sep=([,;\t|])[ \t]*(?=\n|$)/i;

export interface TextHeader {
  readonly names: readonly string[];
  readonly delimiter: string;
}

/** Rows of a delimited text (RFC 4180, any line ends) that comes piece by piece: only a piece's worth of strings lives at a time. */
export class RowReader {
  header: TextHeader | null = null;
  private parser: Parser | null = null;
  private readonly marks: RecordMarks = { lines: new Int32Array(1 << 14), prints: new Float64Array(1 << 14) };
  private rest = '';
  /** Notes of pieces that came before the header was known. */
  private waiting: readonly Problem[] = [];
  /** The line the next record starts on. */
  nextLine = 1;
  private halfLineEnd = false;

  constructor(
    private readonly file: string,
    private readonly options: TableOptions = {},
  ) {}

  /** The next piece of the text; `final` = the last one. null while the header isn't known. */
  push({ text: raw, turn }: DecodedText, final: boolean): TableChunk | null {
    const notes: Problem[] = [];
    if (turn !== null) {
      const at = { file: this.file, line: this.nextLine + lineEnds(this.rest) + lineEnds(raw.slice(0, turn.at)) };
      notes.push(turn.kind === 'lost' ? messages.lostLetter(at) : messages.westEuropean(at));
    }
    this.rest += this.normal(raw, final);
    if (this.header === null) {
      if (!final && this.rest.length < SAMPLE) return this.held(notes);
      if (!this.readHeader(final)) return this.held(notes);
    }
    return this.readRows(final, this.heldNotes(notes));
  }

  private held(notes: readonly Problem[]): null {
    this.waiting = [...this.waiting, ...notes];
    return null;
  }

  private heldNotes(notes: readonly Problem[]): readonly Problem[] {
    const all = [...this.waiting, ...notes];
    this.waiting = [];
    return all;
  }

  private normal(raw: string, final: boolean): string {
    let text = this.halfLineEnd ? `\r${raw}` : raw;
    // A return at the end may be half of a line end.
    this.halfLineEnd = !final && text.endsWith('\r');
    if (this.halfLineEnd) text = text.slice(0, -1);
    if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n');
    return final && !text.endsWith('\n') ? `${text}\n` : text;
  }

  private readHeader(final: boolean): boolean {
    let from = 0;
    const separator = SEPARATOR_LINE.exec(this.rest)?.[1];
    if (separator !== undefined) from = this.next(this.rest.indexOf('\n'));
    while (this.rest[from] === '\n') from = this.next(from);
    const title = titleText(
      this.rest.slice(from, from + SAMPLE),
      this.options.delimiter ?? (separator as Delimiter | undefined),
    );
    if (title.lines > 0) {
      from += title.length;
      this.nextLine += title.lines;
      while (this.rest[from] === '\n') from = this.next(from);
      this.waiting = [...this.waiting, messages.titleRows(this.file, this.nextLine)];
    }
    const delimiter = this.options.delimiter ?? separator ?? findDelimiter(this.rest.slice(from, from + SAMPLE));
    const { end, lines } = walkRecord(this.rest, from, delimiter);
    if (end === this.rest.length) {
      // Not closed yet, or never.
      this.rest = this.rest.slice(from);
      if (!final || this.rest === '') return false;
    }
    const form = { col: delimiter, row: '\n', encl: '"', esc: '"', trim: false };
    const names = inferSchema(`${this.rest.slice(from, end)}\n`, form, 1).cols.map(({ name }) => name.trim());
    const column = { type: 's' as const, repl: { empty: undefined, null: undefined, NaN: undefined } };
    const cols = names.map((name) => ({ name, ...column }));
    this.parser = initParser({ ...form, cols });
    this.header = { names, delimiter };
    this.rest = this.rest.slice(end + 1);
    this.nextLine += lines;
    return true;
  }

  private next(lineEnd: number): number {
    this.nextLine++;
    return lineEnd + 1;
  }

  private readRows(final: boolean, notes: readonly Problem[]): TableChunk {
    const { names, delimiter } = this.header!;
    const form = { delimiter: delimiter.charCodeAt(0), width: names.length, final };
    const rows: (readonly string[])[] = [];
    const faults: Problem[] = [];
    let lines: Int32Array = new Int32Array(0);
    let prints: Float64Array = new Float64Array(0);
    for (let from = 0; ;) {
      const scan = this.nextRows(from, form, rows);
      if (scan.count > 0) {
        lines = append(lines, this.marks.lines.subarray(0, scan.count), (n) => new Int32Array(n));
        prints = append(prints, this.marks.prints.subarray(0, scan.count), (n) => new Float64Array(n));
      }
      from = scan.next;
      this.nextLine = scan.nextLine;
      if (scan.fault === null) {
        this.rest = this.rest.slice(from);
        return { rows, lines, prints, faults, notes, errors: [] };
      }
      faults.push(faultProblem(this.file, scan.fault, names.length));
    }
  }

  /** Good rows up to the next fault. A text without quotes is cut in one pass; one with a line without end is left to the careful one. */
  private nextRows(from: number, form: RecordForm, rows: (readonly string[])[]): Scan {
    if (!this.rest.includes('"', from) && (form.final || this.rest.length < LONGEST_PLAIN)) {
      return splitRows(this.rest, from, this.nextLine, form, this.marks, rows);
    }
    const scan = scanRecords(this.rest, from, this.nextLine, form, this.marks);
    if (scan.count > 0) {
      for (const row of this.parser!.stringArrs<string[]>(this.rest.slice(from, scan.to))) rows.push(row);
    }
    return scan;
  }
}

function lineEnds(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}

function append<T extends Int32Array | Float64Array>(old: T, more: T, make: (length: number) => T): T {
  const all = make(old.length + more.length);
  all.set(old);
  all.set(more, old.length);
  return all;
}
