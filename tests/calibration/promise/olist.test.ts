import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { inferSchema, initParser } from 'udsv';
import { beforeAll, describe, expect, it } from 'vitest';
import { replayPromises, scoreAt, scoreMade } from '../../../src/calibration/promise/replay-promises.js';
import type { CustomerDeliveries } from '../../../src/domain/customer-deliveries.js';
import { readCustomerDeliveries } from '../../../src/intake/customer-deliveries/read-customer-deliveries.js';
import { fewestDays } from './fewest-days.js';

const folder = new URL('../../../../shared/data/olist/', import.meta.url);
const ordersFile = new URL('olist_orders_sample_2016-09_2018-02.csv.gz', folder);
const itemFiles = ['olist_order_items_matched.csv', 'olist_order_items_hash00-16_to_2018-02.csv.gz'];
const SCORED_FROM = Date.UTC(2017, 3, 1) / 86_400_000;
/** All of them have long been delivered. */
const SCORED = { from: SCORED_FROM, to: Infinity };
const page = readFileSync(new URL('../../../docs/calibration.md', import.meta.url), 'utf8');

interface Score {
  readonly promisedDays: number;
  readonly late: number;
}

const row = (name: string, { promisedDays, late }: Score, digits = 1) =>
  expect.soft(page).toContain(`| ${name} | ${promisedDays.toFixed(digits)} | ${(100 * late).toFixed(1)}% |`);

// Olist's delivered orders of April 2017 on, each promised from what was known in its week. Promises and lateness in calendar days, as the
// marketplace's are.
describe.runIf(existsSync(ordersFile))('Olist promises (skipped where ../shared/data/olist is not)', () => {
  let orders: CustomerDeliveries;
  let market: Score;

  beforeAll(async () => {
    orders = await readOrders(read(ordersFile), []);
    market = scoreMade(orders, SCORED);
  });

  it('were 25.0 days by the marketplace, 7.5 % of 5,241 late', () => {
    expect(market).toMatchObject({ n: 5241 });
    expect(market.promisedDays).toBeCloseTo(24.95, 1);
    expect(market.late).toBeCloseTo(0.0748, 3);
    row("the marketplace's own", market, 2);
  });

  it('by the past alone are kept as often as they say', () => {
    const scores = replayPromises(orders, SCORED, [0.8, 0.9, 0.95], { known: false });
    scores.forEach((score, k) => {
      const p = [0.8, 0.9, 0.95][k];
      expect(Math.abs(1 - p - score.late)).toBeLessThan(0.02);
      row(`P${100 * p} of the past`, score);
    });
  });

  it('that also know the marketplace’s are as short as those at the same lateness, not shorter', () => {
    const shares = [0.8, 0.92, 0.93, 0.95];
    const scores = replayPromises(orders, SCORED, shares, { known: false, timesQuote: true });
    row('P80 of actual ÷ quoted, times the quote', scores[0]);
    row('P95 of actual ÷ quoted, times the quote', scores[3]);
    const same = scoreAt(scores, shares, market.late)!;
    row("the same at the marketplace's 7.5% late", { ...same, late: market.late });
    expect(same.promisedDays / market.promisedDays).toBeCloseTo(1.01, 2);
  });

  it('can’t be shorter by weekday, month or quote even if chosen afterwards', () => {
    const scored = scoredRows(orders);
    const bound = (name: string, group: (row: number) => number | string) => {
      const days = fewestDays(takes(orders, scored), scored.map(group), market.late);
      expect.soft(page).toContain(`| ${name} | ${days.toFixed(1)} |`);
      return days;
    };
    expect(bound('nothing', () => 0)).toBeGreaterThan(market.promisedDays);
    expect(bound('weekday', (row) => orders.orderedAt[row] % 7)).toBeGreaterThan(market.promisedDays);
    expect(bound('month, lateness and all', (row) => Math.floor((orders.orderedAt[row] - SCORED_FROM) / 30.4))).toBeGreaterThan(market.promisedDays); // prettier-ignore
    const quotes = bands(scored.map((row) => orders.promisedAt[row] - orders.orderedAt[row]));
    const byQuote = new Map(scored.map((row, k) => [row, quotes[k]]));
    expect(bound("the marketplace's quote, in five bands", (row) => byQuote.get(row)!)).toBeGreaterThan(market.promisedDays); // prettier-ignore
  });

  describe('of the orders whose lines are known', () => {
    let joined: CustomerDeliveries;
    let made: Score;

    beforeAll(async () => {
      joined = await readOrders(withLines(read(ordersFile)), ['freight', 'seller']);
      made = scoreMade(joined, SCORED);
    });

    it('come nearer to the marketplace’s by the freight charged, which has an address in it; its sellers are too many to tell', () => {
      row("the marketplace's own, lines known", made, 2);
      const shares = Array.from({ length: 9 }, (_, k) => 0.89 + k / 100);
      const same = (known: CustomerDeliveries['known']) =>
        scoreAt(replayPromises({ ...joined, known }, SCORED, shares, {}), shares, made.late)!;
      const [freight, seller] = joined.known;
      const [plain, byFreight, byBoth] = [same([]), same([freight]), same([freight, seller])];
      row('the past, lines known', { ...plain, late: made.late });
      row('the past by freight', { ...byFreight, late: made.late });
      row('the past by freight and seller', { ...byBoth, late: made.late });
      expect(byFreight.promisedDays).toBeLessThan(plain.promisedDays - 0.8);
      expect(byFreight.promisedDays).toBeGreaterThan(made.promisedDays);
    });

    it('would hardly be shorter by freight even if chosen afterwards', () => {
      const scored = scoredRows(joined);
      const [freight] = joined.known;
      if (freight.kind !== 'numbers') throw new Error('freight is a number');
      const days = fewestDays(takes(joined, scored), bands(scored.map((row) => freight.values[row])), made.late);
      expect.soft(page).toContain(`| freight, in five bands (lines known) | ${days.toFixed(1)} |`);
      expect(days / made.promisedDays).toBeGreaterThan(0.98);
    });
  });
});

const scoredRows = ({ orderedAt, deliveredAt }: CustomerDeliveries): number[] =>
  Array.from(orderedAt.keys()).filter((row) => orderedAt[row] >= SCORED_FROM && !Number.isNaN(deliveredAt[row]));

const takes = ({ orderedAt, deliveredAt }: CustomerDeliveries, rows: readonly number[]): number[] =>
  rows.map((row) => deliveredAt[row] - orderedAt[row]);

function bands(values: readonly number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b);
  const edges = [1, 2, 3, 4].map((k) => sorted[Math.floor((k * sorted.length) / 5)]);
  return values.map((x) => edges.filter((edge) => x > edge).length);
}

function read(file: URL): string {
  const bytes = readFileSync(file);
  return (file.pathname.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString();
}

async function readOrders(text: string, known: readonly string[]): Promise<CustomerDeliveries> {
  const { deliveries, report } = await readCustomerDeliveries([{ name: 'orders.csv', bytes: [new TextEncoder().encode(text)] }], known); // prettier-ignore
  expect(report.errors).toEqual([]);
  return deliveries;
}

/** Orders with the freight and the first seller of their lines; those without lines left out. */
function withLines(orders: string): string {
  const lines = new Map<string, { freight: number; seller: string }>();
  for (const file of itemFiles) {
    for (const [order, item, , seller, , , freight] of rowsOf(read(new URL(file, folder))).slice(1)) {
      if (item === '1') lines.set(order, { freight: 0, seller });
      lines.get(order)!.freight += Number(freight);
    }
  }
  const [header, ...rows] = rowsOf(orders);
  const known = rows.filter(([order]) => lines.has(order));
  const wide = known.map((row) => [...row, lines.get(row[0])!.freight.toFixed(2), lines.get(row[0])!.seller]);
  return [[...header, 'freight', 'seller'], ...wide].map((row) => row.join(',')).join('\n');
}

function rowsOf(text: string): string[][] {
  const schema = inferSchema(text);
  return [schema.cols.map(({ name }) => name), ...initParser(schema).stringArrs(text)];
}
