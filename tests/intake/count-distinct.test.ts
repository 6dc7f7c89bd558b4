import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countDistinct } from '../../src/intake/count-distinct.js';
import { Names } from '../../src/intake/names.js';
import { Repeats } from '../../src/intake/repeats.js';

it('counts as a set does, of all rows and of some', () => {
  const values = fc.array(fc.oneof(fc.integer({ min: -3, max: 20 }), fc.integer()), { maxLength: 40 });
  fc.assert(
    fc.property(values, fc.integer({ min: -5, max: 5 }), fc.array(fc.nat(), { maxLength: 40 }), (all, from, picks) => {
      const column = Int32Array.from(all);
      expect(countDistinct(column)).toBe(new Set(all).size);
      const rows = all.length === 0 ? [] : picks.map((pick) => pick % all.length);
      const some = rows.map((row) => all[row]).filter((value) => value >= from);
      expect(countDistinct(column, from, Int32Array.from(rows))).toBe(new Set(some).size);
    }),
    { seed: 3, numRuns: 500 },
  );
});

it('counts what came before as a set does, also where fingerprints share most of their bits', () => {
  const prints = fc.array(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.nat({ max: 2 ** 53 - 1 }), fc.nat({ max: 6 }).map((n) => n * 2 ** 24)), { maxLength: 60 }); // prettier-ignore
  fc.assert(
    fc.property(prints, (all) => {
      const repeats = new Repeats();
      for (const print of all) repeats.add(print);
      expect(repeats.count()).toBe(all.length - new Set(all).size);
    }),
    { seed: 3, numRuns: 500 },
  );
});

it('numbers texts in order of first appearance, however many and however alike they are', () => {
  const names = new Names();
  const rows = new Map<string, number>();
  const wrong: string[] = [];
  for (let k = 0; k < 300_000; k++) {
    const text = k % 1000 === 0 ? '' : `${k % 2 === 0 ? 'item number ' : ''}${(k * 7919) % 60_013}`;
    if (!rows.has(text)) rows.set(text, rows.size);
    if (names.row(text) !== rows.get(text)) wrong.push(text);
  }
  expect(wrong).toEqual([]);
  expect(names.texts).toEqual([...rows.keys()]);
});
