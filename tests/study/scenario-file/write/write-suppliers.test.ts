import { describe, expect, it } from 'vitest';
import type { FittedSupplier } from '../../../../src/calibration/supply/fitted-supplier.js';
import { formatProblem } from '../../../../src/domain/problems.js';
import { parseScenario } from '../../../../src/study/scenario-file/parse.js';
import { writeSuppliers } from '../../../../src/study/scenario-file/write/write-suppliers.js';

const supplier = (name: string, offers: readonly (readonly [string, number])[]): FittedSupplier => ({
  name,
  deliveries: 20,
  quotedDays: 14,
  leadTime: { kind: 'fixed', value: 14 },
  offers: offers.map(([item, price]) => ({ item, price })),
});

/** Written, with the rest of a shop around it, and read again. */
function read(fitted: readonly FittedSupplier[], names: readonly string[]) {
  const items = names.map((name) => ({ name, price: 10, cost: 5 }));
  const { lines, tables, usual, other } = writeSuppliers(fitted, items);
  const text = [
    'bullwhip: 1',
    'title: t',
    'horizon: 30d',
    'items:',
    ...names.map((name) => `  "${name}": { price: 10, cost: 5 }`),
    ...lines,
    'demand: { items: all, orders: 3/day }',
    'policy:',
    '  reorder: { kind: base-stock, safetyStock: { days: 3 } }',
    `  sourcing: ${usual}`,
    'strategies:',
    '  baseline: {}',
    `  ${other.name}: { sourcing: ${other.sourcing} }`,
  ].join('\n');
  const parsed = parseScenario(text, {
    file: 'shop.yaml',
    readText: (path) => tables.find(({ name }) => name === path)?.content,
  });
  expect((parsed.problems ?? []).map(formatProblem)).toEqual([]);
  const { catalog, strategies } = parsed.scenario!;
  const offers = catalog.offers.map((offer) => [
    catalog.suppliers[offer.supplier].name,
    catalog.items[offer.item].name,
    offer.price,
  ]);
  return { offers, strategies, text };
}

describe('suppliers that sell different things', () => {
  it('offer what they were ordered, at the price last paid; the rest is assumed', () => {
    const fitted = [
      supplier('Kilns', [
        ['mug', 4.6],
        ['bowl', NaN],
      ]),
      supplier('Paper: & Co', [['wrap', 1.2]]),
    ];
    const { offers, strategies } = read(fitted, ['mug', 'bowl', 'wrap', 'candle']);
    expect(offers.filter(([name]) => name !== 'nearby')).toEqual([
      ['Kilns', 'mug', 4.6],
      ['Kilns', 'bowl', 5],
      ['Paper: & Co', 'wrap', 1.2],
      ['usual', 'candle', 5],
    ]);
    expect(offers.filter(([name]) => name === 'nearby')).toHaveLength(4);
    expect(strategies.map(({ sourcing }) => sourcing.kind)).toEqual(['cheapest', 'fastest']);
  });

  it('have a table where a line would be too long', () => {
    const names = Array.from({ length: 60 }, (_, k) => `item, ${k}`);
    const { offers, text } = read(
      [
        supplier(
          'Kilns',
          names.slice(0, 30).map((name) => [name, 3] as const),
        ),
      ],
      names,
    );
    expect(text).toContain('offers: { file: offers-1.csv } # 30 items');
    expect(text).toContain('offers: { file: offers-2.csv } # assumed: 30 items');
    expect(offers).toHaveLength(60 + 60);
  });

  it('leave out what the shop does not have', () => {
    const { offers } = read(
      [
        supplier('Kilns', [
          ['mug', 4],
          ['gone', 2],
        ]),
        supplier('Other', [['bowl', 3]]),
      ],
      ['mug', 'bowl'],
    );
    expect(offers.filter(([name]) => name !== 'nearby')).toEqual([
      ['Kilns', 'mug', 4],
      ['Other', 'bowl', 3],
    ]);
  });
});

describe('suppliers that sell everything', () => {
  it('are the usual one and the second', () => {
    const all = [['mug', 4] as const];
    const { strategies, text } = read([supplier('A', all), supplier('B', all)], ['mug']);
    expect(strategies.map(({ sourcing }) => sourcing.kind)).toEqual(['single', 'fastest-when-short']);
    expect(text).not.toContain('nearby');
  });
});
