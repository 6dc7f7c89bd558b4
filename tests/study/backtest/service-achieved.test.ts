import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { TICKS_PER_DAY } from '../../../src/domain/time.js';
import { Fact } from '../../../src/engine/journal.js';
import { exceptionalLines, type ExceptionalLines } from '../../../src/study/backtest/exceptional-lines.js';
import { prepare, type Prepared } from '../../../src/study/prepare.js';
import { traceReplication } from '../../../src/study/trace.js';
import { parseScenario } from '../../../src/study/scenario-file/parse.js';

const folder = join(import.meta.dirname, '../../../../shared/data/online_retail');
const files = ['uci_online_retail_ii_2009-12_2010-12.csv.gz', 'uci_online_retail_2010-12_2011-05.csv.gz'];
const isThere = files.every((file) => existsSync(join(folder, file)));
const full = process.env['BULLWHIP_FULL'] !== undefined;

// Targets, and the share of usual units filled and the mean stock that docs/forecasting.md tells of: of months within the first year, and in full of
// the test months as well.
const rounds = [
  {
    start: '2010-08-01',
    days: 122,
    items: 2221,
    targets: [
      [90, 89.21, 507_900],
      [95, 95.23, 890_000],
      [98, 97.89, 1_555_000],
    ].filter(([target]) => full || target === 95),
  },
  {
    start: '2010-12-01',
    days: 182,
    items: 2576,
    targets: [
      [90, 93.43, 765_600],
      [95, 96.59, 1_243_300],
      [98, 98.46, 2_315_100],
    ].filter(() => full),
  },
].filter(({ targets }) => targets.length > 0);

const WARM_UP = 21;

const textOf = ({ start, days, targets }: (typeof rounds)[number]): string =>
  JSON.stringify({
    bullwhip: 1,
    title: 'Months known, months played',
    start,
    horizon: `${days}d`,
    warmUp: `${WARM_UP}d`,
    replications: 2,
    items: { from: 'history', cost: '45% of price' },
    suppliers: { one: { offers: { all: { price: '100% of cost' } }, leadTime: '14d' } },
    demand: { history: files, method: 'replay' },
    policy: { reorder: { kind: 'periodic', review: '7d', demand: { from: 'forecast' } } },
    strategies: Object.fromEntries(
      targets.map(([target]) => [`fill-${target}`, { reorder: { safetyStock: { fillRate: `${target}%` } } }]),
    ),
  });

describe.skipIf(!isThere)('service achieved on Online Retail (SKIP: the data are not beside the checkout)', () => {
  it.each(rounds)('from $start on is what the page of forecasts says', { timeout: 600_000 }, (round) => {
    const { start, days, items, targets } = round;
    const readText = (name: string) => gunzipSync(readFileSync(join(folder, name)));
    const { scenario, problems } = parseScenario(textOf(round), { file: 'online-retail.yaml', readText });
    expect(problems).toBeUndefined();
    const { catalog, demand } = scenario!;
    const judged = judgedItems(demand.history!.past!, catalog.items.length);
    expect(judged.filter(Boolean)).toHaveLength(items);

    const isExceptional = exceptionalLines(demand.history!, catalog.items.length);
    const prepared = prepare(scenario!);
    targets.forEach(([target, told, stock], s) => {
      const { asked, filled, onHand } = playedOf(prepared, s, days, judged, isExceptional);
      if (full) console.log(`from ${start}: ${target} % asked, ${((100 * filled) / asked).toFixed(2)} % filled, ${onHand.toFixed(0)} on hand`); // prettier-ignore
      expect(Math.abs((100 * filled) / asked - told)).toBeLessThan(0.1);
      expect(Math.abs(onHand / stock - 1)).toBeLessThan(0.01);
    });
  });
});

/** After the warm-up, of judged items: units of usual order lines asked for and filled at once, and the mean on hand. */
function playedOf(
  prepared: Prepared,
  strategy: number,
  days: number,
  judged: boolean[],
  isExceptional: ExceptionalLines,
) {
  const [begin, end] = [WARM_UP * TICKS_PER_DAY, days * TICKS_PER_DAY];
  /** Asked and filled by order, line and item. */
  const lines = new Map<string, { item: number; day: number; asked: number; filled: number }>();
  let held = 0;
  let unitTicks = 0;
  traceReplication(prepared, strategy, 0, ({ length, kind, time, row, order, line, units }) => {
    for (let i = 0; i < length; i++) {
      const item = row[i];
      if (time[i] >= end || !judged[item] || !COUNTED.has(kind[i])) continue;
      const came = kind[i] === Fact.STOCKED || kind[i] === Fact.RECEIVED;
      if (came || kind[i] !== Fact.BACKORDERED) {
        held += came ? units[i] : -units[i];
        unitTicks += (came ? units[i] : -units[i]) * (end - Math.max(begin, time[i]));
      }
      if (time[i] < begin || (kind[i] !== Fact.FILLED && kind[i] !== Fact.BACKORDERED)) continue;
      const key = `${order[i]} ${line[i]}`;
      const of = lines.get(key) ?? { item, day: Math.floor(time[i] / TICKS_PER_DAY), asked: 0, filled: 0 };
      of.asked += units[i];
      if (kind[i] === Fact.FILLED) of.filled += units[i];
      lines.set(key, of);
    }
  });
  expect(held).toBeGreaterThan(0);
  const usual = [...lines.values()].filter(({ item, day, asked }) => !isExceptional(item, day, asked));
  const sumOf = (key: 'asked' | 'filled') => usual.reduce((sum, one) => sum + one[key], 0);
  return { asked: sumOf('asked'), filled: sumOf('filled'), onHand: unitTicks / (end - begin) };
}

const COUNTED: ReadonlySet<number> = new Set([
  Fact.STOCKED,
  Fact.RECEIVED,
  Fact.FILLED,
  Fact.RELEASED,
  Fact.BACKORDERED,
]);

/** On sale for half a year, asked for in at least eight weeks, and in one of the last eight. */
function judgedItems(past: { time: Float64Array; firstLine: Int32Array; item: Int32Array }, items: number): boolean[] {
  const weeks = Array.from({ length: items }, () => new Set<number>());
  for (let k = 0; k < past.time.length; k++) {
    const week = Math.floor(past.time[k] / TICKS_PER_DAY / 7);
    for (let line = past.firstLine[k]; line < past.firstLine[k + 1]; line++) weeks[past.item[line]].add(week);
  }
  return weeks.map((own) => own.size >= 8 && Math.min(...own) <= -26 && Math.max(...own) >= -8);
}
