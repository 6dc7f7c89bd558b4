import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../src/domain/problems.js';
import type { IntakeOptions, OrderHistory } from '../../src/intake/order-history.js';
import { readOrderHistory } from '../../src/intake/read-order-history.js';

const HEADER = 'Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country';

/** One row of the layout: `order item units day-and-time price customer`. */
const row = (text: string) => {
  const [order, item, units, day, time, price, customer = ''] = text.split(' ');
  return `${order},${item},A THING,${units},${day} ${time},${price},${customer},Ruritania`;
};

function read(rows: readonly string[], options: IntakeOptions = {}): OrderHistory {
  return readAll([rows], options);
}

function readAll(files: readonly (readonly string[])[], options: IntakeOptions = {}): OrderHistory {
  const named = files.map((rows, k) => ({ name: `${k + 1}.csv`, text: [HEADER, ...rows.map(row)].join('\n') }));
  return readOrderHistory(named, options);
}

/** Orders as text, `day:second item×units …`. */
function orders({ orders: { time, firstLine, item, units }, itemNames }: OrderHistory): string[] {
  return Array.from(time, (t, k) => {
    const lines = Array.from(
      item.subarray(firstLine[k], firstLine[k + 1]),
      (one, j) => [one, firstLine[k] + j] as const,
    );
    const texts = lines.map(([one, at]) => `${itemNames[one]}×${units[at]}`);
    return `${Math.floor(t / 86_400)}:${t % 86_400} ${texts.join(' ')}`;
  });
}

const leftOut = ({ report }: OrderHistory) => Object.fromEntries(report.leftOut.map((one) => [one.reason, one.rows]));

describe('readOrderHistory', () => {
  it('turns rows into orders in order of time, in seconds since the first day', () => {
    const history = read([
      '101 10002 3 2024-01-02 09:00:30 2.5',
      '102 10001 1 2024-01-03 08:00 4',
      '101 10001 2 2024-01-02 09:00:30 5',
      '100 10002 7 2024-01-03 07:59:59 2',
    ]);
    expect(history).toMatchObject({
      start: '2024-01-02',
      days: 2,
      itemNames: ['10001', '10002'],
      itemPrices: [4.5, 2.25],
    });
    expect(orders(history)).toEqual(['0:32430 10002×3 10001×2', '1:28799 10002×7', '1:28800 10001×1']);
    expect([...history.orders.channel]).toEqual([0, 0, 0]);
    expect(history.report).toMatchObject({ rows: 4, leftOut: [], errors: [], problems: { count: 0 } });
  });

  it('keeps every line of a long history', () => {
    const rows = Array.from({ length: 10_000 }, (_, k) => `${k} 10001 ${1 + (k % 9)} 2024-01-02 09:00 5`);
    const { orders: columns, report } = read(rows);
    expect(report.taken).toEqual({ orders: 10_000, lines: 10_000, units: 49_996, items: 1 });
    expect([...columns.time].every((time) => time === 32_400)).toBe(true);
  });

  it.each([
    ['creditNote', 'C102 10001 -2 2024-01-02 10:00 5 X1'],
    ['adjustment', 'A102 B 1 2024-01-02 10:00 -50'],
    ['writeOff', '102 10001 -2 2024-01-02 10:00 0'],
    ['zeroUnits', '102 10001 0 2024-01-02 10:00 5'],
    ['noPrice', '102 10001 2 2024-01-02 10:00 0'],
    ['noPrice', '102 10001 2 2024-01-02 10:00 -1'],
    ['notAnItem', '102 POST 1 2024-01-02 10:00 5'],
    ['notAnItem', '102 1234 1 2024-01-02 10:00 5'],
    ['unreadable', '102 10001 two 2024-01-02 10:00 5'],
    ['blank', ''],
  ])('leaves out for the reason %s: %s', (reason, text) => {
    const empty = ',,,,,,,';
    const body = [HEADER, row('101 10001 1 2024-01-02 09:00 5'), text === '' ? empty : row(text)].join('\n');
    const history = readOrderHistory([{ name: 'a.csv', text: body }]);
    expect(leftOut(history)).toEqual({ [reason]: 1 });
    expect(history.report.leftOut[0].example).toMatchObject({ file: 'a.csv', line: 3 });
    expect(orders(history)).toEqual(['0:32400 10001×1']);
  });

  it('takes an order that two files hold once, and says when they differ', () => {
    const both = ['101 10001 1 2024-01-02 09:00 5', '101 10002 1 2024-01-02 09:00 5'];
    const same = readAll([both, [...both, '102 10001 1 2024-01-03 09:00 5']]);
    expect(orders(same)).toEqual(['0:32400 10001×1 10002×1', '1:32400 10001×1']);
    expect(leftOut(same)).toEqual({ duplicate: 2 });
    expect(same.report.differingOrders.count).toBe(0);

    const other = [both[0], both[1].replace('10002 1', '10002 2')];
    expect(readAll([both, other, both]).report.differingOrders).toEqual({ count: 1, example: '101 in 2.csv' });
    const differing = readAll([both, both.slice(0, 1)]);
    expect(orders(differing)).toEqual(['0:32400 10001×1 10002×1']);
    expect(differing.report.differingOrders).toEqual({ count: 1, example: '101 in 2.csv' });
  });

  it('keeps rows that repeat within a file, counts them, and adds the same item of an order up', () => {
    const line = '101 10001 2 2024-01-02 09:00 5';
    const history = read([line, '101 10002 1 2024-01-02 09:00 1', line, '101 10001 1 2024-01-02 09:00 4']);
    expect(orders(history)).toEqual(['0:32400 10001×5 10002×1']);
    expect(history.report).toMatchObject({ repeatedRows: 1, mergedLines: 2, taken: { lines: 2, units: 6 } });
  });

  it('keeps variants apart, whatever the case of their letters', () => {
    const history = read([
      '101 10001a 1 2024-01-02 09:00 5',
      '102 10001A 2 2024-01-02 09:01 5',
      '103 10001B 3 2024-01-02 09:02 5',
      '104 10001 4 2024-01-02 09:03 5',
    ]);
    expect(orders(history).map((text) => text.split(' ')[1])).toEqual(['10001A×1', '10001A×2', '10001B×3', '10001×4']);
    expect(history.report).toMatchObject({ recoded: { count: 1, example: "'10001a' is 10001A" }, sales: { codes: 4 } });
  });

  describe('giant lines taken back soon after', () => {
    const giant = '101 10001 5000 2024-01-02 09:00 5 X1';
    const usual = '102 10001 4 2024-01-02 09:00 5 X1';
    it.each<[string, string, IntakeOptions, number]>([
      ['within the hour', 'C103 10001 -5000 2024-01-02 10:00 5 X1', {}, 1],
      ['a minute later than that', 'C103 10001 -5000 2024-01-02 10:01 5 X1', {}, 0],
      ['within the minutes given', 'C103 10001 -5000 2024-01-02 10:01 5 X1', { cancelWithinMinutes: 61 }, 1],
      ['at the same minute', 'C103 10001 -5000 2024-01-02 09:00 5 X1', {}, 1],
      ['before it', 'C103 10001 -5000 2024-01-02 08:59 5 X1', {}, 0],
      ['by another customer', 'C103 10001 -5000 2024-01-02 09:10 5 X2', {}, 0],
      ['by nobody known', 'C103 10001 -5000 2024-01-02 09:10 5', {}, 0],
      ['of another item', 'C103 10002 -5000 2024-01-02 09:10 5 X1', {}, 0],
      ['in part', 'C103 10001 -4999 2024-01-02 09:10 5 X1', {}, 0],
      ['of usual size', 'C103 10001 -4 2024-01-02 09:10 5 X1', {}, 0],
      ['of usual size, if asked', 'C103 10001 -4 2024-01-02 09:10 5 X1', { cancelFromUnits: 1 }, 1],
    ])('%s', (_, note, options, removed) => {
      const history = read([giant, usual, note], options);
      expect(history.report.cancelled.length).toBe(removed);
      expect(history.report.taken.orders).toBe(2 - removed);
      expect(history.report.sales.lines).toBe(2);
    });

    it('are reported, and a credit note takes back one line only', () => {
      const twice = [giant, giant.replace('101', '104').replace('09:00', '09:05'), usual];
      const { report } = read([...twice, 'C103 10001 -5000 2024-01-02 09:16 5 X1']);
      expect(report.cancelled).toEqual([
        { order: '104', item: '10001', units: 5000, minutes: 11, file: '1.csv', line: 3 },
      ]);
    });
  });

  it('leaves out lines above the limit of units, if there is one', () => {
    const rows = ['101 10001 12 2024-01-02 09:00 5', '102 10001 13 2024-01-02 09:00 5'];
    expect(leftOut(read(rows))).toEqual({});
    expect(leftOut(read(rows, { maxUnitsPerLine: 12 }))).toEqual({ tooManyUnits: 1 });
  });

  it('takes the period asked for, both days included', () => {
    const rows = ['02', '03', '04', '05'].map((day, k) => `10${k} 10001 1 2024-01-${day} 23:59:59 5`);
    const history = read(rows, { start: '2024-01-03', end: '2024-01-04' });
    expect(history).toMatchObject({ start: '2024-01-03', days: 2 });
    expect(orders(history)).toEqual(['0:86399 10001×1', '1:86399 10001×1']);
    expect(leftOut(history)).toEqual({ outsidePeriod: 2 });
  });

  it('sees closed days by weekday, and longer breaks', () => {
    // Monday 1, Tuesday 2 and Saturday 6 January 2024.
    const { closed } = read(['01', '02', '06'].map((day, k) => `10${k} 10001 1 2024-01-${day} 09:00 5`)).report;
    expect(closed).toEqual({
      count: 3,
      byWeekday: [0, 0, 1, 1, 1, 0, 0],
      daysByWeekday: [1, 1, 1, 1, 1, 1, 0],
      runs: [{ start: '2024-01-03', days: 3 }],
    });
  });

  it('reads any layout through a column map, with no rule but those given', () => {
    const text =
      'ref;sku;qty;placed\nC1;mug-a;2;2024-01-02 09:00\nC1;MUG-A;1;2024-01-02 09:00\nC2;fee;1;2024-01-02 10:00';
    const columns = { order: 'ref', item: 'sku', units: 'qty', time: 'placed' };
    const files = [{ name: 'a.csv', text }];
    const plain = readOrderHistory(files, { columns });
    expect(orders(plain)).toEqual(['0:32400 mug-a×2 MUG-A×1', '0:36000 fee×1']);
    expect(plain.itemPrices).toEqual([NaN, NaN, NaN]);
    expect(orders(readOrderHistory(files, { columns, itemPattern: '^mug' }))).toEqual(['0:32400 mug-a×2']);
    expect(orders(readOrderHistory(files, { columns, itemPattern: /^mug/gi }))).toEqual(['0:32400 mug-a×2 MUG-A×1']);
  });

  it('says where a cell is wrong, what is in it and what would be right', () => {
    const { report } = read([
      '101 10001 1 2024-01-02 09:00 5',
      '102 10001 two 2024-01-02 09:00 5',
      '103 10001 1.5 2024-01-02 09:00 5',
      '104 10001 1 02/01/2024 09:00 5',
      '105 10001 1 2024-01-02 09:00 free',
      '106  1 2024-01-02 09:00 5',
    ]);
    expect(report.problems.first.map(formatProblem)).toEqual([
      "1.csv:3:4: Quantity: not a number: 'two' (digits, a point for decimals)",
      "1.csv:4:4: Quantity: not a whole number of units: '1.5'",
      "1.csv:5:5: InvoiceDate: not a time: '02/01/2024 09:00' (2010-12-01 08:26 or 2010-12-01)",
      "1.csv:6:6: Price: not a number: 'free' (digits, a point for decimals)",
      '1.csv:7:2: StockCode: empty (every order line needs one)',
    ]);
    expect(report.errors).toEqual([]);
  });

  it('counts all problems and lists 20', () => {
    const bad = Array.from({ length: 25 }, (_, k) => `${k} 10001 x 2024-01-02 09:00 5`);
    const { problems } = read(['101 10001 1 2024-01-02 09:00 5', ...bad]).report;
    expect([problems.count, problems.first.length]).toEqual([25, 20]);
  });

  it('needs no customers: shops that leave them out can be read', () => {
    const text = 'Invoice,StockCode,Quantity,InvoiceDate,Price\n1,10001,3,2024-01-02 10:00:00,2.5';
    const { orders, report } = readOrderHistory([{ name: 'a.csv', text }], {});
    expect(report.errors).toEqual([]);
    expect([...orders.units]).toEqual([3]);
  });

  it.each<[string, { name: string; text: string }[], IntakeOptions, string[]]>([
    ['no file', [], {}, ['no row of orders beneath the header']],
    [
      'an empty file',
      [{ name: 'a.csv', text: '' }],
      {},
      ['a.csv:1: the file is empty (a header row and one row per order line)'],
    ],
    ['a header alone', [{ name: 'a.csv', text: HEADER }], {}, ['no row of orders beneath the header']],
    [
      'missing columns',
      [{ name: 'a.csv', text: 'Invoice,StockCode,Quantity,InvoiceDate\n1,2,3,4' }],
      {},
      [
        "a.csv:1: price: no column 'Price' or 'UnitPrice': the header has Invoice, StockCode, Quantity, InvoiceDate (say which column it is under columns:)",
      ],
    ],
    ['a wrong day', [], { start: 'May' }, ["start: 'May' (a day like 2010-12-01)"]],
    ['a wrong pattern', [], { itemPattern: '[' }, ["itemPattern: '[' (a regular expression like ^[0-9]{5})"]],
    ['a wrong limit', [], { maxUnitsPerLine: NaN }, ["maxUnitsPerLine: 'NaN' (a number of 0 or more)"]],
    [
      'days the wrong way round',
      [],
      { start: '2024-02-01', end: '2024-01-01' },
      ["end: '2024-01-01' (2024-02-01 or a later day)"],
    ],
  ])('gives no days, and the reason, for %s', (_, files, options, errors) => {
    const { days, report } = readOrderHistory(files, options);
    expect(report.errors.map(formatProblem)).toEqual(errors);
    expect(days).toBe(0);
  });

  const anyRow = fc
    .record({
      order: fc.constantFrom('101', '102', '103', '104', 'C105', 'C106', 'A107'),
      item: fc.constantFrom('10001', '10001a', '10001A', '10002', 'POST', ''),
      units: fc.constantFrom('1', '2', '12', '5000', '-5000', '-2', '0', 'x'),
      time: fc.constantFrom('2024-01-02 09:00', '2024-01-02 09:30', '2024-01-05 08:00', 'never'),
      price: fc.constantFrom('5', '2.5', '0', '-1', '?'),
      customer: fc.constantFrom('X1', 'X2', ''),
    })
    .map(
      ({ order, item, units, time, price, customer }) => `${order},${item},A,${units},${time},${price},${customer},B`,
    );
  const anyFiles = fc.array(fc.array(anyRow, { maxLength: 15 }), { maxLength: 3 });
  const named = (files: readonly (readonly string[])[]) =>
    files.map((rows, k) => ({ name: `${k}.csv`, text: [HEADER, ...rows, ''].join('\n') }));

  it('accounts for every row and every unit of any files', () => {
    fc.assert(
      fc.property(
        anyFiles,
        fc.constantFrom<IntakeOptions>({}, { start: '2024-01-03' }, { maxUnitsPerLine: 4 }),
        (files, options) => {
          const { report, orders: columns } = readOrderHistory(named(files), options);
          const left = report.leftOut.reduce((sum, { rows }) => sum + rows, 0);
          expect(report.rows).toBe(files.flat().length);
          expect(left + report.mergedLines + report.taken.lines).toBe(report.rows);
          const written = files.flat().reduce((sum, text) => sum + (Number(text.split(',')[3]) || 0), 0);
          const unitsLeft = report.leftOut.reduce((sum, { units }) => sum + units, 0);
          expect(unitsLeft + report.taken.units).toBe(written);
          expect(columns.firstLine[columns.time.length]).toBe(columns.item.length);
        },
      ),
      { seed: 3, numRuns: 500 },
    );
  });

  it('does not mind the order of the files, nor a file given twice', () => {
    const distinct = fc
      .array(fc.array(anyRow, { maxLength: 12 }), { minLength: 2, maxLength: 2 })
      .map(([a, b]) => [a.filter((text) => /^C?10[135]/.test(text)), b.filter((text) => /^[CA]?10[2467]/.test(text))]);
    fc.assert(
      fc.property(distinct, ([a, b]) => {
        const { report: _, ...once } = readOrderHistory(named([a, b]));
        const { report: __, ...turned } = readOrderHistory(named([b, a]));
        const { report: ___, ...twice } = readOrderHistory(named([a, b, a]));
        expect(turned).toEqual(once);
        expect(twice).toEqual(once);
      }),
      { seed: 4, numRuns: 300 },
    );
  });
});
