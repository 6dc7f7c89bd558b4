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

describe('a supplier of too few deliveries', () => {
  const of = (name: string, days?: number): FittedSupplier => ({
    name,
    deliveries: days === undefined ? 3 : 20,
    quotedDays: days ?? NaN,
    ...(days !== undefined && { leadTime: { kind: 'fixed', value: days } }),
  });
  const written = (fitted: readonly FittedSupplier[]) => {
    const { text } = read(fitted, ['mug']);
    return text
      .slice(text.indexOf('  new:'))
      .split('\n')
      .slice(2, 4)
      .map((line) => line.trim());
  };

  it('is taken to be like the others, and as far off as they differ', () => {
    const [leadTime, fit] = written([of('a', 10), of('b', 20), of('c', 30), of('new')]);
    expect(leadTime).toMatch(
      /^leadTime: { quoted: 20d, gamma: { mean: 20d, sd: 5.3d } } # assumed: fewer than 5 deliver/,
    );
    // Means of 20 ± 10: variance (1/4)(1 + 1/3) of the square, where one delivery leaves (8/30)².
    expect(Number(/^fitted: { leadTime: ([\d.]+)/.exec(fit)![1])).toBeCloseTo((8 / 30) ** 2 / (1 / 3), 3);
  });

  it('is known no better than from one delivery where there are no others', () => {
    const [leadTime, fit] = written([of('a', 10), of('new')]);
    expect(leadTime).toMatch(/^leadTime: { quoted: 28d, gamma: { mean: 30d, sd: 8d } } # assumed: /);
    expect(fit).toMatch(/^fitted: { leadTime: 1 }/);
  });

  it('is never known as well as one of five deliveries', () => {
    expect(written([of('a', 10), of('b', 10), of('new')])[1]).toMatch(/^fitted: { leadTime: 4 }/);
  });
});

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
