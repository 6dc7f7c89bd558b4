import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_LEVELS, nestedTooDeepAt } from '../../../src/study/scenario-file/nested-too-deep.js';
import { isYamlFile, readYaml } from '../../../src/study/scenario-file/read-yaml.js';

const steps = (n: number, key: string) => Array.from({ length: n }, (_, i) => `${' '.repeat(i)}${key}`).join('\n');

describe('nested too deeply', () => {
  it.each([
    ['lists in brackets', `x: ${'['.repeat(MOST_LEVELS + 1)}`, 3 + MOST_LEVELS],
    ['maps in braces over lines', `x:\n${'{a:\n'.repeat(MOST_LEVELS + 1)}`, 3 + 4 * MOST_LEVELS],
    ['lists of lists on a line', `x:\n ${'- '.repeat(1000)}1`, 4 + 2 * (MOST_LEVELS - 1)],
    ['keys of keys on a line', `x:\n ${'? '.repeat(1000)}1`, 4 + 2 * (MOST_LEVELS - 1)],
    ['lists behind a key', `x: ${'- '.repeat(1000)}1`, 3 + 2 * (MOST_LEVELS - 2)],
    ['keys of keys behind a key', `x: ${'? '.repeat(600)}1`, 3 + 2 * (MOST_LEVELS - 2)],
    ['values of values on a line', 'a: '.repeat(600), 3 * (MOST_LEVELS - 1) + 1],
    ['values of values in brackets', `[${'a: '.repeat(600)}]`, 3 * MOST_LEVELS + 2],
    ['keys further and further in', steps(MOST_LEVELS + 1, 'a:'), 40 + 40 * 3 + (40 * 39) / 2],
  ])('%s', (_, text, at) => {
    expect(nestedTooDeepAt(text)).toBe(at);
  });

  it.each([
    ['brackets', `${'['.repeat(MOST_LEVELS)}${']'.repeat(MOST_LEVELS)}`.repeat(3)],
    ['keys', steps(MOST_LEVELS, 'a:').repeat(2)],
    ['entries', `x:\n${'- '.repeat(MOST_LEVELS - 1)}1\n`.repeat(3)],
    ['remarks that read like keys', `${'# a: b - c [\n'.repeat(500)}x:\n          y: 1`],
    ['many pairs on a line', `{ ${'a: 1, '.repeat(500)} }`],
    ['many entries of one list', `x:\n${'  - 1\n'.repeat(1000)}`],
    ['a remark far in, an empty line, a sum', `a: 1\n${' '.repeat(300)}# here\n\n${'b: - 1 - 2\n'.repeat(100)}`],
  ])('not: %s within the levels', (_, text) => {
    expect(nestedTooDeepAt(text)).toBe(-1);
  });

  it('not: any scenario of the box', () => {
    const files = readdirSync('scenarios').filter((name) => name.endsWith('.yaml'));
    expect(files.length).toBeGreaterThanOrEqual(40);
    for (const name of files)
      expect([name, nestedTooDeepAt(readFileSync(join('scenarios', name), 'utf8'))]).toEqual([name, -1]);
  });

  it('is told before anything reads further, whatever the marks', () => {
    const before = fc.constantFrom('x: ', 'x:\n ', '- ', 'x: - ', 'x: &a ', '');
    const mark = fc.constantFrom(
      'x: - ',
      '[',
      '{',
      '- ',
      '? ',
      '\n- ',
      '{a: ',
      '[ - ',
      '? - ',
      'a: ',
      ': ',
      '"a": ',
      'a:\n',
    );
    fc.assert(
      fc.property(
        before,
        fc.array(mark, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 100, max: 3000 }),
        (start, marks, times) => {
          const read = readYaml(`bullwhip: 1\n${start}${marks.join('').repeat(times)}`, 'f');
          if (isYamlFile(read)) return;
          expect(read.map(({ message }) => message).join()).not.toMatch(/call stack|recursion/);
        },
      ),
      { numRuns: 300, seed: 8 },
    );
  });
});
