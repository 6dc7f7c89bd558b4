/** The bytes of a file, told of as they are read. */
export async function* counted(file: Blob, tell: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      tell(value.length);
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}
