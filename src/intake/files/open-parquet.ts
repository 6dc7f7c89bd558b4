import { parquetMetadataAsync, parquetRead, parquetSchema, type ColumnData, type FileMetaData } from 'hyparquet';
import {
  decompressBrotli,
  decompressGzip,
  decompressLz4,
  decompressLz4Raw,
  decompressZstd,
} from 'hyparquet-compressors';
import { cellText } from './cell-text.js';
import { gridChunks } from './grid-chunks.js';
import { messages } from './messages.js';
import type { NoTable, Table, TableChunk } from './table.js';

/** Snappy is the reader's own: the one of the compressors is WebAssembly, which the page's policy forbids. */
const compressors = {
  GZIP: decompressGzip,
  BROTLI: decompressBrotli,
  ZSTD: (packed: Uint8Array) => decompressZstd(packed),
  LZ4: decompressLz4,
  LZ4_RAW: decompressLz4Raw,
};

/** A Parquet file as a table, one row group at a time; nested columns come as JSON. */
export async function openParquet(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<Table | NoTable> {
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  try {
    const metadata = await parquetMetadataAsync(buffer);
    const header = parquetSchema(metadata).children.map(({ element }) => element.name);
    const format = { kind: 'parquet', rows: Number(metadata.num_rows) } as const;
    return { name, format, header: header.map((one) => one.trim()), chunks: chunks(name, buffer, metadata, header) };
  } catch (error) {
    return { name, problems: [messages.broken(name, 'Parquet file', reason(error))] };
  }
}

async function* chunks(
  name: string,
  file: ArrayBuffer,
  metadata: FileMetaData,
  header: readonly string[],
): AsyncGenerator<TableChunk> {
  let from = 0;
  for (const group of metadata.row_groups) {
    const to = from + Number(group.num_rows);
    const columns = new Map<string, ColumnData[]>(header.map((one) => [one, []]));
    try {
      const take = (data: ColumnData) => columns.get(data.columnName)?.push(data);
      await parquetRead({ file, metadata, rowStart: from, rowEnd: to, compressors, onChunk: take });
    } catch (error) {
      const errors = [messages.broken(name, 'Parquet file', `${reason(error)}, from row ${from + 1} on`)];
      yield { rows: [], lines: new Int32Array(0), prints: new Float64Array(0), faults: [], notes: [], errors };
      return;
    }
    yield* gridChunks(name, header.length, rows([...columns.values()], from, to));
    from = to;
  }
}

function* rows(
  columns: readonly (readonly ColumnData[])[],
  from: number,
  to: number,
): Generator<{ line: number; cells: string[] }> {
  const cursors = columns.map((parts) => cursor(parts));
  for (let row = from; row < to; row++) yield { line: row + 2, cells: cursors.map((cell) => cell(row)) };
}

/** Cells of one column, asked for in rising order of rows. */
function cursor(parts: readonly ColumnData[]): (row: number) => string {
  const sorted = [...parts].sort((a, b) => a.rowStart - b.rowStart);
  let part = 0;
  return (row) => {
    while (part < sorted.length && row >= sorted[part].rowEnd) part++;
    const data = sorted[part];
    return data === undefined || row < data.rowStart ? '' : cellText(data.columnData[row - data.rowStart]);
  };
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message.split('\n')[0] : String(error);
}
