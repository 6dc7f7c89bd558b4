import type { Problem } from '../../domain/problems.js';

/** A file as it came: its name for messages, and its bytes in pieces of any size. */
export interface TableSource {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  /** What holds for this file alone. */
  readonly options?: TableOptions;
}

export interface TableOptions {
  /** Which sheet of a workbook, by name or by number from 1; needed where several sheets hold something. */
  readonly sheet?: string | number;
  /** Found out where absent. */
  readonly delimiter?: ',' | ';' | '\t' | '|';
  readonly encoding?: TextEncoding;
}

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export type TableFormat =
  | { readonly kind: 'text'; readonly delimiter: string; readonly encoding: TextEncoding; readonly packed: boolean }
  | { readonly kind: 'xlsx'; readonly sheet: string; readonly sheets: readonly string[] }
  | { readonly kind: 'parquet'; readonly rows: number };

/** A file that holds a table. Its chunks can be walked over once. */
export interface Table {
  readonly name: string;
  readonly format: TableFormat;
  /** Names of the columns, trimmed, as written: they may repeat or be empty. */
  readonly header: readonly string[];
  readonly chunks: AsyncIterable<TableChunk>;
}

/** Some rows of a table, in the order of the file: every row of the file is in one chunk, as a row or as a fault. */
export interface TableChunk {
  /** As many cells as the header has. Dates of workbooks and Parquet files are written `YYYY-MM-DDTHH:MM:SS`, or `YYYY-MM-DD` at midnight. */
  readonly rows: readonly (readonly string[])[];
  /** The line of the file each row starts on, from 1; of a workbook the row of the sheet, of a Parquet file the row + 1. */
  readonly lines: Int32Array;
  /** 53-bit fingerprints of the rows: equal rows have equal ones. */
  readonly prints: Float64Array;
  /** Rows that are none: each stands for one row of the file. */
  readonly faults: readonly Problem[];
  /** What a person should know, though every row was read: another encoding than thought, letters that were lost. */
  readonly notes: readonly Problem[];
  /** Why the file ends here and not where it should. No chunk follows. */
  readonly errors: readonly Problem[];
}

/** Why a file is no table. `sheets` are the ones to choose from, where a choice is all that is missing. */
export interface NoTable {
  readonly name: string;
  readonly problems: readonly Problem[];
  readonly sheets?: readonly string[];
}
