// The yardstick of the import suite: the bare reader, every cell a string, nothing kept.
import { createReadStream } from 'node:fs';
import { inferSchema, initParser, type Parser } from 'udsv';
import { importFile, measureImport } from './import-file.js';

const path = await importFile(Number(process.argv[2] ?? 1_100_000));
await measureImport('udsv', async () => {
  let rows = 0;
  let parser: Parser | null = null;
  const decoder = new TextDecoder();
  for await (const bytes of createReadStream(path, { highWaterMark: 1 << 18 }) as AsyncIterable<Uint8Array>) {
    const text = decoder.decode(bytes, { stream: true });
    parser ??= initParser(inferSchema(text));
    const { typedArrs } = parser;
    parser.chunk<unknown[]>(text, typedArrs, () => void rows++);
  }
  parser?.end();
  return rows;
});
