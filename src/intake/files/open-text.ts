import type { Problem } from '../../domain/problems.js';
import { decodeText, type DecodedText } from './decode-text.js';
import { messages } from './messages.js';
import { RowReader } from './row-reader.js';
import type { NoTable, Table, TableChunk, TableOptions, TextEncoding } from './table.js';

/** A delimited text as a table. `packed` names what it came out of, for the message where that is broken. */
export async function openText(
  name: string,
  bytes: AsyncIterable<Uint8Array>,
  encoding: TextEncoding,
  packed: string | null,
  options: TableOptions,
): Promise<Table | NoTable> {
  const used = { encoding };
  const reader = new RowReader(name, options);
  const pieces = chunks(name, reader, decodeText(bytes, encoding), packed, used);
  const first = await pieces.next();
  if (reader.header === null) {
    const problems = first.done === true ? [] : first.value.errors;
    return { name, problems: problems.length > 0 ? problems : [messages.empty(name)] };
  }
  const { names, delimiter } = reader.header;
  return {
    name,
    format: { kind: 'text', delimiter, encoding: used.encoding, packed: packed !== null },
    header: names,
    chunks: withFirst(first, pieces),
  };
}

async function* chunks(
  name: string,
  reader: RowReader,
  texts: AsyncGenerator<DecodedText>,
  packed: string | null,
  used: { encoding: TextEncoding },
): AsyncGenerator<TableChunk> {
  const failed = (error: unknown): TableChunk => {
    const line = reader.nextLine;
    return { ...nothing, errors: [messages.brokenPack({ file: name, line }, packed ?? 'file', reason(error))] };
  };
  for (;;) {
    let next: IteratorResult<DecodedText>;
    try {
      next = await texts.next();
    } catch (error) {
      // What was read so far is whole records; the rest of the last one is lost with the file.
      yield failed(error);
      return;
    }
    const done = next.done === true;
    const piece: DecodedText = next.done === true ? { text: '', turn: null } : next.value;
    if (piece.turn?.kind === 'windows-1252') used.encoding = 'windows-1252';
    const chunk = reader.push(piece, done);
    if (chunk !== null && (done || holds(chunk))) yield chunk;
    if (done) return;
  }
}

const nothing: TableChunk = {
  rows: [],
  lines: new Int32Array(0),
  prints: new Float64Array(0),
  faults: [] as readonly Problem[],
  notes: [],
  errors: [],
};

const holds = ({ rows, faults, notes }: TableChunk) => rows.length + faults.length + notes.length > 0;

async function* withFirst(
  first: IteratorResult<TableChunk>,
  rest: AsyncGenerator<TableChunk>,
): AsyncGenerator<TableChunk> {
  try {
    if (first.done !== true) yield first.value;
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? error.cause.message : '';
  return (cause === '' ? error.message : cause).split('\n')[0] || 'it is cut short';
}
