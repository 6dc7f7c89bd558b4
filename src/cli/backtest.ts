import { join } from 'node:path';

import type { Scenario } from '../domain/scenario.js';
import { isoDate, parseDate } from '../domain/units.js';
import { monthsTable } from '../report/backtest/months-table.js';
import { asItWasText } from '../report/backtest/as-it-was-text.js';
import { monthsText } from '../report/backtest/text.js';
import { csv } from '../report/csv.js';
import { Format } from '../report/format.js';
import { resultJson } from '../report/json.js';
import { reportText } from '../report/text.js';
import { asItWas } from '../study/backtest/as-it-was.js';
import { beginAt } from '../study/backtest/begin-at.js';
import { itemMonths } from '../study/backtest/months.js';
import { lastThird, recordedSpan } from '../study/backtest/recorded-span.js';
import type { LoadHistory } from '../study/scenario-file/history.js';
import { parseScenario, type ParseOptions } from '../study/scenario-file/parse.js';
import { valueOf, type Arguments, type Command } from './command.js';
import { Exit } from './exit-codes.js';
import { flags } from './flags.js';
import { onInterrupt } from './interrupt.js';
import { messages } from './messages.js';
import { openScenario } from './open-scenario.js';
import { overrideScenario } from './override-scenario.js';
import { playStudy } from './play-study.js';
import { print, warn } from './print.js';
import { Rejected } from './rejected.js';
import { readShopRecords } from './read-shop-records.js';
import { screen } from './screen.js';
import { withPool, workerCount } from './threads.js';
import { version } from './version.js';
import { checkWritable, writeFiles } from './write-files.js';

export const backtest: Command = {
  name: 'backtest',
  summary: 'Replays recorded orders under every strategy, with decisions made only on what was known then.',
  operands: { label: 'FILE', min: 1, max: 1 },
  flags: [
    { name: 'from', value: 'DATE', sentence: 'The day it begins, like 2010-12-01; the last third if left out.' },
    { ...flags.strategy, sentence: 'Play this strategy and the baseline only; can be given several times.', repeatable: true }, // prettier-ignore
    flags.replications,
    flags.workers,
    flags.seed,
    flags.json,
    { name: 'out', value: 'DIR', sentence: 'Write what happened by month and item as CSV into DIR.' },
  ],
  notes: [
    'FILE is a scenario with history:. The orders are those recorded; what was recorded before the day it begins is all that planners know then, ' +
      'also those who go by the usual demand. Futures differ by the luck of suppliers alone. The months are those of the first one.',
    'Where deliveries.csv lies beside FILE, what was really purchased stands beside it; with snapshot.json, what was really on hand, too.',
  ],
  examples: [
    'bullwhip backtest shop/scenario.yaml',
    'bullwhip backtest shop/scenario.yaml --from 2010-12-01 --out out/backtest',
  ],
  async run(args) {
    const json = valueOf(args, 'json');
    const out = valueOf(args, 'out');
    const place = out === undefined ? undefined : join(out, 'months.csv');
    const toFile = json === undefined || json === '-' ? undefined : json;
    checkWritable([toFile, place].filter((path) => path !== undefined));
    const [file] = args.operands;
    const read = readFrom(file, args);
    for (const line of read.intake) warn(`${line}\n`);
    const scenario = overrideScenario(read.scenario, args);
    const workers = workerCount(args);
    const interrupt = onInterrupt(() => warn('\nstopping with what is finished; Ctrl-C again leaves at once\n'));
    const started = performance.now();
    const input = { file, scenario, digest: read.digest, warnings: [], intake: [] };
    const result = await withPool(workers, (pool) =>
      playStudy(input, scenario, { pool, workers, signal: interrupt.signal, groups: false }),
    );
    interrupt.forget();
    const months = itemMonths(scenario);
    const records = await readShopRecords(file, scenario);
    const real = records && asItWas(records, records.from, scenario.horizonDays);
    const text = resultJson(result, version);
    writeFiles([
      ...(toFile === undefined ? [] : [{ path: toFile, content: text }]),
      ...(place === undefined ? [] : [{ path: place, content: csv(monthsTable(months)) }]),
    ]);
    const seconds = (performance.now() - started) / 1000;
    if (json === '-') print(text);
    else
      print(
        `${reportText({ ...result, warnings: [] }, { ...screen(), seconds })}\n${monthsText(months)}${real ? `\n${asItWasText(real, result, months, new Format(scenario.currency))}` : ''}`,
      );
    return result.stopped === 'interrupted' ? Exit.INTERRUPTED : Exit.DONE;
  },
};

interface Read {
  readonly scenario: Scenario;
  readonly digest: string;
  readonly intake: readonly string[];
}

/** The scenario as it was on the day asked for. */
function readFrom(file: string, args: Arguments): Read {
  const source = openScenario(file);
  const options: ParseOptions = { ...source.options, recorded: true, loadHistory: once(source.options.loadHistory!) };
  const span = recordedSpan(understood(source.text, options));
  if (span === null) throw new Rejected([{ file, path: 'demand', message: messages.noRecord() }]);
  const start = valueOf(args, 'from') ?? lastThird(span);
  const day = parseDate(start);
  if (!('value' in day)) throw new Rejected([{ path: '--from', message: day.error }]);
  if (day.value <= span.first || day.value > span.last)
    throw new Rejected([{ path: '--from', message: messages.notOnRecord(start, isoDate(span.first + 1), isoDate(span.last)) }]); // prettier-ignore
  const scenario = understood(beginAt(source.text, start, span.last + 1 - day.value), options);
  const { history } = scenario.demand;
  return {
    scenario: {
      ...scenario,
      demand: { ...scenario.demand, ...(history && { history: { ...history, onlyPast: true } }) },
    },
    digest: source.digest(),
    intake: source.intake,
  };
}

function understood(text: string, options: ParseOptions): Scenario {
  const { scenario, problems } = parseScenario(text, options);
  if (!scenario) throw new Rejected(problems);
  return scenario;
}

/** The files are read once, whatever is asked of them. */
function once(load: LoadHistory): LoadHistory {
  let answer: ReturnType<LoadHistory> | undefined;
  return (spec, hint) => (answer ??= load(spec, hint));
}
