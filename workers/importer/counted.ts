/** Pieces that are asked for before they are needed: the browser fetches them from the disk while others are read. */
const AHEAD = 6;

/** The bytes of a file, told of as they are read. */
export async function* counted(file: Blob, tell: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  const coming = Array.from({ length: AHEAD }, () => reader.read());
  // Failures show in their turn, below.
  for (const one of coming) one.catch(() => {});
  try {
    for (;;) {
      const { done, value } = await coming.shift()!;
      if (done) return;
      const next = reader.read();
      next.catch(() => {});
      coming.push(next);
      tell(value.length);
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}
