import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { DeliveryRecords } from '../../../src/domain/deliveries.js';
import type { Deliveries } from '../../../src/intake/deliveries/deliveries.js';
import { readDeliveries } from '../../../src/intake/deliveries/read-deliveries.js';

const name = 'usaid_scms_delivery_2006_2012.csv.gz';
const file = new URL(`../../../../shared/data/supplier/${name}`, import.meta.url);

/**
 * Delivery history of USAID's Supply Chain Management System, lines scheduled from 2006 to 2012. Counts and shares were made by other
 * means (Python's csv module) when the data were described.
 */
describe.runIf(existsSync(file))('USAID deliveries (skipped where ../shared/data/supplier is not)', () => {
  let cached: Promise<Deliveries> | null = null;
  const deliveries = () => (cached ??= readDeliveries([{ name, bytes: [readFileSync(file)] }]));
  const RDC = 'SCMS from RDC';

  it('accounts for 6,507 rows', async () => {
    const { report } = await deliveries();
    expect(report).toMatchObject({
      files: [{ name, layout: 'USAID SCMS delivery history', rows: 6507 }],
      rows: 6507,
      leftOut: [],
      merged: 0,
      taken: 6507,
      orders: 4220,
      suppliers: 61,
      items: 161,
      received: 6507,
      open: 0,
      withPromise: 6507,
      problems: { count: 0 },
      errors: [],
    });
  });

  it('counts every text that stands where a day or a number should', async () => {
    const { report } = await deliveries();
    const words = Object.fromEntries(report.words.map(({ column, word, rows }) => [`${column}: ${word}`, rows]));
    expect(words).toEqual({
      'PO Sent to Vendor Date: N/A - From RDC': 3739,
      'PO Sent to Vendor Date: Date Not Captured': 271,
      'Weight (Kilograms): See ASN-… (ID#:…)': 235,
      'Weight (Kilograms): See DN-… (ID#:…)': 1301,
      'Weight (Kilograms): Weight Captured Separately': 685,
      'Freight Cost (USD): See ASN-… (ID#:…)': 235,
      'Freight Cost (USD): See DN-… (ID#:…)': 1301,
      'Freight Cost (USD): Freight Included in Commodity Cost': 722,
      'Freight Cost (USD): Invoiced Separately': 97,
    });
  });

  it('reads both ways of writing days: 2,497 say when they were ordered, two of them after they were received', async () => {
    const { records, report } = await deliveries();
    expect(report.withOrderDay).toBe(2495);
    expect(report.notes.filter(({ message }) => message.startsWith('ordered after it was received'))).toHaveLength(2);
    expect(report.notes.some(({ message }) => message.startsWith('months come first'))).toBe(true);
    const times = rows(records).flatMap(({ orderedAt, receivedAt }) =>
      receivedAt - orderedAt > 0 ? [receivedAt - orderedAt] : [],
    );
    expect(times).toHaveLength(2477);
    expect(mean(times)).toBeCloseTo(106.2, 1);
    expect(sd(times)).toBeCloseTo(74.8, 1);
    expect(quantiles(times, [0.05, 0.5, 0.9, 0.95])).toEqual([20, 88, 208, 259]);
  });

  it('has the delays of lines from its own warehouse: 3,739, 39.5 % early, 49.1 % on the day, 11.4 % late', async () => {
    const delays = delaysOf((await deliveries()).records, (supplier) => supplier === RDC);
    expect(shares(delays)).toEqual({
      n: 3739,
      early: 39.4,
      onTheDay: 49.1,
      late: 11.4,
      late7: 6.9,
      late14: 4.5,
      late30: 1.2,
    });
    const late = delays.filter((delay) => delay > 0);
    expect(mean(late)).toBeCloseTo(15.5, 1);
    expect(quantiles(late, [0.5])).toEqual([11]);
  });

  it('has the delays of 2,063 deliveries straight from vendors: 7.8 % early, 85.3 % on the day, 6.9 % late', async () => {
    // Lines of a purchase order with the same two days are one delivery.
    const { records } = await deliveries();
    const direct = rows(records).filter(({ supplier }) => supplier !== RDC);
    const delays = [
      ...new Map(direct.map((line) => [`${line.order} ${line.promisedAt} ${line.receivedAt}`, line])).values(),
    ].map(({ promisedAt, receivedAt }) => receivedAt - promisedAt);
    expect(shares(delays)).toEqual({
      n: 2063,
      early: 7.8,
      onTheDay: 85.3,
      late: 6.9,
      late7: 5,
      late14: 4.2,
      late30: 2.9,
    });
    const late = delays.filter((delay) => delay > 0);
    expect(Math.round(mean(late))).toBe(33);
    expect(quantiles(late, [0.5])).toEqual([24]);
    expect(Math.round(sd(late))).toBe(34);
  });

  it('counts the same file twice once', async () => {
    const bytes = [readFileSync(file)];
    const { report } = await readDeliveries([
      { name, bytes },
      { name: 'again', bytes },
    ]);
    expect(report).toMatchObject({ rows: 13_014, taken: 6507, leftOut: [{ reason: 'duplicate', rows: 6507 }] });
  });
});

function rows({ order, suppliers, supplier, orderedAt, promisedAt, receivedAt }: DeliveryRecords) {
  return Array.from(supplier, (row, k) => ({
    order: order[k],
    supplier: suppliers[row],
    orderedAt: orderedAt[k],
    promisedAt: promisedAt[k],
    receivedAt: receivedAt[k],
  }));
}

function delaysOf(records: DeliveryRecords, of: (supplier: string) => boolean): number[] {
  return rows(records).flatMap(({ supplier, promisedAt, receivedAt }) =>
    of(supplier) ? [receivedAt - promisedAt] : [],
  );
}

function shares(delays: readonly number[]) {
  const percent = (test: (delay: number) => boolean) =>
    Math.round((1000 * delays.filter(test).length) / delays.length) / 10;
  return {
    n: delays.length,
    early: percent((delay) => delay < 0),
    onTheDay: percent((delay) => delay === 0),
    late: percent((delay) => delay > 0),
    late7: percent((delay) => delay > 7),
    late14: percent((delay) => delay > 14),
    late30: percent((delay) => delay > 30),
  };
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function sd(values: readonly number[]): number {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) * (value - middle))));
}

/** Between two values in proportion, rounded. */
function quantiles(values: readonly number[], at: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  return at.map((q) => {
    const place = q * (sorted.length - 1);
    const below = sorted[Math.floor(place)];
    return Math.round(below + (place % 1) * (sorted[Math.ceil(place)] - below));
  });
}
