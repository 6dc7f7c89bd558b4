import { describe, expect, it } from 'vitest';
import { unknownName } from '../../../src/domain/messages.js';
import { formatProblem } from '../../../src/domain/problems.js';
import { readSnapshot } from '../../../src/study/morning/check-snapshot.js';
import { messages } from '../../../src/study/morning/messages.js';
import { snapshotOfLists } from '../../../src/study/morning/snapshot-lists.js';
import { parseOf } from '../../scenarios/box.js';

const scenario = parseOf('expedite.yaml');
const items = ['tent', 'stove', 'lantern'];
const today = {
  bullwhipSnapshot: 1,
  at: '2026-06-15T08:00:00',
  stock: [{ item: 'tent', available: 6 }],
  orders: [{ id: '7', orderedAt: '2026-06-09', lines: [{ item: 'tent', units: 2 }] }],
  purchases: [{ id: 'F-1', supplier: 'factory', item: 'tent', units: 150, orderedAt: '2026-05-18' }],
};
const told = (change: object, file = 'snapshot.json') => {
  const { snapshot, problems } = readSnapshot(scenario, JSON.stringify({ ...today, ...change }), file);
  expect(snapshot === undefined).toBe(problems.length > 0);
  return problems.map(formatProblem);
};
const at = (path: string, message: string) => `snapshot.json: ${path}: ${message}`;

describe('a snapshot is checked', () => {
  it('and fits', () => expect(told({})).toEqual([]));

  it.each([
    ['an item nobody sells', { stock: [{ item: 'tnet', available: 1 }] }, [at('stock.0.item', unknownName('item', 'tnet', 'tent', items))]], // prettier-ignore
    ['no item at all', { stock: [{ available: 1 }] }, [at('stock.0.item', messages.missing('an item'))]],
    ['half a unit', { stock: [{ item: 'tent', available: 1.5 }] }, [at('stock.0.available', messages.notWholeAtAll(1.5))]], // prettier-ignore
    ['a supplier that is none', { purchases: [{ ...today.purchases[0], supplier: 'factroy' }] }, [at('purchases.0.supplier', unknownName('supplier', 'factroy', 'factory', ['factory']))]], // prettier-ignore
    ['an order of tomorrow', { orders: [{ ...today.orders[0], orderedAt: '2026-06-16' }] }, [at('orders.0.orderedAt', messages.inTheFuture('2026-06-16', today.at))]], // prettier-ignore
    ['two orders of one name', { orders: [today.orders[0], today.orders[0]] }, [at('orders.1.id', messages.twice('7', 'orders.0'))]], // prettier-ignore
    ['two counts of an item at a place', { stock: [...today.stock, { item: 'stove', available: 1 }, { item: 'tent', location: 'warehouse', available: 6 }] }, [at('stock.2.item', messages.stockTwice('tent', 'warehouse', 'stock.0'))]], // prettier-ignore
    ['a purchase order pasted twice', { purchases: [today.purchases[0], { ...today.purchases[0], units: 50 }, { ...today.purchases[0] }] }, [at('purchases.2', messages.sameAgain('purchases.0'))]], // prettier-ignore
    ['more that waits than was ordered', { orders: [{ ...today.orders[0], lines: [{ item: 'tent', units: 2, waiting: 3 }] }] }, [at('orders.0.lines.0.waiting', messages.tooMany(3, 2))]], // prettier-ignore
    ['an order of nothing', { orders: [{ ...today.orders[0], lines: [] }] }, [at('orders.0.lines', messages.noLines())]], // prettier-ignore
    ['a day that is none', { at: '2026-02-30' }, [at('at', messages.notATime('2026-02-30'))]],
    ['a day before all', { at: '2025-12-31', orders: [], purchases: [] }, [at('at', messages.beforeStart('2025-12-31', '2026-01-05'))]], // prettier-ignore
    ['another file', { bullwhipSnapshot: undefined }, ['snapshot.json: ' + messages.notASnapshot(undefined)]],
    ['a list that is none', { stock: {} }, [at('stock', messages.notAList({}))]],
  ])('%s', (_, change, problems) => expect(told(change)).toEqual(problems));

  it('text that is not JSON', () => {
    const { problems } = readSnapshot(scenario, '{"at":', 'snapshot.json');
    expect(problems).toHaveLength(1);
    expect(problems[0].message).toContain('is not JSON');
  });

  it('sorts orders by age, whatever the list does', () => {
    const orders = ['2026-06-14', '2026-06-02'].map((orderedAt) => ({ ...today.orders[0], id: orderedAt, orderedAt }));
    const { snapshot } = readSnapshot(scenario, JSON.stringify({ ...today, orders }), 'snapshot.json');
    expect(snapshot!.orders.map(({ id }) => id)).toEqual(['2026-06-02', '2026-06-14']);
  });
});

describe('lists become a snapshot', () => {
  const lists = {
    'stock.csv': 'Item,On hand,Allocated\ntent,9,3\n',
    'open-orders.csv':
      'order,ordered,item,units,promise\n7,2026-06-09 10:00,tent,2,2026-06-20\n7,2026-06-09 10:00,stove,1,\n',
    'open-purchases.csv': 'purchase,supplier,item,units,ordered,eta\nF-1,factory,tent,150,2026-05-18,\n',
  };
  const read = (change: object, day?: string) =>
    snapshotOfLists(scenario, { ...lists, ...change }, (name) => `today/${name}`, day);

  it('of the morning after the newest entry', () => {
    expect(read({}).snapshot).toEqual({
      bullwhipSnapshot: 1,
      at: '2026-06-10',
      stock: [{ item: 'tent', available: 6, allocated: 3 }],
      orders: [
        {
          id: '7',
          orderedAt: '2026-06-09T10:00',
          promise: '2026-06-20',
          lines: [
            { item: 'tent', units: 2 },
            { item: 'stove', units: 1 },
          ],
        },
      ],
      purchases: [{ id: 'F-1', supplier: 'factory', item: 'tent', units: 150, orderedAt: '2026-05-18' }],
    });
    expect(read({}, '2026-06-30').snapshot!.at).toBe('2026-06-30');
  });

  it('and name the line of what is wrong', () => {
    const stock = 'item,on_hand\ntent,9\ntnet,2\nstove,many\n';
    expect(read({ 'stock.csv': stock }).problems.map(formatProblem)).toEqual([
      `today/stock.csv:3: item: ${unknownName('item', 'tnet', 'tent', items)}`,
      `today/stock.csv:4: available: ${messages.notWholeAtAll('many')}`,
    ]);
    expect(read({ 'open-orders.csv': 'order,item,units\n7,tent,1\n' }).problems.map(formatProblem)).toEqual([
      `today/open-orders.csv:1: ordered: ${messages.noColumn(['order', 'item', 'units'])}`,
    ]);
    const twice = 'item,on_hand\ntent,9\nstove,2\ntent,4\n';
    expect(read({ 'stock.csv': twice }).problems.map(formatProblem)).toEqual([
      `today/stock.csv:4: item: ${messages.stockTwice('tent', 'warehouse', 'line 2')}`,
    ]);
    const orders = 'order,ordered,item,units\n7,2026-06-09,tent,2\n7,2026-06-08,stove,1\n7,2026-06-09,tent,2\n';
    expect(read({ 'open-orders.csv': orders }).problems.map(formatProblem)).toEqual([
      `today/open-orders.csv:3: ordered: ${messages.otherOrder('7', 'ordered', '2026-06-08', '2026-06-09', 2)}`,
      `today/open-orders.csv:4: ${messages.sameAgain('line 2')}`,
    ]);
    const row = 'F-1,factory,tent,150,2026-05-18,\n';
    const purchases = `purchase,supplier,item,units,ordered,eta\n${row}F-1,factory,tent,50,2026-05-18,\n${row}`;
    expect(read({ 'open-purchases.csv': purchases }).problems.map(formatProblem)).toEqual([
      `today/open-purchases.csv:4: ${messages.sameAgain('line 2')}`,
    ]);
    expect(read({ 'stock.csv': undefined }).problems[0].message).toBe(messages.noStock());
  });
});
