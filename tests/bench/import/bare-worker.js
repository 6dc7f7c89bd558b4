// udsv as its authors show it: chunk by chunk, every cell with its type, every row handed over.
import { inferSchema, initParser } from './udsv.js';

onmessage = async ({ data: file }) => {
  const decoder = new TextDecoder();
  const reader = file.stream().getReader();
  let parser = null;
  let rows = 0;
  let units = 0;
  const take = (row) => {
    rows++;
    units += row[2];
  };
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    const text = decoder.decode(value, { stream: true });
    parser ??= initParser(inferSchema(text));
    parser.chunk(text, parser.typedArrs, take);
  }
  parser.end();
  postMessage(units > 0 ? rows : 0);
};
