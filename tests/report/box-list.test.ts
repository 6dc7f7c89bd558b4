import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { boxList } from '../../src/report/box-list.js';
import list from '../../web/box/box.json' with { type: 'json' };

const root = join(import.meta.dirname, '../..');
const read = (path: string): Uint8Array | undefined => {
  const place = join(root, 'scenarios', path);
  return existsSync(place) ? readFileSync(place) : undefined;
};
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const files = ['', 'textbook/'].flatMap((folder) =>
  readdirSync(join(root, 'scenarios', folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => folder + name),
);

describe('the list of the scenarios in the box', () => {
  it('holds them all, but for the one whose orders lie elsewhere', () => {
    expect(list.map(({ file }) => file).sort()).toEqual(files.filter((file) => file !== 'real-shop.yaml').sort());
  });

  it('begins with the one that the tour is about', () => {
    expect(list[0]!.file).toBe('holiday-spike.yaml');
  });

  it('asks a question for every scenario that is no textbook', () => {
    const silent = list.filter(({ kind, question }) => kind === 'scenario' && question === '');
    expect(silent.map(({ file }) => file)).toEqual([]);
  });

  it('is what npm run docs would write', () => {
    const few = ['holiday-spike.yaml', 'small-shop.yaml', 'textbook/newsvendor.yaml'];
    expect(boxList(few, readme, read)).toEqual(few.map((file) => list.find((entry) => entry.file === file)));
  });
});
