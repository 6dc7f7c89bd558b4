import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { imported } from './table-of.js';

const HEADER = 'Invoice,StockCode,Quantity,InvoiceDate,Price,Customer ID';
const file = (rows: readonly string[]) => ({ 'a.csv': `${[HEADER, ...rows.map((row) => row.replaceAll(' ', ','))].join('\n')}\n` }); // prettier-ignore

/** Which order each credit note takes back. */
async function matches(rows: readonly string[]): Promise<Record<string, string>> {
  const { lines, returns } = await imported(file(rows));
  const { sales, creditNotes, orderNames } = lines;
  const found = Array.from(returns.sale, (sale, note): [string, string] => [
    orderNames[creditNotes.order[note]],
    sale < 0 ? String(sale) : orderNames[sales.order[sale]],
  ]);
  return Object.fromEntries(found);
}

describe('matchReturns', () => {
  it.each<[string, string[], Record<string, string>]>([
    ['the latest sale before it', ['1 10001 5 2024-01-02 4 x', '2 10001 5 2024-01-09 4 x', '3 10001 5 2024-01-20 4 x', 'C4 10001 -2 2024-01-12 4 x'], { C4: '2' }], // prettier-ignore
    ['one with as many units', ['1 10001 5 2024-01-02 4 x', '2 10001 1 2024-01-09 4 x', 'C4 10001 -2 2024-01-12 4 x'], { C4: '1' }], // prettier-ignore
    ['no unit twice', ['1 10001 5 2024-01-02 4 x', 'C4 10001 -3 2024-01-12 4 x', 'C5 10001 -3 2024-01-13 4 x', 'C6 10001 -2 2024-01-14 4 x'], { C4: '1', C5: '-1', C6: '1' }], // prettier-ignore
    ['nobody else’s', ['1 10001 5 2024-01-02 4 y', 'C4 10001 -2 2024-01-12 4 x'], { C4: '-1' }],
    ['no other item’s', ['1 10002 5 2024-01-02 4 x', 'C4 10001 -2 2024-01-12 4 x'], { C4: '-1' }],
    ['another spelling of the item', ['1 10001a 5 2024-01-02 4 x', 'C4 10001A -2 2024-01-12 4 x'], { C4: '1' }],
    ['nothing without a customer', ['1 10001 5 2024-01-02 4 ', 'C4 10001 -2 2024-01-12 4 '], { C4: '-2' }],
  ])('takes back %s', async (_, rows, expected) => {
    expect(await matches(rows)).toEqual(expected);
  });

  it('is what plain loops find, whatever the order of the rows', async () => {
    const row = fc.record({
      note: fc.boolean(),
      item: fc.constantFrom('10001', '10002'),
      units: fc.integer({ min: 1, max: 4 }),
      day: fc.integer({ min: 1, max: 28 }),
      customer: fc.constantFrom('x', 'y', ''),
    });
    const rows = fc.array(row, { minLength: 1, maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(rows, async (drawn) => {
        const day = (n: number) => `2024-01-${String(n).padStart(2, '0')}`;
        const entries = drawn.map((one, k) => ({ ...one, order: `${one.note ? 'C' : ''}${100 + k}` }));
        const text = entries.map(({ note, order, item, units, day: on, customer }) => `${order} ${item} ${note ? -units : units} ${day(on)} 4 ${customer}`); // prettier-ignore
        expect(await matches(text)).toEqual(await matches(text.toReversed()));
        expect(await matches(text)).toEqual(plainMatches(entries));
      }),
      { seed: 21, numRuns: 150 },
    );
  });
});

interface Entry {
  readonly note: boolean;
  readonly order: string;
  readonly item: string;
  readonly units: number;
  readonly day: number;
  readonly customer: string;
}

function plainMatches(entries: readonly Entry[]): Record<string, string> {
  const byTime = entries.toSorted((a, b) => a.day - b.day || (a.order < b.order ? -1 : 1));
  const left = new Map(byTime.filter(({ note }) => !note).map((sale) => [sale, sale.units]));
  const found: Record<string, string> = {};
  for (const note of byTime.filter((one) => one.note)) {
    let best: Entry | null = null;
    for (const [sale, units] of left) {
      const same = sale.customer === note.customer && sale.item === note.item && sale.day <= note.day;
      if (same && units >= note.units) best = sale;
    }
    found[note.order] = note.customer === '' ? '-2' : (best?.order ?? '-1');
    if (note.customer !== '' && best !== null) left.set(best, left.get(best)! - note.units);
  }
  return found;
}
