import { describe, expect, it } from 'vitest';
import { KPI_NAMES } from '../../../src/domain/kpi-names.js';
import { TICKS_PER_DAY, ticks } from '../../../src/domain/time.js';
import { factRows } from '../../../src/engine/fact-row.js';
import { QueueWatch } from '../../../src/report/trace/queue-watch.js';
import { dailyLevels, unitDaysWaiting } from '../../../src/study/future/closes.js';
import { Fate, type Future } from '../../../src/study/future/future.js';
import { playFuture } from '../../../src/study/future/play-future.js';
import { prepare, type Prepared } from '../../../src/study/prepare.js';
import { replicate } from '../../../src/study/replicate.js';
import { settleWarmUp } from '../../../src/study/settle-warm-up.js';
import { traceReplication } from '../../../src/study/trace.js';
import { parseOf } from '../../scenarios/box.js';
import { atOnce } from './at-once.js';

/** Shops that between them have every fact that a future is made of. */
const shops = [
  'holiday-spike.yaml',
  'everything-at-once.yaml',
  'wrong-records.yaml',
  'central-warehouse.yaml',
  'substitutes.yaml',
  'limit-per-order.yaml',
  'split-shipments.yaml',
  'who-goes-first.yaml',
  'goodwill.yaml',
];

const preparedOf = (name: string): Prepared => prepare(settleWarmUp(parseOf(name)).scenario);

describe.each(shops)('a future of %s', (name) => {
  const prepared = preparedOf(name);
  const { scenario, warmUpDays } = prepared;
  const last = scenario.strategies.length - 1;
  const REPLICATION = 3;
  const outcome = replicate(prepared, REPLICATION, { groups: true });
  const future = atOnce(playFuture(prepared, last, REPLICATION));
  const total = (kpi: string): [number, number] => {
    const k = KPI_NAMES.findIndex((one) => one.name === kpi);
    const at = (last * KPI_NAMES.length + k) * 2;
    return [outcome.values[at], outcome.values[at + 1]];
  };
  const { orders, purchases } = future;
  const warmUp = ticks(warmUpDays);
  const horizon = ticks(scenario.horizonDays);
  const measured = Array.from({ length: orders.length }, (_, k) => k).filter((k) => orders.placed[k] >= warmUp);
  const count = (holds: (k: number) => boolean): number => measured.filter(holds).length;

  it('has as many orders on time, waiting and cancelled as its KPIs', () => {
    const isKnown = (k: number) => orders.delivered[k] <= horizon || orders.promised[k] < horizon;
    const onTime = count((k) => isKnown(k) && orders.lost[k] === 0 && orders.delivered[k] <= orders.promised[k]);
    expect(onTime).toBe(total('onTimeRate')[0]);
    expect(count((k) => orders.delivered[k] <= horizon)).toBe(total('onTimeDeliveredRate')[1]);
    expect(count((k) => orders.fate[k] === Fate.CANCELLED)).toBe(total('cancelRate')[0]);
    expect(count((k) => orders.fate[k] !== Fate.TURNED_AWAY)).toBe(total('cancelRate')[1]);
    expect(count((k) => orders.fate[k] !== Fate.TURNED_AWAY && orders.backordered[k] > 0)).toBe(
      total('backorderRate')[0],
    );
    expect(measured.reduce((sum, k) => sum + orders.backordered[k], 0)).toBe(total('backorderUnitRate')[0]);
    expect(measured.reduce((sum, k) => sum + orders.lost[k], 0)).toBe(total('lostSalesRate')[0]);
    expect(measured.reduce((sum, k) => sum + unitsOf(future, k), 0)).toBe(total('unitFillRate')[1]);
  });

  it('has the waits of its KPIs, and the longest', () => {
    const waited = measured.filter((k) => orders.fate[k] === Fate.WAITED && orders.shipped[k] <= horizon);
    const days = waited.map((k) => (orders.shipped[k] - orders.placed[k]) / TICKS_PER_DAY);
    expect(days.length).toBe(total('waitMean')[1]);
    expect(days.reduce((sum, d) => sum + d, 0)).toBeCloseTo(total('waitMean')[0], 6);
    expect(Math.max(0, ...days)).toBeCloseTo(total('waitMax')[0], 9);
  });

  it('has the purchase orders of its KPIs, and those in time', () => {
    const all = Array.from({ length: purchases.length }, (_, k) => k);
    expect(all.filter((k) => purchases.ordered[k] >= warmUp).length).toBe(countOfRows('purchaseOrders'));
    const bought = all.filter((k) => scenario.catalog.suppliers[purchases.supplier[k]].location === undefined);
    const came = bought.filter((k) => purchases.received[k] >= warmUp);
    expect(came.filter((k) => purchases.received[k] <= purchases.due[k]).length).toBe(total('supplierOnTimeRate')[0]);
    for (const k of bought) expect(purchases.receivedUnits[k]).toBeLessThanOrEqual(purchases.units[k]);
  });

  it('has, day by day, the levels of the study', () => {
    const rows = Array.from({ length: future.rows }, (_, row) => row);
    const levels = dailyLevels(future.closes, rows);
    const { days } = future;
    const sums = (column: Int32Array) =>
      Array.from({ length: days }, (_, day) => rows.reduce((sum, row) => sum + column[day * rows.length + row], 0));
    expect(sums(levels.onHand)).toEqual([...outcome.groups!.onHand.subarray(last * days, (last + 1) * days)]);
    expect(sums(levels.backordered)).toEqual([...outcome.groups!.backordered.subarray(last * days, (last + 1) * days)]);
    const some = [rows.at(-1)!, 0];
    const two = dailyLevels(future.closes, some);
    for (let day = 0; day < days; day++)
      some.forEach((row, i) => expect(two.backordered[day * 2 + i]).toBe(levels.backordered[day * rows.length + row]));
    const waiting = unitDaysWaiting(future.closes, future.rows, 10);
    for (const row of rows) {
      let sum = 0;
      for (let day = 10; day < days; day++) sum += levels.backordered[day * rows.length + row];
      expect(waiting[row]).toBe(sum);
    }
  });

  it('notes the orders that were passed over as a watch of their queues does', () => {
    const passed = measured.filter((k) => orders.passedOver[k] === 1);
    const waited = measured.filter((k) => orders.backordered[k] > 0);
    const asked = [...passed.slice(0, 3), ...waited.filter((k) => orders.passedOver[k] === 0).slice(0, 3)];
    for (const k of asked) {
      const watch = new QueueWatch(orders.id[k]);
      traceReplication(prepared, last, REPLICATION, (journal) => watch.take(factRows(journal)));
      const times = watch.passes.filter(({ older }) => older.order === orders.id[k]).length;
      expect([orders.id[k], times > 0]).toEqual([orders.id[k], orders.passedOver[k] === 1]);
    }
  });

  it('serves no more of a purchase order than came', () => {
    const { releases } = future;
    const given = new Int32Array(purchases.length);
    for (let i = 0; i < releases.length; i++)
      if (releases.purchase[i] >= 0) given[releases.purchase[i]] += releases.units[i];
    // What was there by the records, or had been kept back, may go out in the same instant.
    const over = given.filter((units, k) => units > 0 && Number.isNaN(purchases.booked[k]));
    expect(over.length).toBe(0);
    expect(releases.order.every((k) => k >= 0 && k < orders.length)).toBe(true);
    expect(purchases.served.reduce((sum, n) => sum + n, 0)).toBeLessThanOrEqual(releases.length);
  });

  function countOfRows(column: 'purchaseOrders'): number {
    return total(column)[0];
  }
});

describe('playing in slices', () => {
  it('pauses more than a few times', () => {
    expect([...playFuture(preparedOf('holiday-spike.yaml'), 1, 0)].length).toBeGreaterThan(4);
  });
});

function unitsOf({ orders }: Future, k: number): number {
  let units = 0;
  for (let line = orders.firstLine[k]; line < orders.firstLine[k + 1]; line++) units += orders.units[line];
  return units;
}
