import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

export interface ShopOnDisk {
  readonly path: string;
  readonly text: string;
  /** Another text in its place, as an editor would save it. */
  write(text: string): void;
}

/** A file of the box. */
export const boxFile = (name: string): string => join(root, 'scenarios', name);

/** The holiday spike with few futures, in a file of its own. */
export function aShop({ futures = 12, change = (text: string) => text } = {}): ShopOnDisk {
  const text = change(
    readFileSync(boxFile('holiday-spike.yaml'), 'utf8').replace(/^replications: .*$/m, `replications: ${futures}`),
  );
  const path = join(mkdtempSync(join(tmpdir(), 'walk-')), 'our-shop.yaml');
  const write = (next: string) => writeFileSync(path, next);
  write(text);
  return { path, text, write };
}
