import { joinBytes } from './join-bytes.js';

/** Pieces of a file with its beginning looked at: `head` has at least `size` bytes unless the file is shorter, `all` yields every byte. */
export async function peek(
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  size: number,
): Promise<{ head: Uint8Array; all: AsyncIterable<Uint8Array> }> {
  const from = iterate(bytes);
  const pieces: Uint8Array[] = [];
  let length = 0;
  while (length < size) {
    const { done, value } = await from.next();
    if (done === true) break;
    pieces.push(value);
    length += value.length;
  }
  const head = joinBytes(pieces);
  return { head, all: replay(head, from) };
}

/** A file's bytes in one piece. */
export async function collect(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  for await (const piece of bytes) pieces.push(piece);
  return joinBytes(pieces);
}

async function* iterate(bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of bytes) if (piece.length > 0) yield piece;
}

async function* replay(head: Uint8Array, rest: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    if (head.length > 0) yield head;
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
}
