import { describe, expect, it } from 'vitest';
import type { Channel, Item, Returns } from '../../src/domain/catalog.js';
import type { AfterSaleDraws } from '../../src/domain/tape.js';
import { days } from '../../src/domain/time.js';
import { parseScenario } from '../../src/study/scenario-file/parse.js';
import { recordTape } from '../../src/world/record-tape.js';
import { goodFile } from '../study/scenario-file/good-file.js';
import { aShop } from './a-shop.js';

const LINES = 20_000;

function drawsOf(item: Partial<Item>, channel: Partial<Channel> = {}, replication = 0): AfterSaleDraws {
  const shop = aShop({ items: 2 });
  const { catalog } = shop;
  const items = catalog.items.map((one, i) => (i === 0 ? { ...one, ...item } : one));
  const channels = catalog.channels.map((one) => ({ ...one, ...channel }));
  return recordTape({ ...shop, catalog: { ...catalog, items, channels } }, replication).afterSale;
}

const returns: Returns = { share: 0.08, after: { kind: 'gamma', mean: 20, sd: 15 }, sellable: 0.9 };
const orders = Array.from({ length: LINES }, (_, order) => order);
const near = (share: number, of: number, n: number) =>
  expect(Math.abs(share - of)).toBeLessThan(4 * Math.sqrt((of * (1 - of)) / n));

describe('what customers send back', () => {
  const draws = drawsOf({ returns });
  const back = orders.filter((order) => draws.returnedAfter(order, 0, 0) < Infinity);

  it('is the share that was said, of orders and of lines alike', () => {
    near(back.length / LINES, 0.08, LINES);
    const lines = orders.filter((line) => draws.returnedAfter(5, line, 0) < Infinity);
    near(lines.length / LINES, 0.08, LINES);
  });

  it('can be sold again in the share that was said', () => {
    near(back.filter((order) => draws.sellable(order, 0, 0)).length / back.length, 0.9, back.length);
  });

  it('comes back by the law', () => {
    const lags = back.map((order) => days(draws.returnedAfter(order, 0, 0)));
    const mean = lags.reduce((sum, x) => sum + x, 0) / lags.length;
    expect(Math.abs(mean - 20)).toBeLessThan(4 * (15 / Math.sqrt(lags.length)));
  });

  it('is nothing of an item that has no returns', () => {
    expect(orders.every((order) => draws.returnedAfter(order, 0, 1) === Infinity)).toBe(true);
  });

  it('is the same however often and in whatever order it is asked, and other in another future', () => {
    const again = drawsOf({ returns });
    const backwards = orders.toReversed().map((order) => again.returnedAfter(order, 0, 0));
    expect(backwards.toReversed()).toEqual(orders.map((order) => draws.returnedAfter(order, 0, 0)));
    const other = drawsOf({ returns }, {}, 1);
    expect(orders.some((order) => draws.returnedAfter(order, 0, 0) !== other.returnedAfter(order, 0, 0))).toBe(true);
  });

  it('takes half and nine tenths as long by default as in a real shop: 9.7 and 69 days', () => {
    const file = goodFile.replace('initial: 60', 'returns: 100%');
    const tray = parseScenario(file, { file: 'shop.yaml' }).scenario!.catalog.items[1];
    const usual = drawsOf(tray);
    const lags = orders.map((order) => days(usual.returnedAfter(order, 0, 0))).toSorted((a, b) => a - b);
    expect(lags[LINES * 0.5] / 9.7).toBeCloseTo(1, 1);
    expect(lags[LINES * 0.9] / 69).toBeCloseTo(1, 1);
  });
});

describe('parcels', () => {
  it('are damaged in the share that was said, each by itself', () => {
    const draws = drawsOf({}, { damaged: 0.05 });
    const first = orders.map((order) => draws.damaged(order, 0, 0));
    const second = orders.map((order) => draws.damaged(order, 1, 0));
    near(first.filter(Boolean).length / LINES, 0.05, LINES);
    near(first.filter((damaged, order) => damaged && second[order]).length / LINES, 0.05 * 0.05, LINES);
  });

  it('arrive whole where nothing is said', () => {
    const draws = drawsOf({});
    expect(orders.some((order) => draws.damaged(order, 0, 0))).toBe(false);
  });
});
