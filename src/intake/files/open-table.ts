import { collect, peek } from './bytes.js';
import { messages } from './messages.js';
import { openText } from './open-text.js';
import { HEAD, sniff } from './sniff.js';
import type { NoTable, Table, TableOptions, TableSource } from './table.js';
import { unpack } from './unpack.js';
import { zipEntries } from './zip-entries.js';

/**
 * Any file as a table of text cells: CSV with any of four delimiters and encodings, the same packed with gzip or zip, xlsx, Parquet; by what
 * its bytes say, whatever it is called. Texts are read in bounded memory, workbooks, Parquet files and zips as a whole. Nothing is thrown.
 */
export async function openTable(source: TableSource, options: TableOptions = {}): Promise<Table | NoTable> {
  return open(source.name, source.bytes, null, source.options ?? options);
}

/** The difference between the two answers. */
export function isTable(opened: Table | NoTable): opened is Table {
  return 'chunks' in opened;
}

async function open(
  name: string,
  bytes: TableSource['bytes'],
  packed: string | null,
  options: TableOptions,
): Promise<Table | NoTable> {
  let file: Awaited<ReturnType<typeof peek>>;
  try {
    file = await peek(bytes, HEAD);
  } catch (error) {
    return no(name, messages.brokenPack({ file: name, line: 1 }, packed ?? 'file', reason(error)));
  }
  const found = sniff(file.head);
  switch (found.kind) {
    case 'empty':
      return no(name, messages.empty(name));
    case 'other':
      return no(name, messages.noTable(name, found.what));
    case 'ole':
      return no(name, messages.locked(name));
    case 'text':
      return openText(name, file.all, options.encoding ?? found.encoding, packed, options);
    case 'gzip':
      if (packed !== null) return no(name, messages.noTable(name, 'packed twice'));
      return open(name, unpack(file.all, 'gzip'), 'gz file', options);
    case 'parquet':
      // Readers of what few files are come when they are needed.
      return (await import('./open-parquet.js')).openParquet(name, await collect(file.all));
    case 'zip':
      return openZip(name, await collect(file.all), packed, options);
  }
}

async function openZip(
  name: string,
  zip: Uint8Array<ArrayBuffer>,
  packed: string | null,
  options: TableOptions,
): Promise<Table | NoTable> {
  const entries = zipEntries(zip);
  if (entries === null) {
    return no(name, messages.brokenPack({ file: name }, 'zip', 'its list of files is missing or cut short'));
  }
  const has = (start: string) => entries.some((entry) => entry.name.startsWith(start));
  if (has('xl/workbook')) {
    if (entries.some((entry) => entry.name.endsWith('.bin') && entry.name.startsWith('xl/workbook'))) {
      return no(name, messages.noTable(name, 'a binary workbook (xlsb)'));
    }
    return (await import('./open-xlsx.js')).openXlsx(name, entries, options);
  }
  if (has('word/')) return no(name, messages.noTable(name, 'a Word document'));
  if (has('META-INF/manifest.xml') && has('content.xml')) {
    return no(name, messages.noTable(name, 'an OpenDocument file'));
  }
  if (has('Index/Document.iwa')) return no(name, messages.noTable(name, 'a Numbers file'));
  // macOS puts files of its own beside every file.
  const files = entries.filter((entry) => !/(^|\/)(__MACOSX\/|\.)/.test(entry.name));
  if (files.length !== 1)
    return no(
      name,
      messages.zipHolds(
        name,
        files.map((entry) => entry.name),
      ),
    );
  if (packed !== null) return no(name, messages.noTable(name, 'packed twice'));
  return open(name, files[0].bytes(), 'zip', options);
}

function no(name: string, problem: NoTable['problems'][number]): NoTable {
  return { name, problems: [problem] };
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message.split('\n')[0] : String(error);
}
