import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { inferSchema, initParser } from 'udsv';
import { beforeAll, describe, expect, it } from 'vitest';
import { promiseFactor, type PromisedOrders } from '../../../src/calibration/promise/promise-days.js';

const file = new URL('../../../../shared/data/olist/olist_orders_sample_2016-09_2018-02.csv.gz', import.meta.url);
const SCORED_FROM = dayOf('2017-04-01 00:00');

interface Score {
  readonly promised: number;
  readonly late: number;
}

// Olist's delivered orders of April 2017 on, each promised from what was known on its day. Promises and lateness in calendar days, as the
// marketplace's are.
describe.runIf(existsSync(file))('Olist promises (skipped where ../shared/data/olist is not)', () => {
  let orders: Required<PromisedOrders>;

  beforeAll(() => {
    orders = read(gunzipSync(readFileSync(file)).toString());
  });

  it('were 25.0 days by the marketplace, 7.5 % of 5,240 late', () => {
    const market = scoreOf(orders, (k) => orders.quotedDays[k]);
    expect(market.n).toBe(5240);
    expect(market.promised).toBeCloseTo(24.95, 1);
    expect(market.late).toBeCloseTo(0.0748, 3);
  });

  it.each([
    [0.8, 17.9, 0.214],
    [0.9, 24.0, 0.107],
    [0.95, 31.9, 0.049],
  ])('by the past alone, P%f, are kept as often as they say: %f days', (percentile, promised, late) => {
    const score = ruleScore(orders, percentile, false);
    expect(score.promised).toBeCloseTo(promised, 0);
    expect(score.late).toBeCloseTo(late, 2);
    expect(Math.abs(1 - percentile - score.late)).toBeLessThan(0.015);
  });

  it.each([
    [0.8, 17.1],
    [0.95, 29.8],
  ])('that also know the marketplace’s quote are shorter, P%f: %f days, and kept as often', (percentile, promised) => {
    const [plain, informed] = [ruleScore(orders, percentile, false), ruleScore(orders, percentile, true)];
    expect(informed.promised).toBeCloseTo(promised, 0);
    expect(informed.promised).toBeLessThan(plain.promised);
    expect(Math.abs(1 - percentile - informed.late)).toBeLessThan(0.015);
  });

  it('are as short as the marketplace’s own at the same lateness, not shorter', () => {
    // Who sees only the date and the quote has nothing to add to it: postcodes and sellers are not in the file.
    const market = scoreOf(orders, (k) => orders.quotedDays[k]);
    const [below, above] = [ruleScore(orders, 0.92, true), ruleScore(orders, 0.93, true)];
    const share = (market.late - below.late) / (above.late - below.late);
    expect(share).toBeGreaterThan(0);
    expect(share).toBeLessThan(1);
    const same = below.promised + share * (above.promised - below.promised);
    expect(same / market.promised).toBeCloseTo(1.01, 2);
  });

  it('have the figures of docs/calibration.md', () => {
    const page = readFileSync(new URL('../../../docs/calibration.md', import.meta.url), 'utf8');
    const row = (name: string, { promised, late }: Score, digits = 1) =>
      expect(page).toContain(`| ${name} | ${promised.toFixed(digits)} | ${(100 * late).toFixed(1)}% |`);
    const market = scoreOf(orders, (k) => orders.quotedDays[k]);
    row("the marketplace's own", market, 2);
    for (const p of [80, 90, 95]) row(`P${p} of the past`, ruleScore(orders, p / 100, false));
    for (const p of [80, 95]) row(`P${p} of actual ÷ quoted, times the quote`, ruleScore(orders, p / 100, true));
    const [below, above] = [ruleScore(orders, 0.92, true), ruleScore(orders, 0.93, true)];
    const share = (market.late - below.late) / (above.late - below.late);
    const promised = below.promised + share * (above.promised - below.promised);
    row("the same at the marketplace's 7.5% late", { promised, late: market.late });
  });

  it('need what is still under way: without it P95 is late by a third more often', () => {
    const known = ruleScore(orders, 0.95, false);
    const without = ruleScore(orders, 0.95, false, true);
    expect(without.late).toBeGreaterThan(1.3 * known.late);
  });
});

function ruleScore(
  orders: Required<PromisedOrders>,
  percentile: number,
  quoted: boolean,
  deliveredOnly = false,
): Score {
  const factors = new Map<number, number>();
  const all = quoted ? orders : { orderedAt: orders.orderedAt, deliveredAt: orders.deliveredAt };
  const factorAt = (day: number) => {
    const known = deliveredOnly ? delivered(all, day) : all;
    return promiseFactor(known, day, { percentile, windowDays: Infinity });
  };
  const { promised, late } = scoreOf(orders, (k) => {
    const day = orders.orderedAt[k];
    const factor = factors.get(day) ?? factorAt(day);
    factors.set(day, factor);
    return Math.ceil(factor * (quoted ? orders.quotedDays[k] : 1) - 1e-9);
  });
  return { promised, late };
}

/** What is seen by who looks at deliveries only. */
function delivered({ orderedAt, deliveredAt }: PromisedOrders, day: number): PromisedOrders {
  const rows = Array.from(orderedAt.keys()).filter((k) => deliveredAt[k] < day);
  return {
    orderedAt: Float64Array.from(rows, (k) => orderedAt[k]),
    deliveredAt: Float64Array.from(rows, (k) => deliveredAt[k]),
  };
}

function scoreOf(orders: PromisedOrders, promise: (k: number) => number): Score & { readonly n: number } {
  let n = 0;
  let promised = 0;
  let late = 0;
  for (let k = 0; k < orders.orderedAt.length; k++) {
    const took = orders.deliveredAt[k] - orders.orderedAt[k];
    if (orders.orderedAt[k] < SCORED_FROM || Number.isNaN(took)) continue;
    const days = promise(k);
    n++;
    promised += days;
    if (took > days) late++;
  }
  return { n, promised: promised / n, late: late / n };
}

/** Delivered orders and those still under way, by the day they were placed; what was cancelled is no delivery. */
function read(text: string): Required<PromisedOrders> {
  const schema = inferSchema(text);
  const names = schema.cols.map(({ name }) => name);
  const at = (name: string) => names.indexOf(name);
  const [status, placed, arrived, estimated] = [
    'order_status',
    'order_purchase_timestamp',
    'order_delivered_customer_date',
    'order_estimated_delivery_date',
  ].map(at);
  const rows = initParser(schema)
    .stringArrs(text)
    .filter(
      (row) => ['delivered', 'shipped'].includes(row[status]) && (row[status] === 'shipped' || row[arrived] !== ''),
    )
    .sort((a, b) => dayOf(a[placed]) - dayOf(b[placed]));
  return {
    orderedAt: Float64Array.from(rows, (row) => dayOf(row[placed])),
    deliveredAt: Float64Array.from(rows, (row) => (row[arrived] === '' ? NaN : dayOf(row[arrived]))),
    quotedDays: Float64Array.from(rows, (row) => dayOf(row[estimated]) - dayOf(row[placed])),
  };
}

function dayOf(text: string): number {
  return Date.parse(`${text.slice(0, 10)}T00:00:00Z`) / 86_400_000;
}
