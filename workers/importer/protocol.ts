import type { Decimal, DateOrder } from '../../src/intake/orders/value-formats.js';
import type { ShopFileKind } from '../../src/intake/shop-file-kind.js';
import type { ImportMemory } from '../../src/study/shop-folder/import-memory.js';
import type { KeptEdits } from '../../src/study/shop-folder/keep-edited.js';
import type { ImportFindings } from '../../src/report/import/findings.js';

export type ImportKind = ShopFileKind;

/** A file as it was looked at: what it seems to be, and its first rows. */
export interface LookedFile {
  readonly name: string;
  readonly size: number;
  /** What it seems to be; null = no table. */
  readonly kind: ImportKind | null;
  /** Its layout in words; '' where its columns must be mapped. */
  readonly layout: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Sheets to choose from, and the one that was read. */
  readonly sheets: readonly string[];
  readonly sheet: string;
  /** Why it is no table. */
  readonly problems: readonly string[];
  /** The column each field seems to be in, by its name. */
  readonly guesses: Readonly<Record<ImportKind, Readonly<Record<string, string>>>>;
}

/** What the page asks for a field: its name in plans, and in words. */
export interface ImportField {
  readonly field: string;
  readonly label: string;
  readonly needed: boolean;
}

export interface PlannedFile {
  readonly file: File;
  readonly kind: ImportKind;
  /** '' = the only one that holds something. */
  readonly sheet: string;
  /** Column by field, '' = none; null = its layout is known. */
  readonly map: Readonly<Record<string, string>> | null;
}

export interface ImportPlan {
  readonly files: readonly PlannedFile[];
  readonly dates: DateOrder | null;
  readonly decimal: Decimal | null;
  /** Of all prices, like 'GBP', where no column says it; null = nobody said. */
  readonly currency: string | null;
  /** What an import before this one has kept: these files come on top of it. */
  readonly earlier: Earlier | null;
  /** Customers are hashed with it. */
  readonly key: Uint8Array;
  readonly locale: string;
}

/** An earlier import: its cleaned tables, and what else is known of its folder, by their names in it; and what it remembered. */
export interface Earlier {
  readonly files: Readonly<Record<string, Blob>>;
  /** Of all prices, where it is known. */
  readonly currency?: string;
  readonly memory?: Partial<ImportMemory>;
}

export interface ImportProgress {
  readonly file: string;
  /** Bytes of all files read so far, and of all there are. */
  readonly bytes: number;
  readonly of: number;
  readonly rows: number;
}

/** A scenario, and the files beside it by the paths it gives. */
export interface ImportedShop {
  readonly name: string;
  readonly text: string;
  readonly files: Readonly<Record<string, Uint8Array>>;
  /** Today's stock as it came along, `snapshot.json`; null = none did. */
  readonly snapshot: string | null;
  /** What a person had edited in the earlier folder and stays so, and the name of what lies beside it. */
  readonly edited: KeptEdits['edited'];
  /** What the next import goes on from. */
  readonly kept: Readonly<Record<string, Uint8Array<ArrayBuffer>>>;
  /** Of all prices, where it is known. */
  readonly currency?: string;
}

export interface ImporterApi {
  look(file: File, sheet: string): Promise<LookedFile>;
  /** Reads all of it. What was read last is kept for `shop`. */
  read(plan: ImportPlan, onProgress: (progress: ImportProgress) => void): Promise<ImportFindings>;
  shop(): ImportedShop;
  /** All of the folder as one zip, with the pictures of its fit. */
  folder(at: Date): Promise<Uint8Array<ArrayBuffer>>;
}
