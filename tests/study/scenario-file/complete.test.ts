import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { complete } from '../../../src/study/scenario-file/complete.js';
import { hover } from '../../../src/study/scenario-file/hover.js';
import { readYaml, isYamlFile } from '../../../src/study/scenario-file/read-yaml.js';
import { TextOutline } from '../../../src/study/scenario-file/text-outline.js';
import { box } from '../levers/box.js';

/** A text with `|` where the cursor is. */
function at(marked: string): [string, number] {
  const offset = marked.indexOf('|');
  return [marked.slice(0, offset) + marked.slice(offset + 1), offset];
}

const labels = (marked: string) => complete(...at(marked)).map(({ label }) => label);
const written = (marked: string, label: string) => {
  const [text, offset] = at(marked);
  const found = complete(text, offset).find((one) => one.label === label)!;
  return text.slice(0, found.from) + found.insert + text.slice(offset);
};

const shop =
  'items:\n  mug: { price: 14 }\n  bowl: { price: 9 }\nsuppliers:\n  ningbo: {}\n  izmir: {}\nstrategies:\n  a: {}\n  b: {}\n';

describe('what may be written', () => {
  it.each<[string, string[]]>([
    ['policy:\n  reorder: { kind: re|', ['base-stock', 'reorder-point', 'min-max', 'periodic', 'periodic-min-max']],
    ['policy:\n  reorder: { kind: periodic, |}', ['S', 'review', 'safetyStock', 'demand', 'byItem']],
    ['policy:\n  reorder:\n    kind: periodic\n    rev|', ['S', 'review', 'safetyStock', 'demand', 'byItem']],
    ['policy:\n  reorder:\n    kind: periodic\n    S: 4\n    |\n    review: 7d\n', ['safetyStock', 'demand', 'byItem']],
    [
      'policy:\n  reorder: { kind: periodic }\nstrategies:\n  x: { reorder: { | } }',
      ['kind', 'S', 'review', 'safetyStock', 'demand', 'byItem'],
    ],
    [`${shop}policy:\n  sourcing: { kind: dual-index, slow: ningbo, fast: |`, ['ningbo', 'izmir']],
    [`${shop}policy:\n  sourcing: { kind: split, shares: { ningbo: 60%, |`, ['izmir']],
    [`${shop}policy:\n  reorder:\n    byItem:\n      |`, ['mug', 'bowl']],
    [`${shop}demand:\n  - items: [mug, |]`, ['mug', 'bowl']],
    [`${shop}expect:\n  - { kpi: onTimeRate, of: a, above: |`, ['a', 'b']],
    ['policy:\n  care: { notify: |', ['at once', 'no']],
    ['suppliers:\n  x:\n    late: { chance: 3%, |', ['by', 'afterLate']],
    ['{ "policy": { "allocation": { "fill": "|" } } }', ['partial', 'complete-lines', 'ship-complete']],
    ['# only a |comment', []],
    ['title: anything | goes', ['Holiday spike with one late supplier']],
  ])('%s', (text, wanted) => {
    expect(labels(text)).toEqual(wanted);
  });

  it('offers the sections of a file that are not there yet', () => {
    expect(labels('|')).toContain('suppliers');
    expect(labels('suppliers: {}\n|')).not.toContain('suppliers');
    expect(labels('expect:\n  - { kpi: |')).toContain('onTimeRate');
  });

  it.each([
    ['pol|', 'policy', 'policy:'],
    ['policy: { reo|', 'reorder', 'policy: { reorder: '],
    ['policy:\n  allocation:\n    ki|: priority', 'kind', 'policy:\n  allocation:\n    kind: priority'],
    ['policy: { allocation: { kind: |', 'by-promise', 'policy: { allocation: { kind: by-promise'],
    ['warmUp:|', 'auto', 'warmUp: auto'],
    [
      '{ "policy": { "allocation": { "fill": "|" } } }',
      'partial',
      '{ "policy": { "allocation": { "fill": "partial" } } }',
    ],
    ['{ "pol|" }', 'policy', '{ "policy" }'],
  ])('writes into %s', (text, label, result) => {
    expect(written(text, label)).toBe(result);
  });

  it('says what a key is, and what holds without it', () => {
    const [review] = complete(...at('policy: { reorder: { kind: periodic, rev| } }')).filter(
      ({ label }) => label === 'review',
    );
    expect(review).toMatchObject({ detail: 'default 7d', info: 'R, the time between reviews.\nassumed: once a week' });
  });
});

describe('what stands there', () => {
  it.each<[string, string[] | undefined]>([
    [
      'policy:\n  sourcing: { kind: dual-index, co|ver: 7d }',
      [
        'policy.sourcing.cover',
        'Days of mean demand the fast supplier secures.',
        'days, like 21',
        'default 7d (assumed: a week of demand)',
      ],
    ],
    [
      'policy:\n  sourcing: { kind: dual-|index }',
      [
        'policy.sourcing.kind: dual-index',
        'Two levels: the fast supplier secures the near future, the slow one the rest.',
      ],
    ],
    [
      'suppliers:\n  ningbo:\n    late: { cha|nce: 8% }',
      ['suppliers.ningbo.late.chance', 'Share of purchase orders that come late.', 'share, 0 to 100%, like 25%'],
    ],
    [
      'strategies:\n  x: { reorder: { byItem: { mug: { safetyStock: { da|ys: 4 } } } } }',
      ['strategies.x.reorder.byItem.mug.safetyStock.days', 'Days of mean demand.', 'days, like 21'],
    ],
    ['what: isn’t th|ere', undefined],
    ['# com|ment', undefined],
  ])('%s', (text, lines) => {
    expect(hover(...at(text))?.lines).toEqual(lines);
  });
});

/** Paths of all keys as the parser of YAML has them. */
function pathsOf(value: unknown, path: string): string[] {
  if (Array.isArray(value))
    return value.flatMap((entry: unknown, i) => [`${path}.${i}`, ...pathsOf(entry, `${path}.${i}`)]);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [`${path}.${key}`, ...pathsOf(inner, `${path}.${key}`)]);
}

describe.each(box.map(({ name, text }) => [name, text] as const))('the outline of %s', (_, text) => {
  it('is that of the parser', () => {
    const yaml = readYaml(text, 'x.yaml');
    const root = isYamlFile(yaml) ? yaml.root : undefined;
    expect(
      TextOutline.of(text)
        .entries.map(({ path }) => `.${path.join('.')}`)
        .sort(),
    ).toEqual(pathsOf(root, '').sort());
  });
});

it('answers anywhere in any text, cut off anywhere', () => {
  const text = readFileSync('scenarios/everything-at-once.yaml', 'utf8').slice(2400);
  const offsets = Array.from({ length: 150 }, (_, i) => Math.floor((i * text.length) / 150));
  for (const offset of offsets) {
    expect(Array.isArray(complete(text.slice(0, offset), offset))).toBe(true);
    expect(hover(text, offset)?.lines.length ?? 2).toBeGreaterThan(0);
  }
});
