import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { TICKS_PER_DAY } from '../../../src/domain/time.js';
import { ROW_COLUMNS } from '../../../src/kpis/stock.js';
import { prepare } from '../../../src/study/prepare.js';
import { replicate } from '../../../src/study/replicate.js';
import { parseScenario } from '../../../src/study/scenario-file/parse.js';

const folder = join(import.meta.dirname, '../../../../shared/data/online_retail');
const files = ['uci_online_retail_ii_2009-12_2010-12.csv.gz', 'uci_online_retail_2010-12_2011-05.csv.gz'];
const isThere = files.every((file) => existsSync(join(folder, file)));
const full = process.env['BULLWHIP_FULL'] !== undefined;

// Targets, and the share of units filled and the mean stock that docs/forecasting.md tells of: of months within the first year, and in full of the
// test months as well.
const rounds = [
  {
    start: '2010-08-01',
    days: 122,
    items: 2221,
    targets: [
      [90, 88.2, 937_000],
      [95, 93.0, 2_092_000],
      [98, 93.8, 2_453_000],
    ].filter(([target]) => full || target === 95),
  },
  {
    start: '2010-12-01',
    days: 182,
    items: 2576,
    targets: [
      [90, 96.1, 1_637_000],
      [95, 98.4, 3_479_000],
      [98, 98.4, 3_479_000],
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
    const { days, items, targets } = round;
    const readText = (name: string) => gunzipSync(readFileSync(join(folder, name)));
    const { scenario, problems } = parseScenario(textOf(round), { file: 'online-retail.yaml', readText });
    expect(problems).toBeUndefined();
    const { catalog, demand } = scenario!;
    const judged = judgedItems(demand.history!.past!, catalog.items.length);
    expect(judged.filter(Boolean)).toHaveLength(items);

    const { groups } = replicate(prepare(scenario!), 0, { groups: true });
    const at = (strategy: number, item: number, column: (typeof ROW_COLUMNS)[number]) =>
      groups!.rows[(strategy * catalog.items.length + item) * ROW_COLUMNS.length + ROW_COLUMNS.indexOf(column)];
    targets.forEach(([, told, stock], s) => {
      let ordered = 0;
      let filled = 0;
      let unitDays = 0;
      judged.forEach((is, item) => {
        if (!is) return;
        ordered += at(s, item, 'unitsOrdered');
        filled += at(s, item, 'unitsFilled');
        unitDays += at(s, item, 'unitDaysOnHand');
      });
      expect(Math.abs((100 * filled) / ordered - told)).toBeLessThan(0.1);
      expect(Math.abs(unitDays / (days - WARM_UP) / stock - 1)).toBeLessThan(0.01);
    });
  });
});

/** On sale for half a year, asked for in at least eight weeks, and in one of the last eight. */
function judgedItems(past: { time: Float64Array; firstLine: Int32Array; item: Int32Array }, items: number): boolean[] {
  const weeks = Array.from({ length: items }, () => new Set<number>());
  for (let k = 0; k < past.time.length; k++) {
    const week = Math.floor(past.time[k] / TICKS_PER_DAY / 7);
    for (let line = past.firstLine[k]; line < past.firstLine[k + 1]; line++) weeks[past.item[line]].add(week);
  }
  return weeks.map((own) => own.size >= 8 && Math.min(...own) <= -26 && Math.max(...own) >= -8);
}
