import { describe, expect, it } from 'vitest';
import { TICKS_PER_DAY } from '../../../src/domain/time.js';
import { Format } from '../../../src/report/format.js';
import { daysLate, findOrders, isOnTime, placeOf } from '../../../src/report/future/find-orders.js';
import { orderCaption, orderLine } from '../../../src/report/future/order-rows.js';
import { typicalFuture } from '../../../src/report/future/typical-future.js';
import { Dates } from '../../../src/report/trace/dates.js';
import { KPI_NAMES } from '../../../src/domain/kpi-names.js';
import { Fate } from '../../../src/study/future/future.js';
import { playFuture } from '../../../src/study/future/play-future.js';
import { prepare } from '../../../src/study/prepare.js';
import { parseOf } from '../../scenarios/box.js';
import { atOnce } from '../../study/future/at-once.js';

const prepared = prepare(parseOf('holiday-spike.yaml'));
const { scenario, warmUpDays } = prepared;
const { horizonDays } = scenario;
const baseline = atOnce(playFuture(prepared, 0, 1));
const future = atOnce(playFuture(prepared, 1, 1));
const items = scenario.catalog.items.map(({ name }) => name);
const search = { items, warmUpDays, horizonDays, baseline };
const { orders } = future;
const day = (k: number) => orders.placed[k] / TICKS_PER_DAY;
const find = (filter: Partial<Parameters<typeof findOrders>[1]>) => [
  ...findOrders(future, { which: 'all', ...filter }, search),
];

describe('finding orders', () => {
  it('lists the late ones, the latest first, and none of the warm-up', () => {
    const late = find({ which: 'late' });
    const days = late.map((k) => daysLate(future, k, horizonDays));
    expect(late.length).toBeGreaterThan(100);
    expect(days).toEqual([...days].sort((a, b) => b - a));
    expect(late.every((k) => day(k) >= warmUpDays)).toBe(true);
    expect(days.every((d) => d > 0)).toBe(true);
  });

  it('finds a number first, and those that begin like it', () => {
    const id = orders.id[find({ which: 'late' })[5]];
    expect(orders.id[find({ text: `#${id}` })[0]]).toBe(id);
    expect(find({ text: '12' }).every((k) => String(orders.id[k]).startsWith('12'))).toBe(true);
    expect(find({ text: '#3' })[0]).toBe(3); // asked for by number, it may be of the warm-up
  });

  it('filters by part of an item’s name, by items, days and waits', () => {
    const has = (k: number, name: string) =>
      Array.from(orders.item.subarray(orders.firstLine[k], orders.firstLine[k + 1]), (item) => items[item]).some(
        (one) => one.includes(name),
      );
    expect(find({ text: 'MUG' }).every((k) => has(k, 'mug'))).toBe(true);
    expect(find({ text: 'MUG' }).length).toBe(find({}).filter((k) => has(k, 'mug')).length);
    expect(find({ items: [items.indexOf('tray')] })).toEqual(find({}).filter((k) => has(k, 'tray')));
    expect(find({ days: [100, 103] }).every((k) => day(k) >= 100 && day(k) < 103)).toBe(true);
    const waited = find({ which: 'waited', waits: [5, 9] });
    expect(waited.length).toBeGreaterThan(0);
    for (const k of waited) {
      const days = (orders.shipped[k] - orders.placed[k]) / TICKS_PER_DAY;
      expect(days).toBeGreaterThanOrEqual(5);
      expect(days).toBeLessThanOrEqual(9);
    }
  });

  it('finds what the strategy saved: the same order, late or cancelled under the baseline', () => {
    const saved = find({ saved: true });
    expect(saved.length).toBeGreaterThan(20);
    for (const k of saved) {
      const before = placeOf(baseline, orders.id[k]);
      expect(isOnTime(future, k)).toBe(true);
      const broken = baseline.orders.fate[before] === Fate.CANCELLED || daysLate(baseline, before, horizonDays) > 0;
      expect(broken).toBe(true);
    }
    expect([...findOrders(baseline, { which: 'all', saved: true }, search)]).toEqual([]);
  });

  it('finds the orders that waited for a purchase order', () => {
    const { purchases, releases } = future;
    const most = purchases.served.indexOf(purchases.served.reduce((a, b) => Math.max(a, b), 0));
    const found = find({ purchase: most });
    const inWarmUp = new Set(
      Array.from(releases.order).filter((k, i) => releases.purchase[i] === most && day(k) < warmUpDays),
    );
    expect(found.length).toBe(purchases.served[most] - inWarmUp.size);
  });
});

describe('words of the list', () => {
  const words = { items, dates: new Dates(scenario.start), format: new Format('EUR', 'en-GB'), horizonDays };

  it('names what was ordered and when', () => {
    const k = find({ which: 'late' })[0];
    const line = orderLine(future, k, words);
    expect(line.order).toBe(orders.id[k]);
    expect(line.text).toMatch(/^[a-z-]+.* · placed \d+ [A-Z][a-z]{2}/);
    expect(line.late).toMatch(/^\d+$/);
    const cancelled = find({ which: 'cancelled' })[0];
    expect(orderLine(future, cancelled, words).late).toBe('cancelled');
  });

  it.each([
    [0, 13, 1131, { which: 'late' }, '1–13 of 1,131 late orders'],
    [0, 50, 1, { which: 'cancelled' }, '1 cancelled order'],
    [0, 50, 0, { which: 'passed-over' }, 'No orders passed over'],
    [0, 50, 0, { which: 'late', text: ' mgu ' }, 'No late orders for “mgu”'],
    [0, 50, 0, { which: 'all', text: ' ' }, 'No orders'],
    [100, 200, 120, { which: 'all', saved: true }, '101–120 of 120 orders saved'],
    [0, 9, 0, { which: 'all', purchase: 30 }, 'No order waited for purchase order 31'],
    [0, 9, 3, { which: 'all', purchase: 30 }, '3 orders that waited for purchase order 31'],
  ] as const)('counts %s to %s of %s', (from, to, found, filter, caption) => {
    expect(orderCaption(from, to, found, filter, words.format)).toBe(caption);
  });
});

describe('a typical future', () => {
  const outcome = (replication: number, ...rates: number[]) => {
    const values = new Float64Array(rates.length * KPI_NAMES.length * 2);
    const kpi = KPI_NAMES.findIndex(({ name }) => name === 'onTimeRate');
    rates.forEach((rate, s) => values.set([rate * 1000, 1000], (s * KPI_NAMES.length + kpi) * 2));
    return { replication, events: 0, values, unknown: new Float64Array(0), waiting: new Float64Array(0) };
  };
  const all = [outcome(0, 0.9, 0.99), outcome(1, 0.8, 0.83), outcome(2, 0.95, 0.96)];

  it('has the change nearest to the median of the changes', () => {
    expect(typicalFuture(all, 1)).toBe(1); // +9, +3, +1 points
  });
  it('has, of the baseline, the level nearest to the median', () => {
    expect(typicalFuture(all, 0)).toBe(0);
    expect(typicalFuture([], 0)).toBe(0);
  });
});
