import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { TICKS_PER_DAY, ticks } from '../../src/domain/time.js';
import { Fact } from '../../src/engine/journal.js';
import type { ChartView } from '../../src/report/charts/view.js';
import { Format } from '../../src/report/format.js';
import { quantile } from '../../src/stats/quantile.js';
import { Fate, type Future } from '../../src/study/future/future.js';
import { playFuture } from '../../src/study/future/play-future.js';
import { prepare } from '../../src/study/prepare.js';
import { settleWarmUp } from '../../src/study/settle-warm-up.js';
import { traceReplication } from '../../src/study/trace.js';
import type { Focus } from '../../src/study/what-if/goal.js';
import { createDesk } from '../../workers/desk/desk.js';
import type { ChartId, Tick } from '../../workers/desk/protocol.js';
import { parseOf, textOf } from '../scenarios/box.js';
import { LocalWorkers } from './local-worker.js';
import { atOnce } from '../study/future/at-once.js';

/** Shops with announced spikes, several locations, classes, vanishing stock, a leap day, a warm-up that is to be found. */
const SHOPS: readonly [name: string, strategy: number, change?: (text: string) => string][] = [
  ['holiday-spike', 2],
  ['customer-classes', 1],
  ['goodwill', 1, (text) => text.replace(/^start: .*$/m, 'start: 2027-11-17')],
  ['small-shop', 1],
  ['late-supplier', 3, (text) => text.replace(/^warmUp: .*$/m, 'warmUp: auto')],
];
const N = 3;

const data = Object.fromEntries(
  readdirSync('scenarios/data')
    .filter((name) => name.includes('.'))
    .map((file) => [`data/${file}`, readFileSync(join('scenarios/data', file))]),
);

/** A desk that has played the shop, and the same futures counted one by one from what happened in them. */
async function laidOpen([name, chosen, change = (text: string) => text]: (typeof SHOPS)[number]) {
  const text = change(textOf(`${name}.yaml`));
  const desk = createDesk({
    spawn: new LocalWorkers().spawn,
    workers: 1,
    draw: () => Promise.resolve('<svg/>'),
    locale: 'en-GB',
  });
  await new Promise<void>((resolve) => {
    desk.open({ name: `${name}.yaml`, text, files: data }, { kind: 'fixed', n: N }, ({ state }: Tick) => {
      if (state === 'sure') resolve();
    });
  });
  const prepared = prepare(settleWarmUp({ ...parseOf(`${name}.yaml`, text) }).scenario);
  const { scenario, warmUpDays } = prepared;
  const items = scenario.catalog.items.length;
  const futures = [0, chosen].map((s) => Array.from({ length: N }, (_, r) => atOnce(playFuture(prepared, s, r))));
  /** Units backordered in the measured time, `[strategy][item][week]`, all futures. */
  const waiting = [0, chosen].map((s) => {
    const sums = Array.from({ length: items }, () => new Map<number, number>());
    for (let r = 0; r < N; r++)
      traceReplication(prepared, s, r, ({ kind, row, units, time, length }) => {
        for (let i = 0; i < length; i++) {
          if (kind[i] !== Fact.BACKORDERED || time[i] < ticks(warmUpDays)) continue;
          const week = Math.floor((time[i] / TICKS_PER_DAY - warmUpDays) / 7);
          const of = sums[row[i] % items];
          of.set(week, (of.get(week) ?? 0) + units[i]);
        }
      });
    return sums;
  });
  const strategy = scenario.strategies[chosen].name;
  const view = async (id: ChartId, options = {}, focus: Focus = {}): Promise<ChartView> =>
    (await desk.chart({ id, width: 900, height: 800, chosen: strategy, options, focus, replication: 1 }))!.view;
  return { desk, scenario, warmUpDays, items, futures, waiting, strategy, view };
}

const format = new Format('EUR', 'en-GB');
const sum = (values: Iterable<number>) => [...values].reduce((all, one) => all + one, 0);
/** '1,234.5%' → 1234.5 */
const read = (text: string) => Number(text.replace(/[,%]/g, '').replace('−', '-'));

describe.each(SHOPS)('%s', (...shop) => {
  let of: Awaited<ReturnType<typeof laidOpen>>;
  beforeAll(async () => {
    of = await laidOpen(shop as (typeof SHOPS)[number]);
  });

  const measured = ({ orders }: Future) =>
    Array.from({ length: orders.length }, (_, k) => k).filter((k) => orders.placed[k] >= ticks(of.warmUpDays));
  /** Of orders that waited and were shipped complete. */
  const waits = (future: Future, counts: (k: number) => boolean = () => true) =>
    measured(future)
      .filter(
        (k) => future.orders.fate[k] === Fate.WAITED && future.orders.shipped[k] <= ticks(of.scenario.horizonDays),
      )
      .filter(counts)
      .map((k) => (future.orders.shipped[k] - future.orders.placed[k]) / TICKS_PER_DAY);

  it('has the units that waited, by item in the table and by week in the heat map', async () => {
    const page = await of.desk.items({
      chosen: of.strategy,
      search: '',
      sort: 'unitsBackordered',
      down: true,
      from: 0,
      count: of.items,
      focus: {},
    });
    const at = page!.columns.findIndex(({ id }) => id === 'unitsBackordered');
    const counted = of.waiting[1].map((weeks) => sum(weeks.values()) / N);
    for (const { row, cells } of page!.rows) expect(Math.abs(read(cells[at]) - counted[row])).toBeLessThanOrEqual(0.51);
    const order = page!.rows.map(({ row }) => counted[row]);
    expect(order).toEqual([...order].sort((a, b) => b - a));

    for (const [shown, units] of [
      ['baseline', (i: number, w: number) => of.waiting[0][i].get(w) ?? 0],
      ['chosen', (i: number, w: number) => of.waiting[1][i].get(w) ?? 0],
      ['change', (i: number, w: number) => (of.waiting[1][i].get(w) ?? 0) - (of.waiting[0][i].get(w) ?? 0)],
    ] as const) {
      const { table } = await of.view('heat', { view: shown });
      for (const [name, ...cells] of table.rows) {
        const item = of.scenario.catalog.items.findIndex((one) => one.name === name);
        cells.forEach((cell, week) => {
          const off = Math.abs(read(cell) - units(item, week) / N);
          expect(off, `${shown} ${name} ${week}`).toBeLessThanOrEqual(Math.abs(read(cell)) < 10 ? 0.051 : 0.51);
        });
      }
    }
  });

  it('has the waits of all futures, of the days and items looked at, too', async () => {
    const { horizonDays } = of.scenario;
    const middle = (of.warmUpDays + horizonDays) / 2;
    const days = [Math.floor(of.warmUpDays) + 3, Math.floor(middle)] as const;
    const touches = ({ orders }: Future, k: number) =>
      orders.item.subarray(orders.firstLine[k], orders.firstLine[k + 1]).includes(0);
    const within = ({ orders }: Future, k: number) =>
      orders.placed[k] >= ticks(days[0]) && orders.placed[k] < ticks(days[1]);
    for (const focus of [{}, { days }] as const) {
      const view = await of.view('waits', {}, focus);
      for (const [strategy, position] of [0, shop[1]].entries()) {
        const all = of.futures[strategy].flatMap((f) => waits(f, (k) => focus.days === undefined || within(f, k)));
        const name = view.legend.find((entry) => entry.strategy === position)?.name;
        const column = view.table.head.indexOf(`${name}, orders`);
        if (all.length === 0 || column < 0) continue;
        for (const row of view.table.rows)
          expect(read(row[column]), `${row[0]} days`).toBe(all.filter((d) => d < read(row[0])).length);
        const p95 = [...all].sort((a, b) => a - b)[Math.ceil(all.length * 0.95) - 1];
        const text = view.points.find((point) => point.text[0] === name)!.text[1];
        const [, orders, said] = /of ([\d,]+) orders that waited shipped within ([\d.,]+) day/.exec(text)!;
        expect(read(orders)).toBe(all.length);
        // To the end of the quarter of a day, and of days from three on rounded.
        expect(Math.abs(read(said) - p95)).toBeLessThanOrEqual(p95 < 2.7 ? 0.3 : 0.76);
      }
    }
    const narrow = await of.view('waits', {}, { items: [0] });
    const some = of.futures[1].flatMap((f) => waits(f, (k) => touches(f, k)));
    const own = narrow.legend.find(({ strategy }) => strategy === shop[1])?.name;
    const column = narrow.table.head.indexOf(`${own}, orders`);
    for (const row of column < 0 ? [] : narrow.table.rows)
      expect(read(row[column])).toBe(some.filter((d) => d < read(row[0])).length);
  });

  it('has the levels and the orders on time of each day', async () => {
    const total = of.scenario.horizonDays;
    for (const level of ['backordered', 'onTime'] as const) {
      const view = await of.view('fan', { level });
      if (view.empty) continue;
      const [medians, tenths] = ['median', '10%'].map((what) =>
        view.table.head.findLastIndex((label) => label.includes(`, ${what}`)),
      );
      view.table.rows.forEach((row, i) => {
        const day = Math.floor(of.warmUpDays) + i;
        const values = of.futures[1].map((future) => {
          const { orders } = future;
          if (level === 'backordered') {
            // The close of a day: what was backordered by then, and is neither allocated nor given up.
            let waiting = 0;
            const { closes } = future;
            const rows = new Map<number, number>();
            for (let c = 0; c < closes.changes && closes.day[c] <= day; c++)
              rows.set(closes.row[c], closes.backordered[c]);
            for (const units of rows.values()) waiting += units;
            return waiting;
          }
          let [good, known] = [0, 0];
          for (let k = 0; k < orders.length; k++) {
            const placed = Math.min(Math.floor(orders.placed[k] / TICKS_PER_DAY), Math.floor(total) - 1);
            if (placed > day || placed <= day - 7) continue;
            if (!(orders.delivered[k] <= ticks(total) || orders.promised[k] < ticks(total))) {
              if (orders.fate[k] !== Fate.CANCELLED && orders.fate[k] !== Fate.TURNED_AWAY) continue;
            }
            known++;
            if (orders.lost[k] === 0 && orders.delivered[k] <= orders.promised[k]) good++;
          }
          return good / known;
        });
        const finite = values.filter(Number.isFinite);
        for (const [column, p] of [
          [medians, 0.5],
          [tenths, 0.1],
        ] as const) {
          if (row[column] === '–' || finite.length === 0) continue;
          const slow = quantile(finite, p);
          const said = level === 'onTime' ? format.value('rate', slow) : format.count(slow);
          expect(`${row[0]} ${row[column]}`).toBe(`${row[0]} ${said}`);
        }
        const date = new Date(Date.parse(`${of.scenario.start}T00:00:00Z`) + day * 86_400_000);
        expect(row[0]).toMatch(new RegExp(`^${date.toUTCString().slice(0, 3)} ${date.getUTCDate()} `));
      });
    }
  });

  it('has as many late, waiting, cancelled and all orders, and deliveries, as a future has', async () => {
    const future = of.futures[1][1];
    const { orders, purchases } = future;
    const all = measured(future);
    const end = ticks(of.scenario.horizonDays);
    const isLate = (k: number) => (orders.fate[k] === Fate.WAITS ? end : orders.delivered[k]) > orders.promised[k];
    const isIn = {
      all: () => true,
      late: isLate,
      waited: (k: number) => orders.backordered[k] > 0 && orders.fate[k] !== Fate.TURNED_AWAY,
      cancelled: (k: number) => orders.fate[k] === Fate.CANCELLED,
    };
    for (const which of ['all', 'late', 'waited', 'cancelled'] as const) {
      const ask = { strategy: of.strategy, replication: 1, filter: { which }, from: 0, count: 1 };
      expect([which, (await of.desk.orders(ask))!.found]).toEqual([which, all.filter(isIn[which]).length]);
    }
    const open = Array.from({ length: purchases.length }, (_, k) => k).filter(
      (k) => Math.max(purchases.due[k], Math.min(purchases.received[k] || end, end)) >= ticks(of.warmUpDays),
    );
    const late = open.filter((k) => (purchases.received[k] || end) > purchases.due[k]);
    const { title, empty } = await of.view('deliveries');
    if (late.length === 0 || empty) return;
    expect(title).toMatch(new RegExp(`^${format.count(late.length)} of ${format.count(open.length)} deliver`));
  });
});
