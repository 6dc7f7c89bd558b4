import { describe, expect, it } from 'vitest';
import { editText } from './edit-text.js';
import type { Edit } from '../../../src/study/levers/lever.js';
import { readShop } from '../../../src/study/levers/read-shop.js';
import type { ParseOptions } from '../../../src/study/scenario-file/parse.js';
import { box, boxed } from './box.js';

function edited(text: string, edit: Edit, options: ParseOptions) {
  const answer = editText(text, edit, options);
  if ('refused' in answer) throw new Error(answer.refused);
  return answer;
}

const full = process.env['BULLWHIP_FULL'] !== undefined;

/** Each by itself in full; else the first, one in the middle and the last: between them they differ by their place alone. */
const some = (list: readonly string[]) =>
  list.filter((_, row) => full || [0, list.length >> 1, list.length - 1].includes(row));

/** The shop of the text that was read last: names and specs of one text are asked for one after the other. */
const reader = () => {
  let last: { readonly text: string; readonly shop: ReturnType<typeof readShop> } | undefined;
  return (text: string, options: ParseOptions) => {
    if (last?.text !== text) last = { text, shop: readShop(text, options) };
    return last.shop;
  };
};
const read = reader();

/** Each strategy as it is played. `potted`: a channel's own stock under one of them is a place more for all. */
function specs(text: string, options: ParseOptions, potted = false): ReadonlyMap<string, string> {
  const { scenario, reading } = read(text, options);
  if (scenario === undefined) throw new Error(reading.problems[0].message);
  const unpotted = potted ? { routing: undefined, at: undefined } : {};
  return new Map(
    scenario.strategies.map((one) => [one.name, JSON.stringify({ ...one, ...unpotted, name: '' }, exactly)]),
  );
}

const exactly = (_: string, value: unknown) => (typeof value === 'number' ? String(value) : value);

const names = (text: string, options: ParseOptions) =>
  read(text, options).reading.shop!.strategies.map(({ name }) => name);

describe.each(box.map((one) => [one.name, one] as const))('the strategies of %s', (_, { text, options }) => {
  const potted = text.includes('stock: pots');
  const before = specs(text, options, potted);
  const hasStrategies = text.includes('\nstrategies:');
  const list = [...before.keys()];

  it('can be added to', () => {
    const { text: after, chosen } = edited(text, { kind: 'add' }, options);
    expect(names(after, options)).toEqual([...list, 'what-if']);
    expect(chosen).toBe('what-if');
    const now = specs(after, options, potted);
    for (const [name, spec] of before) expect(now.get(name)).toBe(spec);
  });

  it('can be copied: a copy does the same', () => {
    some(list).forEach((name) => {
      const row = list.indexOf(name);
      const { text: after, chosen } = edited(text, { kind: 'copy', strategy: name }, options);
      expect(names(after, options)).toEqual([...list.slice(0, row + 1), `${name}-copy`, ...list.slice(row + 1)]);
      expect(specs(after, options, potted).get(chosen!)).toBe(before.get(name));
    });
  });

  it('can be renamed there and back, claims and all', () => {
    for (const name of some(list)) {
      const { text: there, chosen } = edited(
        text,
        { kind: 'rename', strategy: name, to: 'Quite another name' },
        options,
      );
      expect(chosen).toBe('quite-another-name');
      expect(specs(there, options, potted).get(chosen!)).toBe(before.get(name));
      expect(there).not.toMatch(new RegExp(`(of|strategy|above|below|near): ${name}\\b(?!-)`));
      const back = edited(there, { kind: 'rename', strategy: chosen!, to: name }, options).text;
      expect(hasStrategies ? back : text).toBe(text);
    }
  });

  it('can be moved there and back', () => {
    some(list).forEach((name) => {
      const row = list.indexOf(name);
      for (const to of [0, list.length - 1]) {
        const there = edited(text, { kind: 'move', strategy: name, to }, options).text;
        const wanted = list.filter((one) => one !== name);
        wanted.splice(to, 0, name);
        expect(names(there, options)).toEqual(wanted);
        expect(specs(there, options, potted)).toEqual(before);
        expect(edited(there, { kind: 'move', strategy: name, to: row }, options).text).toBe(text);
      }
    });
  });

  it('can be removed but for the last one', () => {
    for (const name of some(list)) {
      const answer = editText(text, { kind: 'remove', strategy: name }, options);
      const after = 'text' in answer ? answer.text : text;
      expect('refused' in answer).toBe(list.length === 1);
      if ('refused' in answer) continue;
      expect(names(after, options)).toEqual(list.filter((one) => one !== name));
      for (const [other, spec] of specs(after, options, potted)) expect(spec).toBe(before.get(other));
      const { scenario } = read(after, options);
      for (const claim of scenario!.expect)
        expect(claim.text).not.toMatch(new RegExp(`\\b(of|above|below|near) ${name}\\b(?!-)`));
    }
  });

  it('are as they were after a copy is removed', () => {
    for (const name of some(list)) {
      const { text: there, chosen } = edited(text, { kind: 'copy', strategy: name }, options);
      const back = edited(there, { kind: 'remove', strategy: chosen! }, options).text;
      // The claims about an only strategy had to name it.
      expect(list.length > 1 ? back : text).toBe(text);
    }
  });
});

describe('the strategies of holiday-spike', () => {
  const { text, options } = boxed('holiday-spike');
  const block = (after: string) => after.slice(after.indexOf('\nstrategies:') + 1, after.indexOf('\nexpect:'));

  it('take a new one with levers', () => {
    const { text: after } = edited(text, { kind: 'add', name: 'Two weeks from Izmir', levers: [{ lever: 'policy.sourcing.kind', value: 'fastest-when-short' }, { lever: 'policy.sourcing.cover', value: 14 }] }, options); // prettier-ignore
    expect(block(after)).toContain(
      '\n  two-weeks-from-Izmir: { sourcing: { kind: fastest-when-short, slow: ningbo, fast: izmir, cover: 14d } }\n',
    );
  });

  it('are numbered', () => {
    const one = edited(text, { kind: 'add' }, options).text;
    expect(edited(one, { kind: 'add' }, options).chosen).toBe('what-if-2');
    const copy = edited(text, { kind: 'copy', strategy: 'both' }, options).text;
    expect(edited(copy, { kind: 'copy', strategy: 'both' }, options).chosen).toBe('both-copy-2');
  });

  it('move with their comments', () => {
    expect(block(edited(text, { kind: 'move', strategy: 'both', to: 0 }, options).text)).toBe(`strategies:
  both: # less of each
    reorder: { safetyStock: { serviceLevel: 98% } }
    sourcing: { kind: fastest-when-short, slow: ningbo, fast: izmir, cover: 8d }
  baseline: {}
  more-safety-stock: { reorder: { safetyStock: { serviceLevel: 99% } } }
  second-supplier: { sourcing: { kind: fastest-when-short, slow: ningbo, fast: izmir, cover: 12d } }
`);
  });

  it('go with their claims and the words above them', () => {
    const { text: after } = edited(text, { kind: 'remove', strategy: 'second-supplier' }, options);
    expect(after.slice(after.indexOf('expect:'))).toBe(`expect:
  # Holidays that are announced are bought for: what waits is due to lateness and to TV. Unannounced it would be twice as much.
  - { kpi: backorderRate, of: baseline, atMost: 11% }
  # Five cycles in 100 may run out at 95%, one at 99%; surprises and late ships make both worse, the thinner stock more so.
  - { kpi: backorderRate, of: more-safety-stock, below: baseline, by: 2% }
`);
    expect(edited(text, { kind: 'remove', strategy: 'baseline' }, options).text).toMatch(/\nexpect: \[\]\n$/);
  });

  it.each([
    ['', 'A strategy needs a name.'],
    [' \t\n', 'A strategy needs a name.'],
    ['2026', 'A name needs more than a number: 2026.'],
    ['Baseline', 'There is a strategy baseline already.'],
    ['__proto__', /__proto__/],
    ['constructor', /constructor/],
    ['x'.repeat(200), 'A name of at most 80 characters, please.'],
  ])('refuse the name %j', (to, message) => {
    const answer = editText(text, { kind: 'rename', strategy: 'both', to }, options);
    expect('refused' in answer && answer.refused).toMatch(message);
  });

  it.each([
    '<img src=x onerror=alert(1)>',
    '=1+1',
    'a: b # c',
    '{x}',
    'it\'s "so"',
    'true',
    'null',
    '- one',
    '~',
    '&a *b',
    '!tag',
    'é ü 🙂',
    '1e3',
    'a,b',
    '# x',
    '? y',
    '@z',
    '|',
    '%',
    '0x1F',
  ])('take the name %j as it is', (to) => {
    const { text: after, chosen } = edited(text, { kind: 'rename', strategy: 'both', to }, options);
    expect(names(after, options)).toEqual(['baseline', 'more-safety-stock', 'second-supplier', chosen]);
    expect(edited(after, { kind: 'rename', strategy: chosen!, to: 'both' }, options).text).toBe(text);
  });
});
