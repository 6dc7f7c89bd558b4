import { describe, expect, it } from 'vitest';
import { mergeTexts } from '../../web/store/merge-texts.js';

const BASE = 'a: 1\nb: 2\nc: 3\n';

describe('what two have made of the same text', () => {
  it.each([
    ['nothing of theirs', BASE, 'a: 9\nb: 2\nc: 3\n', BASE, 'a: 9\nb: 2\nc: 3\n'],
    ['nothing of mine', BASE, BASE, 'a: 9\nb: 2\nc: 3\n', 'a: 9\nb: 2\nc: 3\n'],
    ['other lines', BASE, 'a: 9\nb: 2\nc: 3\n', 'a: 1\nb: 2\nc: 8\n', 'a: 9\nb: 2\nc: 8\n'],
    ['two places and one between', BASE, 'a: 9\nb: 2\nc: 9\n', 'a: 1\nb: 8\nc: 3\n', 'a: 9\nb: 8\nc: 9\n'],
    ['the same place: mine', BASE, 'a: 1\nb: 9\nc: 3\n', 'a: 1\nb: 8\nc: 3\n', 'a: 1\nb: 9\nc: 3\n'],
    ['the same change once', BASE, 'a: 1\nb: 9\nc: 3\n', 'a: 1\nb: 9\nc: 3\n', 'a: 1\nb: 9\nc: 3\n'],
    ['a line more at the end, one less above', BASE, 'b: 2\nc: 3\n', `${BASE}d: 4\n`, 'b: 2\nc: 3\nd: 4\n'],
    ['both put in at one place', 'a', 'ab', 'ac', 'abc'],
    ['one word of a line each', 'x: { a: 1, b: 2 }', 'x: { a: 9, b: 2 }', 'x: { a: 1, b: 8 }', 'x: { a: 9, b: 8 }'],
    ['all taken out, something put in', BASE, '', `${BASE}d: 4\n`, 'd: 4\n'],
  ])('%s', (_, base, mine, theirs, merged) => {
    expect(mergeTexts(base, mine, theirs)).toBe(merged);
  });
});
