import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineDiff, linesChanged } from '../../../web/keep/line-diff.js';
import { textChanges } from '../../../web/editor/text-changes.js';

const diff = (before: string, after: string) => lineDiff(before.split(''), after.split(''));

describe('lines that differ', () => {
  it.each([
    ['', '', []],
    ['abc', 'abc', []],
    ['abc', 'axc', [[1, 2, 1, 2]]],
    ['abc', 'ac', [[1, 2, 1, 1]]],
    ['ac', 'abc', [[1, 1, 1, 2]]],
    [
      'abcdefg',
      'xbcdexfg',
      [
        [0, 1, 0, 1],
        [5, 5, 5, 6],
      ],
    ],
    ['', 'ab', [[0, 0, 0, 2]]],
  ])('%j → %j', (before, after, hunks) => {
    expect(diff(before, after).map((h) => [...h.before, ...h.after])).toEqual(hunks);
  });

  it('are counted as the longer side', () => {
    expect(linesChanged(diff('abcdefg', 'xbcdexfg'))).toBe(2);
    expect(linesChanged(diff('abc', 'xy'))).toBe(3);
    expect(linesChanged(diff('abc', 'abc'))).toBe(0);
  });

  it('make one text of the other, and as few as can be', () => {
    const lines = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const hunks = lineDiff(before, after);
        const made = [...before];
        for (const h of [...hunks].reverse()) {
          made.splice(h.before[0], h.before[1] - h.before[0], ...after.slice(...h.after));
        }
        expect(made).toEqual(after);
        const kept = before.length - hunks.reduce((sum, h) => sum + h.before[1] - h.before[0], 0);
        expect(kept).toBe(longestCommon(before, after));
      }),
      { seed: 3 },
    );
  });
});

it('changes of a text make the other, and touch no more than what differs', () => {
  const text = fc.array(fc.constantFrom('a', 'b', '\n', 'x: 1', ' '), { maxLength: 20 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      let made = before;
      for (const { from, to, insert } of textChanges(before, after).reverse()) {
        made = made.slice(0, from) + insert + made.slice(to);
      }
      expect(made).toBe(after);
    }),
    { seed: 4 },
  );
  expect(textChanges('a: 1\nlevel: 95%\nb: 2\n', 'a: 1\nlevel: 99%\nb: 3\n')).toEqual([
    { from: 13, to: 14, insert: '9' },
    { from: 19, to: 20, insert: '3' },
  ]);
});

/** The plain recursive definition. */
function longestCommon(a: readonly string[], b: readonly string[]): number {
  const known = new Map<string, number>();
  const from = (i: number, j: number): number => {
    if (i === a.length || j === b.length) return 0;
    const key = `${i},${j}`;
    const found = known.get(key) ?? (a[i] === b[j] ? 1 + from(i + 1, j + 1) : Math.max(from(i + 1, j), from(i, j + 1)));
    known.set(key, found);
    return found;
  };
  return from(0, 0);
}
