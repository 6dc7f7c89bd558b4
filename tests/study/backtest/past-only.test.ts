import { describe, expect, it } from 'vitest';
import type { OrderColumns } from '../../../src/domain/demand.js';
import type { Scenario } from '../../../src/domain/scenario.js';
import { TICKS_PER_DAY } from '../../../src/domain/time.js';
import { Fact } from '../../../src/engine/journal.js';
import { beginAt } from '../../../src/study/backtest/begin-at.js';
import { itemMonths } from '../../../src/study/backtest/months.js';
import { recordedSpan } from '../../../src/study/backtest/recorded-span.js';
import { prepare } from '../../../src/study/prepare.js';
import { parseScenario } from '../../../src/study/scenario-file/parse.js';
import { traceReplication } from '../../../src/study/trace.js';

const DAYS = 300;
const START = 200;
const CHANGED = 250;

/** Two items, a few orders on each open day; closed on Sundays and for ten days in the past. */
function record(change: (day: number, units: number) => number): OrderColumns {
  const orders: { time: number; item: number; units: number }[] = [];
  for (let day = 0; day < DAYS; day++) {
    if (day % 7 === 6 || (day >= 110 && day < 120)) continue;
    for (let k = 0; k < 3 + ((day * 7) % 4); k++) {
      const units = change(day, 1 + ((day * 13 + k * 5) % 9));
      if (units > 0) orders.push({ time: day * TICKS_PER_DAY + 36_000 + k * 600, item: k % 2, units });
    }
  }
  return {
    time: Float64Array.from(orders, ({ time }) => time),
    channel: new Uint8Array(orders.length),
    firstLine: Int32Array.from({ length: orders.length + 1 }, (_, k) => k),
    item: Int32Array.from(orders, ({ item }) => item),
    units: Int32Array.from(orders, ({ units }) => units),
  };
}

const text = `
bullwhip: 1
title: A record
items: { from: history, cost: 40% of price }
suppliers: { mill: { offers: { all: { price: 100% of cost } }, leadTime: { quoted: 10d, gamma: { mean: 10d, sd: 3d } } } }
demand: { history: orders.csv, method: replay }
policy: { reorder: { kind: periodic, review: 7d, safetyStock: { fillRate: 95% } } }
strategies:
  usual: {}
  recent: { reorder: { demand: { from: recent, window: 28d } } }
  forecast: { reorder: { demand: { from: forecast, choose: 28d } } }
  forecast-seldom: { reorder: { review: 42d, safetyStock: { serviceLevel: 99% }, demand: { from: forecast, choose: 28d } } }
  forecast-daily: { reorder: { kind: min-max, demand: { from: forecast, method: ses, bucket: 1d, every: 1d, choose: 30d } } }
  sees-sales: { reorder: { demand: { from: forecast, sees: sales } }, allocation: { unfilled: lose } }
`;

function scenarioOf(orders: OrderColumns): Scenario {
  const loadHistory = () => ({
    orders,
    itemNames: ['a', 'b'],
    itemPrices: [10, 20],
    days: DAYS,
    start: '2024-01-01',
    report: [],
  });
  const written = beginAt(text, '2024-07-19', DAYS - START); // 200 days after 1 January
  const { scenario, problems } = parseScenario(written, { file: 'record.yaml', loadHistory, recorded: true });
  if (!scenario) throw new Error(JSON.stringify(problems));
  const history = { ...scenario.demand.history!, onlyPast: true };
  return { ...scenario, demand: { ...scenario.demand, history } };
}

/** What was stocked and purchased up to a day, as text. */
function decisions(scenario: Scenario, strategy: number, until: number, prepared = prepare(scenario)): string[] {
  const lines: string[] = [];
  traceReplication(prepared, strategy, 0, (journal) => {
    for (let i = 0; i < journal.length; i++) {
      const kind = journal.kind[i];
      if ((kind !== Fact.PURCHASED && kind !== Fact.STOCKED) || journal.time[i] >= until * TICKS_PER_DAY) continue;
      lines.push(`${journal.time[i]} ${kind} ${journal.row[i]} ${journal.units[i]}`);
    }
  });
  return lines;
}

describe('a backtest', () => {
  const asItWas = scenarioOf(record((_, units) => units));
  const until = CHANGED - START;

  it.each(asItWas.strategies.map(({ name }, s) => [name, s] as const))(
    'decides before a day what it would whatever was ordered from that day on: %s',
    (_name, s) => {
      const before = decisions(asItWas, s, until);
      expect(before.length).toBeGreaterThan(3);
      const more = scenarioOf(record((day, units) => (day >= CHANGED ? 7 * units : units)));
      const nothing = scenarioOf(record((day, units) => (day >= CHANGED ? 0 : units)));
      expect(decisions(more, s, until)).toEqual(before);
      expect(decisions(nothing, s, until)).toEqual(before);
      // and the change is seen once it has happened
      expect(decisions(more, s, DAYS)).not.toEqual(decisions(asItWas, s, DAYS));
    },
  );

  it('knows at a review what was ordered up to it, and buys more than was sold', () => {
    const [reviewed, extra] = [49, 60];
    const busy = scenarioOf(record((day, units) => (day === START + reviewed - 1 ? units + extra : units)));
    const s = asItWas.strategies.findIndex(({ name }) => name === 'forecast');
    const bought = (scenario: Scenario) =>
      decisions(scenario, s, reviewed + 1)
        .map((line) => line.split(' ').map(Number))
        .filter(([time]) => time === reviewed * TICKS_PER_DAY)
        .reduce((sum, [, , , units]) => sum + units, 0);
    const sold = (scenario: Scenario) => scenario.demand.history!.orders.units.reduce((sum, units) => sum + units, 0);
    const more = sold(busy) - sold(asItWas);
    expect(more).toBeGreaterThan(100);
    expect(bought(busy) - bought(asItWas)).toBeGreaterThan(more);
  });

  it('decides under a strategy what it would without those that were played before', () => {
    const prepared = prepare(asItWas);
    const all = asItWas.strategies.map((_, s) => decisions(asItWas, s, DAYS, prepared));
    expect(all).toEqual(asItWas.strategies.map((_, s) => decisions(asItWas, s, DAYS)));
  });

  it('takes what was recorded before for its past', () => {
    expect(asItWas.demand.history!.past!.time.every((time) => time < 0)).toBe(true);
    expect(recordedSpan(asItWas)!.last - recordedSpan(asItWas)!.first).toBe(DAYS - 1);
  });

  it('accounts for every unit by month and item', () => {
    const rows = itemMonths(asItWas).filter(({ strategy }) => strategy === 'forecast');
    const asked = rows.reduce((sum, row) => sum + row.asked, 0);
    expect(asked).toBe(asItWas.demand.history!.orders.units.reduce((sum, units) => sum + units, 0));
    expect([...new Set(rows.map(({ month }) => month))]).toEqual(['2024-07', '2024-08', '2024-09', '2024-10']);
    expect(rows.every(({ filled, asked: all, onHandAtEnd }) => filled <= all && onHandAtEnd >= 0)).toBe(true);
  });
});
