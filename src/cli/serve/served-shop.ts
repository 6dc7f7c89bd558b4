import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { parseDocument, visit } from 'yaml';
import { beside } from '../open-scenario.js';
import { decodeText, readBytes } from '../read-file.js';

/** A scenario file as the page gets it: its text, and which of the files it names are there. */
export interface ServedShop {
  readonly name: string;
  readonly text: string;
  /** Paths as the scenario writes them. */
  readonly data: readonly string[];
  /** Another one when the text or any of the data is another. */
  readonly digest: string;
}

/**
 * `names` finds what a text may name.
 * @throws Rejected when the file can't be read.
 */
export function servedShop(file: string, names = fileNames): ServedShop {
  const text = decodeText(file, readBytes(file));
  const data = names(text).filter((path) => isFile(beside(file, path)));
  const hash = createHash('sha256').update(text);
  for (const path of data) {
    const { size, mtimeMs } = statSync(beside(file, path));
    hash.update(`\n${path} ${size} ${mtimeMs}`);
  }
  return { name: basename(file), text, data, digest: hash.digest('hex') };
}

/**
 * A data file that the scenario names, unpacked; undefined for any other path.
 * @throws Rejected when it can't be read.
 */
export function servedData(file: string, path: string): Uint8Array | undefined {
  return servedShop(file).data.includes(path) ? readBytes(beside(file, path)) : undefined;
}

/** Texts in a scenario that may be the names of files: what is broken names none. */
export function fileNames(text: string): readonly string[] {
  const names = new Set<string>();
  visit(parseDocument(text, { logLevel: 'silent' }), {
    Scalar(key, { value }) {
      if (key !== 'key' && typeof value === 'string' && value.length < 1000 && /\.[a-z0-9]+$/i.test(value))
        names.add(value);
    },
  });
  return [...names];
}

const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();
