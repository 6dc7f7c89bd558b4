import { describe, expect, it } from 'vitest';
import { MESSAGES, placeholdersOf } from '../../src/domain/care.js';
import type { CareSpec } from '../../src/domain/strategy.js';
import { Journal } from '../../src/engine/journal.js';
import { readTable } from '../../src/intake/read-table.js';
import { builtInTexts } from '../../src/report/messages/texts.js';
import { Outbox, outboxCsv, outboxHeader, outboxNdjson, type OutgoingMessage } from '../../src/report/outbox.js';
import { Dates } from '../../src/report/trace/dates.js';
import { writeFacts } from '../reference/facts.js';
import { order, play, smallShop, tapeOf } from '../reference/small-shop.js';

/** An order of 3 mugs and 2 trays on day 1 of which one mug is there; the rest comes on day 11. */
function outboxOf(care: Partial<CareSpec>, mug = 'mug', patience = Infinity, chunk?: number): OutgoingMessage[] {
  const scenario = smallShop({
    items: [
      { name: mug, initialOnHand: [1] },
      { name: 'tray', initialOnHand: [0] },
    ],
    suppliers: [{ quotedLeadTime: 10 }],
    channels: [{ name: 'web', quotedTransit: 2 }],
    reorder: { kind: 'base-stock', S: 0 },
    promise: { kind: 'next-receipt', inStockDays: 1, backorderDays: 2 },
    care: { notifyAtOnce: true, messageCost: 0.1, shop: 'The Mug Shop', ...care },
  });
  const lines = [
    [0, 3],
    [1, 2],
  ] as const;
  const { facts } = play(scenario, tapeOf([order(1, lines, { patience })], { leadTime: () => 10 }));
  const [strategy] = scenario.strategies;
  const dates = new Dates('2026-11-02');
  const outbox = new Outbox({
    catalog: scenario.catalog,
    dates,
    strategy,
    currency: 'EUR',
    classes: [{ name: 'new', priority: 0 }],
  });
  const messages: OutgoingMessage[] = [];
  writeFacts(facts, new Journal((journal) => messages.push(...outbox.read(journal)), chunk));
  return messages;
}

describe('the outbox', () => {
  it('tells what a mail program needs', () => {
    expect(outboxOf({})[0]).toEqual({
      messageId: 'baseline-0-1',
      orderId: 0,
      channel: 'web',
      customerClass: 'new',
      kind: 'backordered',
      sendAt: '2026-11-03T00:00:00',
      subject: 'Your order 0: some of it is still on its way to us',
      body:
        'Hello,\n\nthank you for your order 0. We do not have 2 × mug and 2 × tray in stock right now. More is on its way, and we expect ' +
        'to deliver to you by Sun 15 Nov.\n\nYou need not do anything. We are sorry for the wait.\n\nKind regards\nThe Mug Shop\n',
      promise: '2026-11-15T00:00:00',
      eta: '2026-11-15T00:00:00',
      cost: 0.1,
      strategy: 'baseline',
    });
  });

  it('ends with all that was waited for, or with what was not to come', () => {
    const templates = {
      shipped: { subject: '{order}', body: '{units}: {items}, {eta}' },
      cancelled: { subject: '{order}', body: '{units}: {items} after {waitDays}' },
    };
    expect(outboxOf({ templates }).at(-1)!.body).toBe('4: 2 × mug and 2 × tray, Sun 15 Nov');
    expect(outboxOf({ templates }, 'mug', 3.5).at(-1)).toMatchObject({
      body: '4: 2 × mug and 2 × tray after 3',
      eta: '',
    });
  });

  it('says what a voucher is worth, not what it costs', () => {
    const voucher = { after: 'order', days: 4, give: 'voucher', cost: 2.5, value: 5, classes: [] } as const;
    expect(outboxOf({ steps: [voucher] })[1]).toMatchObject({
      kind: 'incentive',
      subject: 'Thank you for waiting: 5 EUR for you',
    });
  });

  it('is the same whatever the journal hands over at once', () => {
    expect(outboxOf({ updateEveryDays: 2 }, 'mug', Infinity, 1)).toEqual(outboxOf({ updateEveryDays: 2 }));
  });

  it('fills a placeholder once, and knows no other braces', () => {
    const templates = { backordered: { subject: '{shop}', body: '{items} { } {x} {{units}}' } };
    expect(outboxOf({ templates, shop: '{order}' }, '{shop}')[0]).toMatchObject({
      subject: '{order}',
      body: '2 × {shop} and 2 × tray { } {x} {4}',
    });
  });

  it('keeps a subject on one line, so that no name writes headers of a mail', () => {
    const templates = { backordered: { subject: 'About {items}', body: '' } };
    expect(outboxOf({ templates }, 'mug\r\nBcc: all@example.com')[0].subject).toBe(
      'About 2 × mug Bcc: all@example.com and 2 × tray',
    );
  });
});

describe('built-in texts', () => {
  it.each(MESSAGES)('%s uses only what it has, and signs', (kind) => {
    const { subject, body } = builtInTexts[kind];
    const used = Array.from(`${subject} ${body}`.matchAll(/\{(\w+)\}/g), ([, name]) => name);
    expect(placeholdersOf(kind)).toEqual(expect.arrayContaining(used));
    expect(subject).toContain(kind === 'incentive' ? '{voucher}' : '{order}');
    expect(body).toMatch(/^Hello,\n\n[^]+\n\nKind regards\n\{shop\}\n$/);
  });
});

describe('the files', () => {
  const templates = { backordered: { subject: '=cmd|{order}', body: '-1 "quoted", {items}\r\n@next' } };
  const [first] = outboxOf({ templates }, '+mug');
  const texts = { ...first, channel: '@web', messageId: '=1+1', customerClass: '\tvip' };

  it('hold no cell that a spreadsheet would run, and read back as they were', () => {
    const csv = outboxHeader() + outboxCsv([texts, first]);
    const rows: string[][] = [];
    const problems: unknown[] = [];
    let header: readonly string[] = [];
    readTable(
      { name: 'messages.csv', text: csv },
      (names) => {
        header = names;
        return (cells) => void rows.push([...cells]);
      },
      (problem) => problems.push(problem),
    );
    expect(problems).toEqual([]);
    expect(header).toEqual('message_id,order_id,channel,customer_class,kind,send_at,subject,body,promise,eta,cost,strategy'.split(',')); // prettier-ignore
    expect(rows.map((row) => row.length)).toEqual([12, 12]);
    expect(rows.flat().filter((cell) => /^[=+\-@\t\r\n]/.test(cell))).toEqual([]);
    expect(rows[0].slice(0, 4)).toEqual(["'=1+1", '0', "'@web", "'\tvip"]);
    expect(rows[0].slice(6, 8).map((cell) => cell.replaceAll('\r\n', '\n'))).toEqual([
      "'=cmd|0",
      `'-1 "quoted", 2 × +mug and 2 × tray\n@next`,
    ]);
    expect(csv.split('\r\n').at(-1)).toBe('');
  });

  it('say the same as NDJSON, unguarded', () => {
    const [line, rest] = outboxNdjson([texts]).split('\n');
    expect(rest).toBe('');
    expect(JSON.parse(line)).toMatchObject({ message_id: '=1+1', order_id: 0, subject: '=cmd|0', cost: 0.1 });
    expect(Object.keys(JSON.parse(line) as object)).toHaveLength(12);
  });
});
