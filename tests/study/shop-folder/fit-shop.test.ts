import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../../src/domain/problems.js';
import { importShop } from '../../../src/intake/import-shop.js';
import { parseScenario } from '../../../src/study/scenario-file/parse.js';
import { salesOf } from '../../../src/study/shop-folder/fit-shop.js';
import { snapshotOf } from '../../../src/study/shop-folder/lists.js';
import { shopFolder } from '../../../src/study/shop-folder/shop-folder.js';

const file = (name: string) => ({ name, bytes: () => [readFileSync(`scenarios/data/${name}`)] });

describe('an imported shop', () => {
  const imported = importShop([file('small-shop-orders-winter.csv'), file('small-shop-orders-spring.csv')], {});
  const textOf = (content: string | Iterable<string>) =>
    typeof content === 'string' ? content : [...content].join('');

  it('becomes a fitted scenario that reads without problems, its record one word away', async () => {
    const shop = await imported;
    const folder = shopFolder(shop, { title: 'Small', key: 'customers.key' });
    const files = new Map(folder.map(({ name, content }) => [name, textOf(content)]));
    const yaml = files.get('scenario.yaml')!;
    expect(yaml).toContain('# fitted:');
    for (const text of [yaml, yaml.replace('play: no', 'play: alone')]) {
      const parsed = parseScenario(text, { file: 'scenario.yaml', readText: (path) => files.get(path) });
      expect((parsed.problems ?? []).map(formatProblem)).toEqual([]);
    }
  });

  it('hands over its customers, and the delay of each return whose sale was found', async () => {
    const { orders } = await imported;
    const sales = salesOf(orders!);
    expect(sales.customer!.length).toBe(sales.orders.time.length);
    const { days, unmatched } = sales.returned!;
    // One credit note takes back 4,000 units that were entered by mistake: no return.
    expect(days.length + unmatched).toBe(orders!.lines.creditNotes.length - 1);
    expect(days.length).toBe(orders!.returns.matched - 1);
    expect(Array.from(days).every((d) => d >= 0)).toBe(true);
  });
});

describe('the snapshot of an imported shop', () => {
  const day = (n: number) => 20_000 + n;
  const open = (units: number) => ({ order: 'PO-1', supplier: 0, item: 0, units, promisedAt: day(20) });

  it('has one count an item, whatever places the stock list names, and one line for what comes together', () => {
    const stock = [
      { item: 'mug', location: 'Berlin', onHand: 5, allocated: 2 },
      { item: 'lamp', location: 'Berlin', onHand: 1 },
      { item: 'mug', location: 'Hamburg', onHand: 4 },
    ];
    const rows = [open(24), open(12), { ...open(6), promisedAt: day(30) }];
    const column = (of: (row: (typeof rows)[number]) => number) => Float64Array.from(rows, of);
    const never = column(() => NaN);
    const records = {
      suppliers: ['potter'],
      items: ['mug'],
      order: rows.map(({ order }) => order),
      supplier: Int32Array.from(rows, () => 0),
      item: Int32Array.from(rows, () => 0),
      units: column(({ units }) => units),
      unitsReceived: never,
      orderedAt: column(() => day(0)),
      promisedAt: column(({ promisedAt }) => promisedAt),
      receivedAt: never,
      price: never,
    };
    const made = snapshotOf(stock, records, '2024-10-10', 'warehouse');
    expect(made.stock).toEqual([
      { item: 'mug', location: 'warehouse', available: 7, allocated: 2 },
      { item: 'lamp', location: 'warehouse', available: 1 },
    ]);
    expect(made.purchases.map(({ units, eta }) => [units, eta])).toEqual([
      [36, '2024-10-24'],
      [6, '2024-11-03'],
    ]);
  });
});
