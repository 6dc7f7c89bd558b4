import { describe, expect, it } from 'vitest';
import { mergeDeliveries } from '../../../src/intake/deliveries/merge-deliveries.js';
import { readDeliveries } from '../../../src/intake/deliveries/read-deliveries.js';
import { deliveriesCsv } from '../../../src/study/shop-folder/lists.js';

const HEADER = 'purchase order,supplier,item,ordered at,received at,quantity ordered';

async function read(...rows: string[]) {
  const bytes = [new TextEncoder().encode([HEADER, ...rows].join('\n'))];
  return (await readDeliveries([{ name: 'list.csv', bytes }])).records;
}

const lines = (records: Awaited<ReturnType<typeof read>>) =>
  deliveriesCsv(records)
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.replace(/,,?/g, ' '));

describe('deliveries of two lists', () => {
  it('believe the later one on a purchase order that both hold, and keep the others', async () => {
    const before = await read('1,Kilns,mug,2025-01-02,2025-02-01,10', '2,Kilns,mug,2025-03-01,,10');
    const after = await read('2,Kilns,mug,2025-03-01,2025-04-02,10', '3,Paper,wrap,2025-02-05,,4');
    const merged = mergeDeliveries(before, after);
    expect(merged.order).toEqual(['1', '3', '2']);
    expect(merged.supplier).toEqual(Int32Array.of(0, 1, 0));
    expect(merged.suppliers).toEqual(['Kilns', 'Paper']);
    expect(merged.items).toEqual(['mug', 'wrap']);
    expect(Number.isNaN(merged.receivedAt[2])).toBe(false);
  });

  it('hold the same purchase number of two suppliers twice, and unnumbered lines by what they say', async () => {
    const before = await read('7,Kilns,mug,2025-01-02,2025-02-01,10', ',Kilns,mug,2025-01-05,2025-02-01,3');
    const after = await read('7,Paper,wrap,2025-01-03,,10', ',Kilns,mug,2025-01-05,2025-02-01,3');
    expect(mergeDeliveries(before, after).order).toEqual(['7', '7', '']);
  });

  it('are the same when nothing is new', async () => {
    const once = await read('1,Kilns,mug,2025-01-02,2025-02-01,10', '2,Paper,wrap,2025-03-01,,10');
    expect(lines(mergeDeliveries(once, once))).toEqual(lines(once));
  });
});
