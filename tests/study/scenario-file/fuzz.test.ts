import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from './canonical.js';
import { explain } from '../../../src/study/scenario-file/explain.js';
import { parseScenario, type ParseResult } from '../../../src/study/scenario-file/parse.js';
import { goodFile } from './good-file.js';

const folder = new URL('../../../scenarios/', import.meta.url);
const boxed = readdirSync(folder).filter((name) => name.endsWith('.yaml') && !name.endsWith('-shop.yaml'));
const files = [goodFile, ...boxed.map((name) => readFileSync(new URL(name, folder), 'utf8'))];

/** Values that files of this kind hold, and some that none should. */
const values = fc.constantFrom(
  ...'5 -1 0 1e400 .nan .inf 5d 0d 2026-02-30 2026-12-01 30/day 1e9/day 99% 101% 25%/year mug nobody all null true __proto__'.split(
    ' ',
  ),
  ...'[]|{}|[1, 2]|{ mean: 3d, sd: 1d }|{ exponential: 9d }|""|&a [*a]|!!set {a}|{ file: x.csv }|{ kind: min-max }|1,5|💥'.split(
    '|',
  ),
  ...'next receipt|constructor|"\\u0000"'.split('|'),
);
const keys = fc.constantFrom(
  'mean',
  'kind',
  'items',
  'offers',
  'leadTime',
  'history',
  'until',
  '__proto__',
  'S',
  'x',
  '"a b"',
  '?',
);

interface Edit {
  readonly at: number;
  readonly how: 'value' | 'key' | 'cut' | 'double' | 'letter';
  readonly value: string;
  readonly key: string;
}

const edits: fc.Arbitrary<Edit[]> = fc.array(
  fc.record({
    at: fc.nat(10_000),
    how: fc.constantFrom('value', 'value', 'key', 'cut', 'double', 'letter'),
    value: values,
    key: keys,
  }),
  { minLength: 1, maxLength: 4 },
);

/** Words and marks of a text are replaced, cut, doubled. */
function mutate(file: string, list: readonly Edit[]): string {
  return list.reduce((text, { at, how, value, key }) => {
    const words = [...text.matchAll(/[^\s,{}[\]:#]+/g)];
    const word = words[at % Math.max(1, words.length)];
    if (word === undefined) return text;
    const [from, to] = [word.index, word.index + word[0].length];
    const put = (middle: string, end = to) => text.slice(0, from) + middle + text.slice(end);
    if (how === 'value') return put(value);
    if (how === 'key') return put(key);
    if (how === 'cut') return put('');
    if (how === 'double') return put(`${word[0]}: ${value}`);
    return put('\t:', from + 1);
  }, file);
}

/** The promise of the parser: a scenario, or problems that each have a place and say one line. */
function keepsItsPromise(result: ParseResult, text: string): void {
  const lines = text.split('\n').length;
  for (const { file, line = 0, column = 0, message } of [...(result.problems ?? []), ...result.warnings]) {
    expect(file).toBe('fuzz.yaml');
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines + 1);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(message).toMatch(/^[^\n]+$/);
  }
  expect(result.scenario !== undefined || result.problems.length > 0).toBe(true);
  // −1 is an index that was not found, but in a claim (a day less) it may be meant.
  const { scenario } = result;
  // A seed is any text, so `seed: .nan` is one.
  expect(scenario ? canonical({ ...scenario, seed: '' }) : '').not.toMatch(/NaN|undefined|:null/);
  expect(scenario ? canonical({ ...scenario, expect: [] }) : '').not.toMatch(/:-1[,}]/);
}

describe('any mutation of a good file', () => {
  it('gives a scenario or located problems, and never throws', () => {
    let sound = 0;
    fc.assert(
      fc.property(fc.constantFrom(...files), edits, (file, list) => {
        const text = mutate(file, list);
        const result = parseScenario(text, { file: 'fuzz.yaml', readText: () => undefined });
        keepsItsPromise(result, text);
        if (result.scenario) sound++;
      }),
      { seed: 1, numRuns: 600 },
    );
    // Edits in comments and of one value for another leave a sound file: the promise was tested on both sides.
    expect(sound).toBeGreaterThan(25);
    expect(sound).toBeLessThan(500);
  });

  it('explains itself as the same scenario, if it is one', () => {
    fc.assert(
      fc.property(fc.constantFrom(...files), edits, (file, list) => {
        const text = mutate(file, list.slice(0, 1));
        const { scenario } = parseScenario(text, { file: 'fuzz.yaml' });
        if (scenario === undefined) return;
        const explained = explain(text, { file: 'fuzz.yaml' });
        const completed = 'text' in explained ? explained.text : '';
        const again = parseScenario(completed, { file: 'fuzz.yaml' });
        expect(again.problems).toBeUndefined();
        expect(canonical(again.scenario!)).toBe(canonical(scenario));
      }),
      { seed: 2, numRuns: 120 },
    );
  });

  it('is true of texts of no sense', () => {
    const scraps = fc.array(
      fc.constantFrom(
        'bullwhip: 1\n',
        '- ',
        '{',
        '}',
        '[',
        ']',
        ': ',
        '\n',
        '  ',
        '#',
        '"',
        '|',
        '&a ',
        '*a',
        'items',
        '\t',
        '? ',
        '!!',
        '%',
      ),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          scraps.map((parts) => parts.join('')),
        ),
        (text) => {
          keepsItsPromise(parseScenario(text, { file: 'fuzz.yaml' }), text);
        },
      ),
      { seed: 3, numRuns: 600 },
    );
  });
});
