import { fromArrow } from 'arquero';
import { describe, expect, it } from 'vitest';
import type { Catalog } from '../../../src/domain/catalog.js';
import { ticks } from '../../../src/domain/time.js';
import { Cause, CountCause, Fact, factNames, Journal } from '../../../src/engine/journal.js';
import { factRows, type FactRow } from '../../../src/engine/fact-row.js';
import { Dates } from '../../../src/report/trace/dates.js';
import { isOfItem, isOfOrder } from '../../../src/report/trace/fact-kinds.js';
import { factRecord, TRACE_COLUMNS } from '../../../src/report/trace/fact-record.js';
import { factText } from '../../../src/report/trace/fact-text.js';
import { orderStoryText } from '../../../src/report/trace/order-story.js';
import { factCsv, factNdjson, traceArrow, traceCsvHeader } from '../../../src/report/trace/trace-formats.js';
import { stretch } from '../../../src/report/trace/dates.js';

const item = (name: string) => ({ name, price: 14, cost: 5, holdingPerYear: 0.25, backorderCostPerDay: 0, group: '' });
const open = [true, true, true, true, true, true, true];
const catalog: Catalog = {
  items: [item('mug'), item('teapot')],
  locations: [
    { name: 'dc', handlingDays: 1, opens: open },
    { name: 'shop', handlingDays: 1, opens: open },
  ],
  suppliers: [
    {
      name: 'ningbo',
      quotedLeadTime: 30,
      leadTime: { kind: 'fixed', value: 30 },
      outages: [],
      capacityPerDay: Infinity,
      orderCost: 0,
    },
  ],
  channels: [
    {
      name: '=web',
      from: [0, 1],
      transit: { kind: 'fixed', value: 2 },
      quotedTransit: 2,
      shippingCost: 4,
      priority: 0,
    },
  ],
  offers: [],
};
const setting = { catalog, dates: new Dates('2026-11-01') };

/** Noon of a day, counted from 1 November 2026. */
const on = (day: number): number => ticks(day - 1 + 0.5);
const leftovers = { order: 9, row: 3, line: 9, units: 9, other: 0, a: 9, b: 9, c: 9, d: 0 };
const fact = (kind: keyof typeof Fact, day: number, change: Partial<FactRow>): FactRow => ({
  ...leftovers,
  kind: Fact[kind],
  time: on(day),
  ...change,
});

const story: readonly FactRow[] = [
  fact('FILLED', 8, { order: 1042, row: 1, line: 1, units: 1, other: 0, a: on(9) }),
  fact('BACKORDERED', 8, { order: 1042, row: 0, line: 0, units: 2 }),
  fact('ORDERED', 8, { order: 1042, row: 2, line: 1, units: 3, other: 0, a: on(18), b: NaN, c: 1, d: 1 }),
  fact('RELEASED', 20, { order: 1042, row: 0, line: 0, units: 2, other: 1, a: on(21), b: 1, c: on(8), d: 0 }),
  fact('COMPLETED', 20, {
    order: 1042,
    row: 1,
    line: 0,
    units: 2,
    other: 0,
    a: on(30),
    b: on(18),
    c: on(8),
    d: on(21),
  }),
];

describe('one fact on a line', () => {
  const table: readonly [FactRow, string][] = [
    [fact('STOCKED', 1, { row: 2, units: 40 }), '2026-11-01 12:00  stocked         40 × mug on hand at shop'],
    [story[0], '2026-11-08 12:00  filled          #1042 gets 1 × teapot from dc, leaves Mon 9 Nov'],
    [story[1], '2026-11-08 12:00  backordered     #1042 waits for 2 × mug at dc'],
    [
      fact('LOST', 8, { order: 7, row: 0, units: 2 }),
      '2026-11-08 12:00  lost            #7 is turned away for 2 × mug at dc',
    ],
    [
      story[2],
      '2026-11-08 12:00  ordered         #1042 of 2 lines, 1 of them full at once, in =web, promised for Wed 18 Nov',
    ],
    [
      fact('ORDERED', 8, { order: 7, row: 1, line: 0, units: 2, a: NaN, b: NaN }),
      '2026-11-08 12:00  ordered         #7 of 1 line, 0 of them full at once, in =web, not accepted',
    ],
    [
      story[3],
      '2026-11-20 12:00  released        #1042 gets 2 × mug from dc after 12 days, before an older order, leaves Sat 21 Nov',
    ],
    [
      fact('SHIPPED', 20, { order: 7, row: 0, units: 2, a: on(21) }),
      '2026-11-20 12:00  shipped         #7 ships 2 × mug from dc, leaves Sat 21 Nov',
    ],
    [
      story[4],
      '2026-11-20 12:00  completed       #1042 is complete after 12 days, leaves Sat 21 Nov, delivered Mon 30 Nov, promised for Wed 18 Nov',
    ],
    [
      fact('UNRESERVED', 20, { order: 7, row: 0, units: 2 }),
      '2026-11-20 12:00  unreserved      #7 gives 2 × mug back to dc',
    ],
    [
      fact('CANCELLED_LINE', 20, { order: 7, row: 0, units: 2, c: on(8) }),
      '2026-11-20 12:00  cancelled line  #7 waits no longer for 2 × mug at dc',
    ],
    [
      fact('CANCELLED', 20, { order: 7, b: on(18), c: on(8) }),
      '2026-11-20 12:00  cancelled       #7 is cancelled after 12 days, promised for Wed 18 Nov',
    ],
    [
      fact('PURCHASED', 2, { order: 3, row: 0, units: 240, a: 4.8, b: on(62) }),
      '2026-11-02 12:00  purchased       purchase 3 of mug from ningbo for dc: 240 at 4.8, due Fri 1 Jan 2027',
    ],
    [
      fact('RECEIVED', 20, { order: 3, row: 0, line: 2, units: 238, a: 4.8, b: on(13), c: on(2) }),
      '2026-11-20 12:00  received        purchase 3 of mug from ningbo for dc: 238 after 18 days, 2 short, was due Fri 13 Nov',
    ],
    [fact('OUTAGE', 2, { b: on(9) }), '2026-11-02 12:00  outage          ningbo stands still until Mon 9 Nov'],
    [fact('RECOVERED', 9, {}), '2026-11-09 12:00  recovered       ningbo delivers again'],
    [
      fact('NOTICED', 10, { order: 3, row: 0, a: on(13), b: ticks(20) }),
      '2026-11-10 12:00  noticed         purchase 3 of mug from ningbo for dc will come on Fri 20 Nov, 8 days later than expected: the supplier says so',
    ],
    [
      fact('EXPEDITED', 10, { order: 3, row: 0, units: 240, a: 345.6, b: on(17), c: on(21), d: 1 }),
      '2026-11-10 12:00  expedited       purchase 3 of mug from ningbo for dc: 240 due Tue 17 Nov instead of Sat 21 Nov, for 345.6 more (backlog value)',
    ],
    [
      fact('LOST', 8, { order: 7, row: 0, line: 0, units: 3, other: 1 }),
      '2026-11-08 12:00  lost            #7 is turned away for 3 × mug at dc, beyond the limit per order',
    ],
    [
      fact('ALERT', 8, { row: 0, units: 12, other: 0, a: on(10), b: on(8) }),
      '2026-11-08 12:00  alert           reorder point: mug at dc: the position is 12, at or below the reorder point, and too little has been bought, enough until Tue 10 Nov',
    ],
    [
      fact('ALERT', 8, { row: 0, units: 12, other: 1, a: on(10), b: on(8) }),
      '2026-11-08 12:00  alert           low cover: mug at dc: 12 units are left, enough until Tue 10 Nov',
    ],
    [
      fact('ALERT', 8, { row: 2, units: 240, other: 2, a: on(6), b: on(8) }),
      '2026-11-08 12:00  alert           inbound late: mug at shop: 240 units were due Fri 6 Nov and have not come',
    ],
    [
      fact('ALERT', 8, { row: 0, units: 5, other: 3, a: on(6), b: on(8) }),
      '2026-11-08 12:00  alert           suspicious record: mug at dc: the record shows 5 and has not moved since Fri 6 Nov: count it',
    ],
    [
      fact('FLAWED', 8, { order: 7, row: 0, line: 0, units: 2, other: 0, a: on(10) }),
      '2026-11-08 12:00  flawed          #7 will find 2 × mug from dc to be damaged, Tue 10 Nov',
    ],
    [
      fact('RETURNED', 19, { order: 7, row: 2, line: 0, units: 2, other: 1, a: 14, b: on(10), c: 2 }),
      '2026-11-19 12:00  returned        #7 sends 2 × mug back to shop, not wanted, 9 days after delivery: to be sold again, 14 refunded a unit',
    ],
    [
      fact('RETURNED', 12, { order: 7, row: 0, line: 0, units: 2, other: 0, a: 14, b: on(10), c: 0 }),
      '2026-11-12 12:00  returned        #7 sends 2 × mug back to dc, damaged, 2 days after delivery: written off, 14 refunded a unit',
    ],
    [
      fact('SENT', 20, { order: 3, row: 0, units: 12, a: on(23), b: 2, c: 0, d: on(21) }),
      '2026-11-20 12:00  sent            dc sends 12 × mug to shop (purchase 3 from ningbo), leaves Sat 21 Nov, expected Mon 23 Nov',
    ],
    [
      fact('SENT', 20, { order: 3, row: 0, units: 12, a: on(23), b: 2, c: 1, d: on(21) }),
      '2026-11-20 12:00  sent            dc sends 12 × mug to shop at last (purchase 3 from ningbo), leaves Sat 21 Nov, expected Mon 23 Nov',
    ],
    [
      fact('AWAITED', 20, { order: 3, row: 0, units: 12, b: 2 }),
      '2026-11-20 12:00  awaited         shop waits for 12 × mug from dc (purchase 3 from ningbo)',
    ],
    [
      fact('OVERTIME', 8, { order: 7, units: 1, other: 0, a: 3 }),
      '2026-11-08 12:00  overtime        #7 is handled in overtime at dc for 3',
    ],
    [
      fact('MADE', 8, { order: 7, row: 0, units: 2, a: on(10) }),
      '2026-11-08 12:00  made            #7 has 2 × mug made to order at dc, ready Tue 10 Nov',
    ],
    [
      fact('EXPRESSED', 20, { order: 7, units: 1, a: 3.5 }),
      '2026-11-20 12:00  expressed       #7 goes by express in =web, for 3.5 more',
    ],
    [
      fact('OPEN', 30, { order: 7, b: on(18), c: on(8) }),
      '2026-11-30 12:00  open            #7 still waits after 22 days, promised for Wed 18 Nov',
    ],
    [
      fact('MESSAGED', 9, { order: 7, row: -1, units: 3, a: on(20), b: 0.1, c: on(8), d: 2 }),
      '2026-11-09 12:00  messaged        #7 is told: it comes later, now Fri 20 Nov',
    ],
    [
      fact('GIVEN', 12, { order: 7, row: 0, units: 0, a: 2, b: 5, c: on(8) }),
      '2026-11-12 12:00  given           #7 is given a voucher of 5, at a cost of 2',
    ],
    [
      fact('STAYED_AWAY', 30, { order: 7, units: 3, a: 42 }),
      '2026-11-30 12:00  stayed away     #7 for 3 units worth 42 in =web is not placed: the customer remembers bad service',
    ],
    [
      fact('SUBSTITUTED', 8, { order: 7, row: 1, line: 0, units: 2, a: on(9), b: 0, c: 0 }),
      '2026-11-08 12:00  substituted     #7 gets 2 × teapot from dc instead of mug, leaves Mon 9 Nov',
    ],
    [
      fact('COMPLAINED', 20, { order: 7, row: 0, a: on(18), b: 8, c: on(8) }),
      '2026-11-20 12:00  complained      #7 complains after 12 days, promised for Wed 18 Nov',
    ],
    [
      fact('SHORT', 8, { order: 7, row: 0, units: 2, a: 0 }),
      '2026-11-08 12:00  short           2 × mug for #7 recorded at dc, not on the shelf',
    ],
    [
      fact('SHORT', 8, { order: 7, row: 0, units: 2, a: 3 }),
      '2026-11-08 12:00  short           2 × mug for #7 recorded at dc, not on the shelf, only 3 of 5',
    ],
    [
      fact('SHRUNK', 8, { order: -1, row: 0, units: 2, other: Cause.LOST }),
      '2026-11-08 12:00  shrunk          2 × mug lost at dc, unseen',
    ],
    [
      fact('SHRUNK', 1, { order: -1, row: 0, units: -2, other: Cause.WRONG_AT_START }),
      '2026-11-01 12:00  shrunk          2 × mug more at dc than recorded',
    ],
    [
      fact('SHRUNK', 8, { order: 7, row: 0, units: 1, other: Cause.MISPICKED }),
      '2026-11-08 12:00  shrunk          1 × mug at dc picked by mistake for #7',
    ],
    [
      fact('SHRUNK', 8, { order: 7, row: 1, units: -1, other: Cause.MISPICKED }),
      '2026-11-08 12:00  shrunk          1 × teapot at dc left on the shelf: #7 gets another item',
    ],
    [
      fact('SHRUNK', 8, { order: 7, row: 0, units: -1, other: Cause.SORTED_OUT }),
      '2026-11-08 12:00  shrunk          1 × mug at dc back where they belong, from #7',
    ],
    [
      fact('SHRUNK', 8, { order: 7, row: 1, units: 1, other: Cause.SORTED_OUT }),
      '2026-11-08 12:00  shrunk          1 × teapot at dc never left the shelf: #7 had another item',
    ],
    [
      fact('COUNTED', 8, { row: 0, units: -4, other: CountCause.SHORT_PICK, a: 0 }),
      '2026-11-08 12:00  counted         0 × mug found at dc, 4 fewer than recorded, after a short pick',
    ],
    [
      fact('COUNTED', 8, { row: 0, units: 0, other: CountCause.TURN, a: 12 }),
      '2026-11-08 12:00  counted         12 × mug found at dc, the record was right',
    ],
    [
      fact('MISCOUNTED', 20, { order: 3, row: 0, units: -5 }),
      '2026-11-20 12:00  miscounted      purchase 3 of mug from ningbo for dc booked with 5 fewer than came',
    ],
    [
      fact('ARRIVED', 20, { order: 3, row: 0, line: 2, units: 238, a: 4.8, b: on(13), c: on(2) }),
      '2026-11-20 12:00  arrived         purchase 3 of mug from ningbo for dc: 238 on the dock, not booked yet',
    ],
  ];
  it.each(table.map(([row, line]) => [factNames[row.kind], row, line] as const))('%s', (_, row, line) => {
    expect(factText(row, setting)).toBe(line);
  });

  it('knows every kind there is', () => {
    // SOLD stands in brief journals only, which nobody retells.
    const told = Object.keys(factNames).filter((kind) => Number(kind) !== Fact.SOLD);
    expect(new Set(table.map(([row]) => String(row.kind)))).toEqual(new Set(told));
  });
});

describe('the formats', () => {
  it('NDJSON says what the kind says and nothing else', () => {
    expect(JSON.parse(factNdjson(story[2], setting))).toEqual({
      time: '2026-11-08T12:00:00',
      fact: 'ordered',
      order: 1042,
      channel: '=web',
      units: 3,
      lines: 2,
      linesFilled: 1,
      unitsFilled: 1,
      parcels: 1,
      promise: '2026-11-18T12:00:00',
    });
  });

  it('CSV has a cell for every column of the header', () => {
    const header = traceCsvHeader().split(',');
    const cells = factCsv(story[2], setting).split(',');
    expect(header).toEqual([...TRACE_COLUMNS]);
    expect(Object.fromEntries(header.map((name, i) => [name, cells[i]]).filter(([, cell]) => cell !== ''))).toEqual({
      time: '2026-11-08T12:00:00',
      fact: 'ordered',
      order: '1042',
      channel: "'=web",
      units: '3',
      lines: '2',
      linesFilled: '1',
      unitsFilled: '1',
      parcels: '1',
      promise: '2026-11-18T12:00:00',
    });
  });

  it('Arrow holds the same', () => {
    const read = fromArrow(traceArrow(story, setting));
    expect(read.columnNames()).toEqual([...TRACE_COLUMNS]);
    expect(read.array('channel')).toEqual([null, null, '=web', '=web', '=web']);
    expect(read.get('order', 2)).toBe(1042);
    expect(fromArrow(traceArrow([], setting)).numRows()).toBe(0);
  });

  it('Arrow holds words as words, whatever the fact', () => {
    const counted = fact('COUNTED', 9, { row: 0, units: -2, other: CountCause.SHORT_PICK, a: 3, b: 4 });
    const read = fromArrow(traceArrow([...story, counted], setting));
    expect(read.get('cause', story.length)).toBe('short pick');
    expect(read.get('found', story.length)).toBe(3);
    const record: Readonly<Record<string, unknown>> = factRecord(counted, setting);
    for (const column of TRACE_COLUMNS.filter((name) => record[name] !== undefined))
      expect(read.get(column, story.length)).toBe(record[column]);
  });

  it('a line held back for one parcel has no shipping date', () => {
    const held = { ...story[0], a: Infinity };
    expect(factRecord(held, setting).shipped).toBeUndefined();
    expect(factText(held, setting)).toContain('held for one parcel');
  });

  it('a stock row at the second location is read off the row', () => {
    expect(factRecord(fact('BACKORDERED', 8, { row: 3 }), setting)).toMatchObject({ item: 'teapot', location: 'shop' });
  });
});

describe('choosing facts', () => {
  it('an order is not a purchase of the same number', () => {
    expect(isOfOrder(fact('PURCHASED', 1, { order: 1042 }), 1042)).toBe(false);
    expect(story.every((row) => isOfOrder(row, 1042))).toBe(true);
  });
  it('an item is looked for at every location, where the row is one of stock', () => {
    expect(story.map((row) => isOfItem(row, 0, catalog))).toEqual([false, true, false, true, false]);
    expect(isOfItem(fact('STOCKED', 1, { row: 3 }), 1, catalog)).toBe(true);
  });
  it('a chunk of the journal becomes rows', () => {
    const read: FactRow[] = [];
    const journal = new Journal((chunk) => read.push(...factRows(chunk)));
    const i = journal.next(Fact.BACKORDERED, on(8));
    journal.order[i] = 1042;
    journal.units[i] = 2;
    journal.flush();
    expect(read).toHaveLength(1);
    expect(factText(read[0], setting)).toBe(factText(story[1], setting));
  });
});

describe('the story of an order', () => {
  it('says what happened, in plain sentences', () => {
    expect(orderStoryText(1042, story, setting)).toBe(`Order #1042

      Sun 8 Nov 12:00  Ordered
                       The customer asks for 1 × teapot and 2 × mug in =web.
                       Promised for Wed 18 Nov
                       1 × teapot set aside. 2 × mug not in stock: the order waits.
                       │ 12 days
     Fri 20 Nov 12:00  2 × mug received and set aside
                       It leaves Sat 21 Nov. An older order still waits for it.
                       Complete
                       In 2 parcels; the last leaves Sat 21 Nov.
                       │ 10 days
     Mon 30 Nov 12:00  Delivered, 12 days after the promise
                       It took 22 days in all, through =web.
`);
  });

  it.each<[string, readonly FactRow[], string]>([
    [
      'filled at once',
      [
        fact('FILLED', 8, { order: 7, row: 0, units: 2, a: on(9) }),
        fact('ORDERED', 8, { order: 7, row: 1, line: 1, units: 2, a: on(12), b: on(11), c: 1, d: 2 }),
      ],
      'Promised for Thu 12 Nov\n                       All that was accepted is in stock and is delivered Wed 11 Nov.',
    ],
    [
      'turned away',
      [
        fact('LOST', 8, { order: 7, row: 0, units: 2 }),
        fact('ORDERED', 8, { order: 7, row: 1, line: 0, a: NaN, b: NaN }),
      ],
      'Turned away\n                       Nothing is in stock and the shop takes no backorder.',
    ],
    [
      'cancelled',
      [
        ...story.slice(0, 3),
        fact('CANCELLED_LINE', 20, { order: 1042, row: 0, units: 2, c: on(8) }),
        fact('CANCELLED', 20, { order: 1042, b: on(18), c: on(8) }),
      ],
      'Cancelled after 12 days\n                       2 × mug had not come. The promise was Wed 18 Nov.',
    ],
    [
      'open',
      [...story.slice(0, 3), fact('OPEN', 30, { order: 1042, b: on(18), c: on(8) })],
      'Still waiting when the future ends\n                       The promise was Wed 18 Nov.',
    ],
    [
      'recorded, but not there',
      [
        fact('SHORT', 8, { order: 7, row: 0, units: 2, a: 0 }),
        fact('BACKORDERED', 8, { order: 7, row: 0, units: 2 }),
        fact('ORDERED', 8, { order: 7, row: 1, line: 0, units: 2, a: on(12), b: NaN }),
        fact('SHORT', 9, { order: 7, row: 0, units: 1, a: 0 }),
      ],
      [
        'The customer asks for 2 × mug in =web.',
        'Promised for Thu 12 Nov',
        '2 × mug recorded in stock, but not on the shelf. 2 × mug not in stock: the order waits.',
        '│ 1 day',
        'Mon 9 Nov 12:00  1 × mug not found',
        'Recorded in stock, but not on the shelf.',
      ]
        .join('\n                       ')
        .replace(' '.repeat(23) + 'Mon', '      Mon'),
    ],
    ['not there', [], 'Order #1042 is not in this future.'],
  ])('%s', (_, facts, end) => {
    expect(orderStoryText(1042, facts, setting).trimEnd().endsWith(end)).toBe(true);
  });

  it.each([
    [on(17), '24 hours before', /Delivered, 1 day before the promise/],
    [on(18), 'on', /Delivered, as promised/],
    [on(18) + 3600, 'an hour after', /Delivered, 1 hour after the promise/],
  ])('delivered at %d, %s the promise', (delivered, _, text) => {
    const facts = [...story.slice(0, 4), { ...story[4], a: delivered }];
    expect(orderStoryText(1042, facts, setting)).toMatch(text);
  });
});

describe('stretches of time', () => {
  it.each([
    [0.01, 'less than an hour'],
    [0.5, '12 hours'],
    [1, '1 day'],
    [1.46, '1.5 days'],
    [2.97, '3 days'],
    [12.4, '12 days'],
  ])('%d days are %s', (days, text) => {
    expect(stretch(ticks(days))).toBe(text);
  });
});
