import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fitDemand, type FittedDemand } from '../../../src/calibration/demand/fit-demand.js';
import { spikeWeeks } from '../../../src/calibration/demand/spike-weeks.js';
import { formatProblem } from '../../../src/domain/problems.js';
import { readOrderHistory } from '../../../src/intake/read-order-history.js';
import type { OrderHistory } from '../../../src/intake/order-history.js';
import { parseScenario } from '../../../src/study/scenario-file/parse.js';
import { writeScenario } from '../../../src/study/scenario-file/write/write-scenario.js';

const folder = new URL('../../../../shared/data/online_retail/', import.meta.url);
const names = ['uci_online_retail_ii_2009-12_2010-12.csv.gz', 'uci_online_retail_2010-12_2011-05.csv.gz'];
const found = names.every((name) => existsSync(new URL(name, folder)));

/** UCI data sets 502 and 352 (D. Chen); figures measured on the same files by other means (data-facts, §1–4). */
describe.runIf(found)('Online Retail, fitted (skipped where ../shared/data/online_retail is not)', () => {
  let read: OrderHistory | undefined;
  let fitted: FittedDemand | undefined;
  const history = () =>
    (read ??= readOrderHistory(names.map((name) => ({ name, text: gunzipSync(readFileSync(new URL(name, folder))) }))));
  const fit = () => (fitted ??= fitDemand(history())!);

  it('63.2 orders an open day, and a dispersion of about 20 when season is taken out', () => {
    const { perOpenDay, dispersion, weekly, yearly } = fit().rate;
    expect(Math.abs(perOpenDay.value - 63.2)).toBeLessThan(perOpenDay.se);
    expect(Math.abs(dispersion.value - 20)).toBeLessThan(dispersion.se);
    expect(weekly.fitted && yearly.fitted).toBe(true);
    // November against January 2010, as counted: 2,719 of 26 days and 1,049 of 24.
    expect(yearly.values[10] / yearly.values[0]).toBeGreaterThan(2);
    expect(yearly.values[10] / yearly.values[0]).toBeLessThan(2.7);
  });

  it('closed on Saturdays, and in two weeks at the turn of the year', () => {
    const { openWeekdays, closures } = fit().daily;
    expect(openWeekdays).toEqual([true, true, true, true, true, false, true]);
    expect(closures.filter(({ days }) => days > 5).map(({ day }) => day)).toEqual([23, 388]); // 24 December
  });

  it('lines per order and units per line, with packs of 6, 12 and 24', () => {
    const { lines, units, from } = fit();
    expect(from).toMatchObject({ orders: 27_809, items: 4274 });
    expect(lines.mean.value).toBeCloseTo(24.25, 1);
    expect(units.law.kind).toBe('empirical');
    const { values, weights } = units.law as { values: readonly number[]; weights: readonly number[] };
    const share = (value: number) => weights[values.indexOf(value)] / units.n;
    // data-facts, before merging lines of an order: 28 % are 1 unit, 15 % 2, 12 % 12, 8.6 % 6, 4.5 % 24.
    expect(share(1)).toBeCloseTo(0.27, 2);
    expect(share(2)).toBeCloseTo(0.155, 2);
    expect(share(12)).toBeCloseTo(0.12, 1);
    expect(share(6)).toBeCloseTo(0.087, 2);
    expect(share(24)).toBeCloseTo(0.047, 2);
  });

  it('a spike is usually one big buyer: in 62 % of the item-weeks above 5 times the median', () => {
    const { orders, itemNames, days } = history();
    const weeks = spikeWeeks(orders, itemNames.length, days);
    expect(weeks.oneLine / weeks.above5).toBeCloseTo(0.62, 1);
    expect(weeks.medianShare).toBeCloseTo(0.67, 1);
    expect(fit().bigBuyers.length).toBeGreaterThan(5);
  });

  it('hours as counted: 15.9 % at noon, nothing before 7', () => {
    const hourly = fit().hourly!;
    expect(hourly[12] / hourly.reduce((a, b) => a + b, 0)).toBeCloseTo(0.159, 3);
    expect(hourly.slice(0, 7)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  it('is written as a scenario that reads without problems', () => {
    const { itemNames, itemPrices } = history();
    const items = itemNames.map((name, row) => ({ name, price: itemPrices[row] }));
    const files = { items: 'items.csv', orders: 'orders.csv' };
    const out = writeScenario({ title: 'Online Retail', currency: 'GBP', demand: fit(), items, suppliers: [], files });
    const parsed = parseScenario(out.yaml, { file: 'shop.yaml', readText: () => out.items });
    expect((parsed.problems ?? []).map(formatProblem)).toEqual([]);
    expect(parsed.warnings.map(formatProblem)).toEqual([]);
    expect(parsed.scenario!.demand.streams[0].weekly).toEqual(fit().rate.weekly.values);
  });
});
