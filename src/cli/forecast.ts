import { join } from 'node:path';
import { parseDuration } from '../domain/units.js';
import type { Scenario } from '../domain/scenario.js';
import { bucketOrders } from '../forecast/bucket-orders.js';
import { methodNames } from '../forecast/index.js';
import { arrow } from '../report/arrow.js';
import { csv } from '../report/csv.js';
import { forecastJson } from '../report/forecast/json.js';
import { forecastTable, scoreTable } from '../report/forecast/tables.js';
import { forecastText } from '../report/forecast/text.js';
import { forecastItems } from '../study/forecast-demand/forecast-items.js';
import type { ForecastResult } from '../study/forecast-demand/forecast-result.js';
import { messages as say } from '../study/forecast-demand/messages.js';
import { suggest } from '../study/scenario-file/suggest.js';
import { isSet, valueOf, valuesOf, type Arguments, type Command } from './command.js';
import { Exit } from './exit-codes.js';
import { flags } from './flags.js';
import { leadDaysOf } from './lead-days.js';
import { messages } from './messages.js';
import { print, warn } from './print.js';
import { showProgress } from './progress.js';
import { readPastOrders } from './read-past-orders.js';
import { oneOf } from './read-values.js';
import { Rejected } from './rejected.js';
import { screen } from './screen.js';
import { version } from './version.js';
import { checkWritable, writeFiles, type OutputFile } from './write-files.js';

export const forecast: Command = {
  name: 'forecast',
  summary: 'Forecasts the demand of each item from past orders, with how far it may be off; scores the methods.',
  operands: { label: 'FILE…', min: 1, max: 1000 },
  flags: [
    { name: 'item', value: 'SKU', sentence: 'Only this item; can be given several times.', repeatable: true },
    { name: 'horizon', value: 'TIME', sentence: 'How far to forecast, like 8w; 8 periods if left out.' },
    { name: 'bucket', value: 'TIME', sentence: 'Length of a period, whole days like 1d or 1w; 1w if left out.' },
    {
      name: 'method',
      value: 'NAME',
      sentence: `auto (chosen for each item), ${methodNames.join(', ')}; auto if left out.`,
    },
    {
      name: 'backtest',
      sentence: 'Score every method on the last third of the past, each forecast made from what was known then.',
    },
    { ...flags.seed, sentence: 'Taken as by every command; forecasts draw nothing, so it changes nothing.' },
    flags.json,
    { name: 'out', value: 'DIR', sentence: 'Write the forecasts, and the scores, as CSV and Arrow into DIR.' },
  ],
  notes: [
    'FILE is a scenario with history:, the folder of an imported shop, exports of orders in a known layout, or tables with the columns ' +
      'item, date and units. Days on which the shop was closed are no days without demand. Nothing is drawn: the same files give the same forecasts.',
  ],
  examples: [
    'bullwhip forecast shop/scenario.yaml',
    'bullwhip forecast scenarios/small-shop.yaml --backtest',
    'bullwhip forecast demand.csv --bucket 1d --horizon 2w --item mug',
    'bullwhip forecast shop --backtest --out out/forecast',
  ],
  async run(args) {
    const bucketDays = bucketOf(args);
    const horizon = horizonOf(args, bucketDays);
    const method = oneOf(args, 'method', ['auto', ...methodNames], 'auto');
    checkWritable(outputPaths(args));
    const { recorded, scenario, report } = readPastOrders(args.operands);
    for (const line of report) warn(`${line}\n`);
    if (recorded.days < LEAST_PERIODS * bucketDays) throw new Rejected([say.tooShort(recorded.days, bucketDays)]);

    const bucketed = bucketOrders(recorded, bucketDays);
    const items = itemsOf(args, recorded.itemNames);
    const bar = showProgress(process.stderr, undefined, 'items');
    const result = forecastItems(bucketed, {
      method,
      horizon,
      backtest: isSet(args, 'backtest'),
      progress: (done, total) => bar.update(done, total),
      ...(items && { items }),
      ...(scenario && { leadDays: leadDays(scenario, recorded.itemNames) }),
    });
    bar.clear();
    deliver(result, args);
    return Promise.resolve(Exit.DONE);
  },
};

const LEAST_PERIODS = 4;
const LONGEST_BUCKET = 92;
const MOST_PERIODS = 400;

function bucketOf(args: Arguments): number {
  const written = valueOf(args, 'bucket') ?? '1w';
  const days = durationOf('bucket', written);
  if (Number.isInteger(days) && days >= 1 && days <= LONGEST_BUCKET) return days;
  throw new Rejected([{ path: '--bucket', message: messages.notWholeDays(written, LONGEST_BUCKET) }]);
}

/** In periods: as many as it takes to hold the time asked for. */
function horizonOf(args: Arguments, bucketDays: number): number {
  const written = valueOf(args, 'horizon');
  if (written === undefined) return 8;
  const periods = Math.max(1, Math.ceil(durationOf('horizon', written) / bucketDays));
  if (periods <= MOST_PERIODS) return periods;
  throw new Rejected([{ path: '--horizon', message: messages.horizonTooLong(periods, MOST_PERIODS) }]);
}

function durationOf(flag: string, written: string): number {
  const parsed = parseDuration(written);
  if ('value' in parsed) return parsed.value;
  throw new Rejected([{ path: `--${flag}`, message: parsed.error }]);
}

function itemsOf(args: Arguments, names: readonly string[]): number[] | undefined {
  const wanted = [...new Set(valuesOf(args, 'item'))];
  if (wanted.length === 0) return undefined;
  const unknown = wanted.filter((name) => !names.includes(name));
  if (unknown.length === 0) return wanted.map((name) => names.indexOf(name));
  throw new Rejected(
    unknown.map((name) => ({ path: '--item', message: messages.noSuchItem(name, suggest(name, names)) })),
  );
}

function leadDays(scenario: Scenario, names: readonly string[]): (item: number) => number | undefined {
  const days = leadDaysOf(scenario);
  return (item) => days.get(names[item]);
}

function outputPaths(args: Arguments): string[] {
  const json = valueOf(args, 'json');
  const out = valueOf(args, 'out');
  return [
    ...(json === undefined || json === '-' ? [] : [json]),
    ...(out === undefined ? [] : [join(out, 'forecast.csv')]),
  ];
}

/** Files first: they are what a script waits for. */
function deliver(result: ForecastResult, args: Arguments): void {
  const json = valueOf(args, 'json');
  const out = valueOf(args, 'out');
  const text = forecastJson(result, version);
  writeFiles([
    ...(out === undefined ? [] : tableFiles(result, out)),
    ...(json === undefined || json === '-' ? [] : [{ path: json, content: text }]),
  ]);
  const most = isSet(args, 'item') ? result.items.length : undefined;
  print(json === '-' ? text : forecastText(result, { ...screen(), ...(most !== undefined && { most }) }));
}

function tableFiles(result: ForecastResult, folder: string): OutputFile[] {
  const tables = { forecast: forecastTable(result), scores: scoreTable(result) };
  return Object.entries(tables).flatMap(([name, table]) =>
    table === undefined
      ? []
      : [
          { path: join(folder, `${name}.csv`), content: csv(table) },
          { path: join(folder, `${name}.arrow`), content: arrow(table) },
        ],
  );
}
