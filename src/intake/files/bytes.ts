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
  const head = join(pieces, length);
  return { head, all: replay(head, from) };
}

/** A file's bytes in one piece. */
export async function collect(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of bytes) {
    pieces.push(piece);
    length += piece.length;
  }
  return join(pieces, length);
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

function join(pieces: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
