import { IMPORT_FIELDS } from '../../workers/importer/fields.js';
import type { ImportKind, LookedFile } from '../../workers/importer/protocol.js';
import type { KeptMap } from '../keep/import-maps.js';

/** A file of an import as the page has it. */
export interface ImportEntry {
  readonly file: File;
  /** null while it is being looked at. */
  readonly looked: LookedFile | null;
  readonly kind: ImportKind | 'none';
  readonly sheet: string;
  readonly map: Readonly<Record<string, string>>;
  /** Where the map comes from. */
  readonly from: 'names' | 'last time' | 'reader';
}

/** An entry whose file has been looked at, with what is remembered of its header. */
export function lookedEntry(entry: ImportEntry, looked: LookedFile, kept: KeptMap | undefined): ImportEntry {
  const known = looked.layout !== '';
  const kind = looked.kind ?? 'none';
  if (kept !== undefined && !known) {
    const map = Object.fromEntries(
      Object.entries(kept.map).filter(([, name]) => name === '' || looked.header.includes(name)),
    );
    return {
      ...entry,
      looked,
      kind: kept.kind,
      sheet: looked.sheet,
      map: { ...looked.guesses[kept.kind], ...map },
      from: 'last time',
    };
  }
  return {
    ...entry,
    looked,
    kind,
    sheet: looked.sheet,
    map: kind === 'none' ? {} : looked.guesses[kind],
    from: 'names',
  };
}

/** It has rows that can be read as what it is taken for. */
export const isReadable = ({ looked, kind }: ImportEntry): boolean =>
  looked !== null && looked.header.length > 0 && kind !== 'none';

/** Its columns are to be said. */
export const isMapped = ({ looked, kind }: ImportEntry): boolean => kind !== 'orders' || looked?.layout === '';

/** Fields without which it can't be read, and that no column is said for. */
export function missingFields(entry: ImportEntry): readonly string[] {
  if (entry.kind === 'none' || !isMapped(entry)) return [];
  const has = (field: string) => (entry.map[field] ?? '') !== '';
  const missing = IMPORT_FIELDS[entry.kind]
    .filter(({ field, needed }) => needed && !has(field))
    .map(({ label }) => label);
  if (entry.kind === 'deliveries' && !has('promisedAt') && !has('orderedAt'))
    missing.push('Promised for, or Ordered on');
  return missing;
}

/** What else has to come along, in a sentence; '' = nothing. `adding`: to a shop that has orders. */
export function lackingFiles(readable: readonly ImportEntry[], adding: boolean): string {
  const has = (kind: ImportEntry['kind']) => readable.some((entry) => entry.kind === kind);
  if (has('heads') && !has('lines')) return 'What was ordered is in another table: it has to come along.';
  if (has('lines') && !has('heads'))
    return 'On which day is in another table, that of the orders: it has to come along.';
  if (has('orders') || has('heads') || (adding && readable.length > 0)) return '';
  return 'A shop is made of orders: at least one file has to hold them.';
}

/** '50 MB', '3 kB'. */
export function sizeText(bytes: number): string {
  if (bytes >= 1e6) return `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;
  return `${Math.max(1, Math.round(bytes / 1e3))} kB`;
}
