import { readdirSync, readFileSync } from 'node:fs';
import type { ParseOptions } from '../../../src/study/scenario-file/parse.js';

/** A scenario of the box with what it needs to be read. */
export interface Boxed {
  readonly name: string;
  readonly text: string;
  readonly options: ParseOptions;
}

/** Every scenario in the box, the textbook's too; but for the one whose orders lie beside the project. */
export const box: readonly Boxed[] = ['scenarios', 'scenarios/textbook'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml') && name !== 'real-shop.yaml')
    .map((name) => ({
      name: name.replace('.yaml', ''),
      text: readFileSync(`${folder}/${name}`, 'utf8'),
      options: { file: name, readText: readerOf(folder) },
    })),
);

export const boxed = (name: string): Boxed => box.find((one) => one.name === name)!;

function readerOf(folder: string) {
  const read = new Map<string, Uint8Array | undefined>();
  return (path: string) => {
    if (!read.has(path)) read.set(path, contentOf(`${folder}/${path}`));
    return read.get(path);
  };
}

function contentOf(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
