/** Bytes through one of the browser's own unpackers. Throws what it throws when the bytes are broken. */
export async function* unpack(
  bytes: AsyncIterable<Uint8Array>,
  kind: 'gzip' | 'deflate-raw',
): AsyncGenerator<Uint8Array> {
  const { readable, writable } = new DecompressionStream(kind);
  const writer = writable.getWriter();
  const reader = readable.getReader();
  const fed = feed(bytes, writer);
  // Its failure shows below, in its turn.
  fed.catch(() => {});
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      yield value;
    }
    await fed;
  } finally {
    await reader.cancel().catch(() => {});
  }
}

async function feed(
  bytes: AsyncIterable<Uint8Array>,
  writer: WritableStreamDefaultWriter<BufferSource>,
): Promise<void> {
  try {
    for await (const piece of bytes) await writer.write(piece as Uint8Array<ArrayBuffer>);
    await writer.close();
  } catch (error) {
    await writer.abort(error).catch(() => {});
    throw error;
  }
}
