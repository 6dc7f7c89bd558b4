import { describe, expect, it } from 'vitest';
import type { HistoryDemand, OrderColumns } from '../../src/domain/demand.js';
import { TICKS_PER_DAY } from '../../src/domain/time.js';
import { ItemForecaster } from '../../src/forecast/planner/item-forecaster.js';
import { plannerMethods } from '../../src/forecast/planner/methods.js';
import { gammaQuantile } from '../../src/stats/gamma.js';
import { poissonQuantile } from '../../src/stats/poisson.js';
import { Purpose } from '../../src/stats/purpose.js';
import { seedWords } from '../../src/stats/seed.js';
import { streamOf } from '../../src/stats/stream.js';
import { tallyOf } from '../../src/stats/tally.js';
import { columnsOf } from '../../src/world/history/columns-of.js';
import { layOrders } from '../../src/world/history/lay-orders.js';
import { weeklyUnits } from '../../src/world/history/weekly-units.js';
import { recordTape } from '../../src/world/record-tape.js';
import { Laws, settingOf } from '../../src/world/setting.js';
import { formatProblem } from '../../src/domain/problems.js';
import { parseScenario } from '../../src/study/scenario-file/parse.js';
import { aShop, fixed, ordersOf } from './a-shop.js';

/** Weeks of orders at 10 h on weekdays: `units(week)` of item 0 in lines of 2 and 3, and one line of item 1 each Wednesday. */
function record(weeks: number, units: (week: number) => number): OrderColumns {
  return columnsOf(
    Array.from({ length: weeks }, (_, week) => {
      let left = units(week);
      const orders = [];
      for (let k = 0; left > 0; k++) {
        const size = Math.min(left, 2 + (k % 2));
        const day = week * 7 + (k % 5);
        const lines = [{ item: 0, units: size }, ...(k === 2 ? [{ item: 1, units: 1 }] : [])];
        orders.push({ time: (day + 10 / 24) * TICKS_PER_DAY + k, channel: 0, lines });
        left -= size;
      }
      return orders;
    }).flat(),
  );
}

const swinging = (week: number): number => 30 + ((week * 7919) % 13) - 6;
const shop = (orders: OrderColumns, days: number, seed = 'forecast') => ({
  ...aShop({
    days,
    items: 2,
    history: { method: 'forecast', blockDays: 7, orders } satisfies HistoryDemand,
    transits: [fixed(1)],
  }),
  seed,
});

function weekly(orders: OrderColumns, days: number, replication: number, item: number, seed?: string): number[] {
  const units = Array.from({ length: days / 7 }, () => 0);
  for (const { time, lines } of ordersOf(recordTape(shop(orders, days, seed), replication))) {
    for (const [which, n] of lines) if (which === item) units[Math.floor(time / TICKS_PER_DAY / 7)] += n;
  }
  return units;
}

describe('demand as the record foretells it', () => {
  const orders = record(40, swinging);

  it("draws next week from the forecast's own distribution", () => {
    const { units, weeks } = weeklyUnits(orders, 2);
    const question = { periods: 4, quantiles: [0.5, 0.9] };
    const own = new ItemForecaster({ candidates: plannerMethods('auto'), season: 1, question, fits: null }, 'item', {
      dispersion: 1,
      errors: null,
    });
    own.begin(units.subarray(0, weeks));
    const law = own.over(1);
    const drawn = Array.from({ length: 300 }, (_, r) => weekly(orders, 7, r, 0)[0]);
    for (const p of [0.1, 0.5, 0.9]) {
      const share = drawn.filter((n) => n <= law.quantile(p)).length / drawn.length;
      // At least p, and no more than one value's chance above it, but for luck: 4 standard errors.
      expect(share).toBeGreaterThan(p - 4 * Math.sqrt((p * (1 - p)) / 300));
      const below = drawn.filter((n) => n < law.quantile(p)).length / drawn.length;
      expect(below).toBeLessThan(p + 4 * Math.sqrt((p * (1 - p)) / 300));
    }
    const mean = drawn.reduce((a, b) => a + b, 0) / drawn.length;
    expect(Math.abs(mean - law.mean)).toBeLessThan(4 * Math.sqrt(law.variance / 300) + 0.1);
  });

  it('goes on from where the record ends, not from its mean', () => {
    const growing = record(40, (week) => 10 + 2 * week);
    const mean = (list: readonly number[]) => list.reduce((a, b) => a + b, 0) / list.length;
    const next = mean(Array.from({ length: 20 }, (_, r) => mean(weekly(growing, 28, r, 0))));
    expect(next).toBeGreaterThan(75); // mean of the record 49, its last week 88
  });

  it('comes in orders like those of the record: at ten, on weekdays, in lines of two and three', () => {
    const played = ordersOf(recordTape(shop(orders, 70), 3));
    expect(played.length).toBeGreaterThan(50);
    for (const { time, lines } of played) {
      const day = Math.floor(time / TICKS_PER_DAY);
      expect(day % 7).toBeLessThan(5);
      expect(Math.floor((time % TICKS_PER_DAY) / 3600)).toBe(10);
      expect(new Set(lines.map(([item]) => item)).size).toBe(lines.length);
    }
    const sizes = played.flatMap(({ lines }) => lines.filter(([item]) => item === 0).map(([, units]) => units));
    expect(sizes.filter((n) => n === 2 || n === 3).length / sizes.length).toBeGreaterThan(0.85);
  });

  it('lays every unit that was drawn, and none more', () => {
    const wide = weeklyUnits(orders, 2);
    const demand = Int32Array.of(500, 0, 37, 4000, 1, 9); // item 0 of three weeks, item 1 of three weeks
    const setting = settingOf(shop(orders, 21), 0, new Laws());
    const laid = weeklyUnits(layOrders(setting, orders, wide, demand, 3), 2);
    expect(Array.from(laid.units)).toEqual(Array.from(demand));
  });

  it.each([0, 0.2])('has weeks that are good for all items at once as the record has them: a common cv of %d', (cv) => {
    // 40 items of 20 a week, Poisson, all multiplied by a factor that a week has: Var of the total 800 + (800 cv)².
    const items = 40;
    const laws = new Laws();
    const stream = streamOf(seedWords('good-weeks'), 0, Purpose.UNITS, 0);
    const factor = (u: number) => (cv === 0 ? 1 : cv * cv * gammaQuantile(1 / (cv * cv), u));
    const orders = columnsOf(
      Array.from({ length: 80 }, (_, week) => {
        const good = factor(stream.uniform());
        const lines = Array.from({ length: items }, (__, item) => ({
          item,
          units: poissonQuantile(stream.uniform(), 20 * good),
        }));
        return { time: (week * 7 + 3) * TICKS_PER_DAY, channel: 0, lines };
      }),
    );
    const future = aShop({
      days: 7,
      items,
      history: { method: 'forecast', blockDays: 7, orders } satisfies HistoryDemand,
      transits: [fixed(1)],
    });
    const totals = Array.from({ length: 200 }, (_, r) => {
      let units = 0;
      for (const { lines } of ordersOf(recordTape(future, r, { laws }))) for (const [, n] of lines) units += n;
      return units;
    });
    const { mean, sd } = tallyOf(totals);
    expect(Math.abs(mean - 800)).toBeLessThan(cv === 0 ? 20 : 120);
    // 80 weeks tell a variance to 16 % of itself, its later half to 22 %; 200 futures a deviation to 5 %.
    expect(sd / Math.sqrt(800 + (800 * cv) ** 2)).toBeGreaterThan(0.75);
    expect(sd / Math.sqrt(800 + (800 * cv) ** 2)).toBeLessThan(1.35);
  });

  it('is the same in chunks of any length, and another in every future', () => {
    const play = (replication: number, chunkDays: number) =>
      ordersOf(recordTape(shop(orders, 56), replication, { chunkDays }));
    expect(play(1, 3)).toEqual(play(1, 50));
    expect(play(1, 3)).not.toEqual(play(2, 3));
  });

  it('begins the day after the record in a file that says no start, and needs eight weeks', () => {
    const csv = (days: number) =>
      [
        'order,time,item,units,price,customer',
        ...Array.from({ length: days }, (_, d) => {
          const day = new Date(Date.UTC(2026, 0, 5 + d)).toISOString().slice(0, 10);
          return `${d},${day}T09:00:00,mug,${1 + (d % 3)},10,`;
        }),
      ].join('\n');
    const parse = (days: number) =>
      parseScenario(
        `bullwhip: 1
horizon: 28d
warmUp: 0d
items: { from: history, cost: 40% of price }
suppliers: { far: { offers: all, leadTime: 5d } }
demand:
  history: orders.csv
  method: forecast
  columns: { order: order, time: time, item: item, units: units, price: price }
  itemPattern: mug
`,
        { file: 'shop.yaml', readText: () => csv(days) },
      );
    const parsed = parse(70);
    expect((parsed.problems ?? []).map(formatProblem)).toEqual([]);
    expect(parsed.scenario).toMatchObject({ start: '2026-03-16', horizonDays: 28 });
    expect(parsed.scenario!.demand.history!.orders.time.length).toBe(70);
    expect(parse(40).problems!.map(({ message }) => message)[0]).toContain('5 whole weeks');
  });
});
