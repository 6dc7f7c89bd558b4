import { describe, expect, it } from 'vitest';
import * as say from '../../../src/domain/messages.js';
import { TICKS_PER_DAY } from '../../../src/domain/time.js';
import type { LoadedHistory, LoadHistory } from '../../../src/study/scenario-file/history.js';
import { parseScenario } from '../../../src/study/scenario-file/parse.js';

const withTables = `bullwhip: 1
items: { file: items.csv }
suppliers:
  ningbo: { offers: { file: offers.csv }, leadTime: 30d }
demand: { items: all, orders: 30/day }
policy: { reorder: { kind: min-max, byItem: { file: levels.csv } } }
`;
const tables: Record<string, string> = {
  'items.csv': 'name,price,cost,group,popularity\nmug,14,5,kitchen,3\n"tray, oak",24,40% of price,,\n',
  'offers.csv': 'item,price,multiple\nmug,4.8,24\n"tray, oak",9,\n',
  'levels.csv': 'item,s,S\nmug,20,90\n',
};

describe('tables beside the file', () => {
  const parse = (changed: Record<string, string> = {}) =>
    parseScenario(withTables, { file: 'shop.yaml', readText: (path) => ({ ...tables, ...changed })[path] });
  const problemsOf = (changed: Record<string, string>) =>
    (parse(changed).problems ?? []).map(({ file, line, path, message }) => [file, line, path, message]);

  it('stand for blocks written in the file', () => {
    const { scenario, problems } = parse();
    expect(problems).toBeUndefined();
    expect(scenario!.catalog.items.map(({ name, price, cost, group }) => [name, price, cost, group])).toEqual([
      ['mug', 14, 5, 'kitchen'],
      ['tray, oak', 24, 0.4 * 24, ''],
    ]);
    expect(scenario!.catalog.offers.map(({ price, multiple }) => [price, multiple])).toEqual([
      [4.8, 24],
      [9, 1],
    ]);
    expect(scenario!.demand.streams[0]).toMatchObject({ items: [0, 1], weights: [3, 1] });
    expect(scenario!.strategies[0].reorderByItem['mug']).toMatchObject({ kind: 'min-max', s: 20, S: 90 });
  });

  it.each<[string, string, string, unknown[][]]>([
    [
      'a wrong cell',
      'items.csv',
      'name,price,cost\nmug,14,5\n"tray, oak",dear,9\n',
      [['items.csv', 3, 'items.tray, oak.price', say.notMoney('dear')]],
    ],
    [
      'a missing cell',
      'items.csv',
      'name,price,cost\nmug,,5\n"tray, oak",24,9\n',
      [['items.csv', 2, 'items.mug.price', say.missing('like 14')]],
    ],
    [
      'an unknown column',
      'items.csv',
      'name,price,cost,coulor\nmug,14,5,red\n',
      [['items.csv', 1, 'coulor', expect.stringContaining('coulor')]],
    ],
    [
      'no column of names',
      'items.csv',
      'sku,price,cost\nmug,14,5\n',
      expect.arrayContaining([['items.csv', 1, undefined, say.noColumn('name', ['sku', 'price', 'cost'])]]) as never,
    ],
    [
      'a name twice',
      'items.csv',
      'name,price,cost\nmug,14,5\nmug,15,5\n',
      [['items.csv', 3, 'name', say.namedTwice('a row', 'mug')]],
    ],
    ['no rows', 'items.csv', 'name,price,cost\n', [['items.csv', 1, undefined, say.tableEmpty()]]],
    [
      'an unknown item',
      'offers.csv',
      'item,price\nmug,4\n"tray, oak",9\nvase,3\n',
      [
        [
          'offers.csv',
          4,
          'suppliers.ningbo.offers.vase',
          say.unknownName('item', 'vase', undefined, ['mug', 'tray, oak']),
        ],
      ],
    ],
    [
      'levels crossed',
      'levels.csv',
      'item,s,S\nmug,90,20\n',
      [['levels.csv', 2, 'policy.reorder.byItem.mug.S', say.levelsCrossed(90, 20)]],
    ],
    [
      'a reserved name',
      'items.csv',
      'name,price,cost\nconstructor,14,5\n',
      [['items.csv', 2, 'name', say.reservedName('constructor')]],
    ],
  ])('%s is shown in the table', (_, file, text, problems) => expect(problemsOf({ [file]: text })).toEqual(problems));

  it('that are not there are shown where the file names them', () => {
    const { problems } = parseScenario(withTables, {
      file: 'shop.yaml',
      readText: (path) => (path === 'items.csv' ? undefined : tables[path]),
    });
    expect(problems?.map(({ line, column, path, message }) => [line, column, path, message])).toEqual([
      [2, 16, 'items.file', say.noFile('items.csv')],
    ]);
  });
});

describe('recorded orders', () => {
  const day = TICKS_PER_DAY;
  /** Thursday 2026-01-01: a mug; Friday: two trays and a vase; eight days on, Saturday: a mug. */
  const loaded: LoadedHistory = {
    orders: {
      time: Float64Array.of(0.5 * day, 1.5 * day, 9.5 * day),
      channel: Uint8Array.of(0, 0, 0),
      firstLine: Int32Array.of(0, 1, 3, 4),
      item: Int32Array.of(1, 0, 2, 1),
      units: Int32Array.of(1, 2, 5, 1),
    },
    itemNames: ['tray', 'mug', 'vase'],
    itemPrices: [24, 14, 30],
    days: 10,
    start: '2026-01-01',
    report: [],
  };
  const load: LoadHistory = () => loaded;
  const file = (items: string, rest = '') => `bullwhip: 1
warmUp: 1d
items: ${items}
suppliers: { ningbo: { offers: { all: { price: 90% of cost } }, leadTime: 30d } }
demand: { history: orders.csv${rest} }
`;
  const parse = (text: string, loadHistory: LoadHistory = load) => parseScenario(text, { file: 'x.yaml', loadHistory });

  it('bring their own items, days and start', () => {
    const { scenario, problems } = parse(file('{ from: history, cost: 40% }'));
    expect(problems).toBeUndefined();
    expect(scenario).toMatchObject({ start: '2026-01-01', startWeekday: 3, horizonDays: 10 });
    expect(scenario!.catalog.items.map(({ name, price, cost }) => [name, price, cost])).toEqual([
      ['tray', 24, 0.4 * 24],
      ['mug', 14, 0.4 * 14],
      ['vase', 30, 0.4 * 30],
    ]);
    expect(scenario!.catalog.offers.map(({ price }) => price)).toEqual([
      0.9 * (0.4 * 24),
      0.9 * (0.4 * 14),
      0.9 * (0.4 * 30),
    ]);
    expect(scenario!.demand.history).toEqual({ method: 'replay', blockDays: 7, orders: loaded.orders });
  });

  it.each([
    ['method: replay', '30d', true],
    ['method: replay', '3d', false],
    ['method: resample', '30d', false],
  ])('%s over a horizon of %s: is it said that the orders end before it? %s', (method, horizon, told) => {
    const text = file('{ from: history, cost: 40% }', `, ${method}`).replace('warmUp', `horizon: ${horizon}\nwarmUp`);
    const { scenario, warnings } = parse(text);
    expect(scenario!.horizonDays).toBe(parseInt(horizon));
    expect(warnings.map(({ message }) => message)).toEqual(told ? [say.historyEnds(loaded.days, 30)] : []);
  });

  it('are rows of the items of the file; lines of others are left out, and said', () => {
    const { scenario, warnings } = parse(file('{ mug: { price: 14, cost: 5 }, tray: { price: 24, cost: 9 } }'));
    const { orders } = scenario!.demand.history!;
    expect([...orders.item]).toEqual([0, 1, 0]);
    expect([...orders.firstLine]).toEqual([0, 1, 2, 3]);
    expect(warnings.map(({ message }) => message)).toEqual([say.historyLeftOut(1, ['vase'])]);
  });

  it('keep their dates when they are replayed', () => {
    const { scenario } = parse(
      file('{ from: history, cost: 40% }').replace('warmUp: 1d', 'warmUp: 1d\nstart: 2026-01-02\nhorizon: 9d'),
    );
    expect([...scenario!.demand.history!.orders.time]).toEqual([0.5 * day, 8.5 * day]);
  });

  it('keep their weekdays when they are drawn from', () => {
    const monday = file('{ from: history, cost: 40% }', ', method: resample').replace(
      'warmUp: 1d',
      'warmUp: 1d\nstart: 2027-03-01',
    );
    const { scenario } = parse(monday);
    // The first Monday of the history is 5 January, four days after its start.
    expect([...scenario!.demand.history!.orders.time]).toEqual([5.5 * day]);
  });

  it('are asked for by file, columns and days', () => {
    const asked: unknown[] = [];
    const columns = 'columns: { order: No, item: SKU, units: Qty, time: Date }';
    parse(
      file('{ from: history, cost: 40% }', `, ${columns}, maxUnitsPerLine: 500, from: 2026-01-02`),
      (spec, hint) => {
        asked.push(spec, hint);
        return loaded;
      },
    );
    expect(asked).toEqual([
      {
        files: ['orders.csv'],
        options: {
          columns: { order: 'No', item: 'SKU', units: 'Qty', time: 'Date' },
          maxUnitsPerLine: 500,
          start: '2026-01-02',
        },
      },
      { items: undefined, channels: ['web'] },
    ]);
  });

  it('that can’t be read are problems of the scenario', () => {
    const { problems } = parse(file('{ from: history, cost: 40% }'), () => [
      { file: 'orders.csv', line: 7, message: 'a broken line' },
      { message: 'no such file' },
    ]);
    expect(problems?.map(({ file: at, line, path, message }) => [at, line, path, message])).toEqual([
      ['orders.csv', 7, undefined, 'a broken line'],
      ['x.yaml', 5, 'demand.history', 'no such file'],
    ]);
  });
});
