import type { Problem } from '../../domain/problems.js';

/** What became of the rows of a list: rows = Σ leftOut.rows + merged + taken. */
export interface ListReport<R extends string> {
  readonly files: readonly { readonly name: string; readonly layout: string; readonly rows: number }[];
  readonly rows: number;
  readonly leftOut: readonly LeftOutRows<R>[];
  /** Rows added to an earlier one of the same thing at the same place. */
  readonly merged: number;
  /** Rows that became entries. */
  readonly taken: number;
  /** Words where a date or a number should be, as written but with `…` for digits: what they stand for isn't known. */
  readonly words: readonly WordCount[];
  /** What was found that is no mistake: an encoding, an order of dates, a day that can't be right. */
  readonly notes: readonly Problem[];
  /** Cells that could not be read: all counted, the first 20 listed. */
  readonly problems: { readonly count: number; readonly first: readonly Problem[] };
  /** What makes the list useless. Empty = use it. */
  readonly errors: readonly Problem[];
}

export interface LeftOutRows<R extends string> {
  readonly reason: R;
  readonly rows: number;
  readonly example: { readonly file: string; readonly line: number; readonly row: string };
}

export interface WordCount {
  readonly column: string;
  readonly word: string;
  readonly rows: number;
}

const LISTED = 20;

/** Counts what becomes of rows while they are read. */
export class ListTally<R extends string> {
  readonly notes: Problem[] = [];
  readonly errors: Problem[] = [];
  merged = 0;
  taken = 0;
  private readonly files: { name: string; layout: string; rows: number }[] = [];
  private readonly byReason = new Map<R, LeftOutRows<R>>();
  private readonly words = new Map<string, WordCount>();
  private readonly first: Problem[] = [];
  private problemCount = 0;

  constructor(private readonly reasons: readonly R[]) {}

  file(name: string, layout: string): void {
    this.files.push({ name, layout, rows: 0 });
  }

  rows(count: number): void {
    this.files.at(-1)!.rows += count;
  }

  leaveOut(reason: R, file: string, line: number, row: string): void {
    const { rows, example } = this.byReason.get(reason) ?? { rows: 0, example: { file, line, row: shown(row) } };
    this.byReason.set(reason, { reason, rows: rows + 1, example });
  }

  word(column: string, text: string): void {
    const word = text.trim().replace(/\d+/g, '…');
    const key = `${column}\n${word}`;
    this.words.set(key, { column, word, rows: (this.words.get(key)?.rows ?? 0) + 1 });
  }

  problem(problem: Problem): void {
    this.problemCount++;
    if (this.first.length < LISTED) this.first.push(problem);
  }

  report(): ListReport<R> {
    return {
      files: this.files,
      rows: this.files.reduce((sum, { rows }) => sum + rows, 0),
      leftOut: this.reasons.flatMap((reason) => this.byReason.get(reason) ?? []),
      merged: this.merged,
      taken: this.taken,
      words: [...this.words.values()].sort((a, b) => b.rows - a.rows),
      notes: this.notes,
      problems: { count: this.problemCount, first: this.first },
      errors: this.errors,
    };
  }
}

/** Short, and without mail addresses: a person's may be in a column nobody asked for. */
function shown(row: string): string {
  const text = row.replace(/[^\s,;]+@[^\s,;]+/g, '…@…');
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}
