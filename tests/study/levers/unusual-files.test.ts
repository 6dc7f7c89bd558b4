import { describe, expect, it } from 'vitest';
import { editText } from './edit-text.js';
import type { Edit } from '../../../src/study/levers/lever.js';
import { readShop } from '../../../src/study/levers/read-shop.js';

const options = { file: 'shop.yaml' };
const rest = `bullwhip: 1
items: { mug: { price: 14, cost: 5 } }
suppliers:
  slow: { offers: { all: { price: 90% of cost } }, leadTime: 30d }
  fast: { offers: { all: { price: 120% of cost } }, leadTime: 5d }
demand: { items: all, orders: 10/day }
`;
const SERVICE = 'policy.reorder.safetyStock.serviceLevel';
const service = (strategy: string, value: number | null): Edit => ({ kind: 'lever', strategy, lever: SERVICE, value });

/** The text below the shop after an edit, or why not. */
function after(text: string, edit: Edit, head = rest): string {
  expect(readShop(head + text, options).reading.problems).toEqual([]);
  const answer = editText(head + text, edit, options);
  if ('refused' in answer) return `refused: ${answer.refused}`;
  expect(answer.text.startsWith(head)).toBe(true);
  expect(readShop(answer.text, options).reading.problems).toEqual([]);
  return answer.text.slice(head.length);
}

const limit = (strategy: string, value: number | null): Edit => ({
  kind: 'lever',
  strategy,
  lever: 'policy.allocation.orderLimit',
  value,
});

describe('an edit of a file that is written in another way', () => {
  it.each<[string, string, Edit, string]>([
    [
      'has no strategies: the policy is the one',
      'policy: { allocation: { fill: partial } }\n',
      limit('baseline', 5),
      'policy: { allocation: { fill: partial, orderLimit: 5 } }\n',
    ],
    ['has neither', '', limit('baseline', 5), 'policy: { allocation: { orderLimit: 5 } }\n'],
    [
      'writes its only policy again as it was',
      'policy: { reorder: { safetyStock: { serviceLevel: 90% } } }\n',
      service('baseline', 95),
      'policy: { reorder: { safetyStock: { serviceLevel: 95% } } }\n',
    ],
    [
      'has an empty strategy',
      'strategies:\n  a:\n  b: # less\n',
      limit('b', 5),
      'strategies:\n  a:\n  b: { allocation: { orderLimit: 5 } } # less\n',
    ],
    [
      'has a null strategy',
      'strategies:\n  a: null\n  b: ~ # less\n',
      limit('b', 5),
      'strategies:\n  a: null\n  b: { allocation: { orderLimit: 5 } } # less\n',
    ],
    [
      'has all strategies between braces',
      'strategies: { a: {}, b: { allocation: { fill: partial } } }\n',
      limit('b', 5),
      'strategies: { a: {}, b: { allocation: { fill: partial, orderLimit: 5 } } }\n',
    ],
    [
      'has braces over several lines',
      'strategies: {\n  a: {}, # first\n  b: {\n    allocation: { fill: partial }, # whatever\n  }\n}\n',
      { kind: 'lever', strategy: 'b', lever: 'policy.promise.inStock', value: 9 },
      'strategies: {\n  a: {}, # first\n  b: {\n    allocation: { fill: partial }, # whatever\n    promise: { inStock: 9d },\n  }\n}\n',
    ],
    [
      'has no line break at its end',
      'strategies:\n  a: {}\n  b:\n    allocation: { fill: partial }',
      { kind: 'lever', strategy: 'b', lever: 'policy.promise.inStock', value: 9 },
      'strategies:\n  a: {}\n  b:\n    allocation: { fill: partial }\n    promise: { inStock: 9d }',
    ],
    [
      'has shares as numbers',
      'strategies:\n  a: { reorder: { safetyStock: { serviceLevel: 0.95 } } }\n',
      service('a', 97.5),
      'strategies:\n  a: { reorder: { safetyStock: { serviceLevel: 0.975 } } }\n',
    ],
    [
      'has quotes',
      'strategies:\n  a: { reorder: { safetyStock: { serviceLevel: "90 %" } } }\n',
      service('a', 97.5),
      'strategies:\n  a: { reorder: { safetyStock: { serviceLevel: "97.5 %" } } }\n',
    ],
    [
      'has single quotes',
      "strategies:\n  'a b': { reorder: { safetyStock: { 'serviceLevel': '90%' } } }\n",
      service('a b', 97.5),
      "strategies:\n  'a b': { reorder: { safetyStock: { 'serviceLevel': '97.5%' } } }\n",
    ],
    [
      'counts in weeks',
      'strategies:\n  a: { reorder: { kind: periodic, review: 2 weeks } }\n',
      { kind: 'lever', strategy: 'a', lever: 'policy.reorder.review', value: 21 },
      'strategies:\n  a: { reorder: { kind: periodic, review: 3 weeks } }\n',
    ],
    [
      'counts in weeks, and days don’t fit',
      'strategies:\n  a: { reorder: { kind: periodic, review: 2 weeks } }\n',
      { kind: 'lever', strategy: 'a', lever: 'policy.reorder.review', value: 5 },
      'strategies:\n  a: { reorder: { kind: periodic, review: 5d } }\n',
    ],
    [
      'has a short form',
      'strategies:\n  a: { reorder: { quantity: 21d } }\n',
      { kind: 'lever', strategy: 'a', lever: 'policy.reorder.quantity.days', value: 30 },
      'strategies:\n  a: { reorder: { quantity: 30d } }\n',
    ],
    [
      'loses its last key, not the comment',
      'strategies:\n  z: {}\n  a: # why\n    # what\n    allocation: { orderLimit: 5 } # how much\n',
      limit('a', null),
      'strategies:\n  z: {}\n  a: {} # why\n    # what\n    # how much\n',
    ],
    [
      'ends with dots',
      'strategies:\n  z: {}\n  a: {}\n...\n',
      limit('a', 4),
      'strategies:\n  z: {}\n  a: { allocation: { orderLimit: 4 } }\n...\n',
    ],
  ])('%s', (_, text, edit, wanted) => {
    expect(after(text, edit)).toBe(wanted);
  });

  it('keeps its line breaks', () => {
    const crlf = (text: string) => text.replaceAll('\n', '\r\n');
    const text = crlf('strategies:\n  a: {}\n  b:\n    allocation: { fill: partial } # x\n');
    expect(after(text, { kind: 'lever', strategy: 'b', lever: 'policy.promise.inStock', value: 9 }, crlf(rest))).toBe(
      crlf('strategies:\n  a: {}\n  b:\n    allocation: { fill: partial } # x\n    promise: { inStock: 9d }\n'),
    );
    expect(after(text, { kind: 'copy', strategy: 'b' }, crlf(rest))).toBe(
      crlf(
        'strategies:\n  a: {}\n  b:\n    allocation: { fill: partial } # x\n  b-copy:\n    allocation: { fill: partial } # x\n',
      ),
    );
    expect(after(text, { kind: 'move', strategy: 'b', to: 0 }, crlf(rest))).toBe(
      crlf('strategies:\n  b:\n    allocation: { fill: partial } # x\n  a: {}\n'),
    );
    expect(after(text, { kind: 'remove', strategy: 'b' }, crlf(rest))).toBe(crlf('strategies:\n  a: {}\n'));
    expect(after(text, { kind: 'add' }, crlf(rest))).toBe(`${text}  what-if: {}\r\n`);
  });

  it('refuses what would be one change in two places', () => {
    const shared = 'strategies:\n  a: &one { allocation: { orderLimit: 5 } }\n  b: *one\n  c: {}\n';
    expect(after(shared, limit('b', 7))).toMatch(/^refused: This is written once as &one/);
    expect(after(shared, limit('a', 7))).toMatch(/^refused: This is used in several places, as \*one/);
    expect(after(shared, { kind: 'copy', strategy: 'a' })).toMatch(/^refused: .*copy it in the text/);
    expect(after(shared, limit('c', 7))).toContain('\n  c: { allocation: { orderLimit: 7 } }\n');
    expect(after(shared, { kind: 'rename', strategy: 'b', to: 'd' })).toBe(shared.replace('b:', 'd:'));
    // What is left of it would have nothing to stand for.
    expect(after(shared, { kind: 'remove', strategy: 'a' })).toMatch(/^refused: /);
    expect(after(shared, { kind: 'remove', strategy: 'b' })).toBe(shared.replace('  b: *one\n', ''));
  });
});

describe('a JSON file', () => {
  const shop = {
    bullwhip: 1,
    items: { mug: { price: 14, cost: 5 } },
    suppliers: { slow: { offers: 'all', leadTime: '30d' }, fast: { offers: { all: '120% of cost' }, leadTime: '5d' } },
    demand: { items: 'all', orders: '10/day' },
    policy: { reorder: { safetyStock: { serviceLevel: '95%' } } },
    strategies: { a: {}, b: { allocation: { orderLimit: 5 } } },
    expect: [{ kpi: 'onTimeRate', of: 'b', atLeast: '50%' }],
  };
  const edits: Edit[] = [
    limit('b', 7),
    limit('a', 7),
    limit('b', null),
    service('a', 97.5),
    { kind: 'lever', strategy: 'b', lever: 'policy.sourcing.kind', value: 'fastest-when-short' },
    { kind: 'lever', strategy: 'b', lever: 'policy.promise.inStock', value: 9 },
    { kind: 'lever', strategy: null, lever: 'suppliers.slow.late.chance', value: 9 },
    { kind: 'add', name: 'Some "other" name' },
    { kind: 'copy', strategy: 'b' },
    { kind: 'rename', strategy: 'b', to: 'c, d' },
    { kind: 'remove', strategy: 'b' },
    { kind: 'remove', strategy: 'a' },
    { kind: 'move', strategy: 'b', to: 0 },
  ];

  it.each([0, 2, 4].flatMap((indent) => edits.map((edit) => [indent, JSON.stringify(edit), edit] as const)))(
    'set in by %i stays one: %s',
    (indent, _, edit) => {
      const text = JSON.stringify(shop, null, indent);
      const answer = editText(text, edit, { file: 'shop.json' });
      expect(answer).not.toHaveProperty('refused');
      const json = 'text' in answer ? answer.text : '';
      expect(() => void JSON.parse(json)).not.toThrow();
      expect(json).not.toBe(text);
    },
  );

  it('writes as its neighbours do', () => {
    const text = JSON.stringify(shop, null, 2);
    const answer = editText(
      text,
      { kind: 'lever', strategy: 'b', lever: 'policy.promise.inStock', value: 9 },
      { file: 'shop.json' },
    );
    expect(answer).toHaveProperty(
      'text',
      text.replace('"orderLimit": 5\n      }', '"orderLimit": 5\n      },\n      "promise": { "inStock": "9d" }'),
    );
  });
});

describe('a list of strategies that begins', () => {
  it('has the policy as its baseline, and claims that name it', () => {
    expect(
      after('policy: {}\n\nexpect:\n  - { kpi: onTimeRate, atLeast: 10% }\n', { kind: 'add', name: 'Two weeks' }),
    ).toBe(
      'policy: {}\n\nstrategies:\n  baseline: {}\n  two-weeks: {}\n\nexpect:\n  - { kpi: onTimeRate, atLeast: 10%, of: baseline }\n',
    );
    expect(after('', { kind: 'add' })).toBe('strategies:\n  baseline: {}\n  what-if: {}\n');
    expect(after('policy: {}\n', { kind: 'copy', strategy: 'baseline' })).toBe(
      'policy: {}\nstrategies:\n  baseline: {}\n  baseline-copy: {}\n',
    );
    expect(after('policy: {}\n', { kind: 'rename', strategy: 'baseline', to: 'As it is' })).toBe(
      'policy: {}\nstrategies:\n  as-it-is: {}\n',
    );
  });
});

describe('a shop of many items', () => {
  const names = Array.from({ length: 4000 }, (_, i) => `item-${i}`);
  const items = `bullwhip: 1\nitems:\n${names.map((name) => `  ${name}: { price: 14, cost: 5 }\n`).join('')}`;
  const text = items + rest.slice(rest.indexOf('suppliers:'));

  it('has no more levers than a small one', () => {
    const [large, small] = [text, rest].map((one) => readShop(one, options).reading.shop!);
    const ids = (shop: typeof large) =>
      [...shop.strategies[0].groups.flatMap(({ levers }) => levers), ...shop.world.levers].map(({ id }) => id);
    expect(ids(large)).toEqual(ids(small));
    expect(large.items).toHaveLength(4000);
  });
});

describe('nothing is done', () => {
  it('to a file with problems', () => {
    expect(editText('bullwhip: 1\n', { kind: 'add' }, options)).toEqual({
      refused: 'The file has to be in order before it can be changed from here.',
    });
  });
  it.each<[Edit, RegExp]>([
    [service('nobody', 5), /no strategy nobody/],
    [{ kind: 'lever', strategy: 'baseline', lever: 'policy.nothing', value: 5 }, /nothing to move/],
    [{ kind: 'lever', strategy: 'baseline', lever: SERVICE, item: 'cup', value: 5 }, /no item cup/],
    [{ kind: 'lever', strategy: 'baseline', lever: 'policy.promise.inStock', item: 'mug', value: 5 }, /for one item/],
    [{ kind: 'lever', strategy: 'baseline', lever: SERVICE, value: 100 }, /above 0% and below 100%/],
    [{ kind: 'lever', strategy: 'baseline', lever: SERVICE, value: NaN }, /./],
    [{ kind: 'lever', strategy: 'baseline', lever: SERVICE, value: -Infinity }, /./],
    [
      { kind: 'lever', strategy: 'baseline', lever: 'policy.allocation.kind', value: 'alphabetical' },
      /knows no alphabetical/,
    ],
    [{ kind: 'remove', strategy: 'baseline' }, /only strategy/],
    [{ kind: 'move', strategy: 'nobody', to: 0 }, /no strategy/],
  ])('by %j', (edit, why) => {
    const answer = editText(rest, edit, options);
    expect('refused' in answer ? answer.refused : `did: ${answer.text}`).toMatch(why);
  });
});
