import { join } from 'node:path';
import { formatProblem } from '../domain/problems.js';
import type { Scenario } from '../domain/scenario.js';
import { resultJson } from '../report/json.js';
import { reportText } from '../report/text.js';
import type { StudyResult } from '../study/result.js';
import { valueOf, type Arguments, type Command } from './command.js';
import { Exit } from './exit-codes.js';
import { flags } from './flags.js';
import { onInterrupt } from './interrupt.js';
import { messages } from './messages.js';
import { overrideScenario } from './override-scenario.js';
import { playStudy } from './play-study.js';
import { print, warn } from './print.js';
import { readScenario } from './read-scenario.js';
import { screen } from './screen.js';
import { REPORT, studyFiles } from './study-files.js';
import { withPool, workerCount } from './threads.js';
import { version } from './version.js';
import { checkWritable, writeFiles } from './write-files.js';
import { outboxFiles, sendsMessages, writeOutbox } from './write-outbox.js';

export const run: Command = {
  name: 'run',
  summary:
    'Plays every strategy of a scenario on the same futures and says which is better, by how much, and how sure.',
  operands: { label: 'FILE', min: 1, max: 1 },
  flags: [
    {
      ...flags.strategy,
      sentence: 'Play this strategy and the baseline only; can be given several times.',
      repeatable: true,
    },
    flags.replications,
    {
      name: 'until',
      value: 'KPI±W',
      sentence:
        'Play on until half the 95% interval of the KPI is at most W under every strategy: points for a rate ' +
        '(onTimeRate±0.5%), a share of the mean for any other KPI (profit±2%), or its own unit (waitMean±6h). ' +
        '+- is ±. --replications is then the most to play, usually 2000.',
    },
    flags.workers,
    flags.seed,
    flags.json,
    {
      name: 'out',
      value: 'DIR',
      sentence:
        'Write tables as CSV and Arrow, an HTML report that needs nothing else, and the messages to customers of future 0, into DIR.',
    },
  ],
  notes: [
    'Ctrl-C stops cleanly: the result holds the futures finished by then and says so; a second Ctrl-C leaves at once. ' +
      'Exit codes: 0 done, 2 bad input, 4 internal error, 130 interrupted.',
  ],
  examples: [
    'bullwhip run scenarios/holiday-spike.yaml',
    'bullwhip run scenarios/holiday-spike.yaml --until onTimeRate±0.5% --out out/holiday',
  ],
  async run(args) {
    const input = readScenario(args.operands[0]);
    const scenario = overrideScenario(input.scenario, args);
    const workers = workerCount(args);
    checkWritable(outputPaths(args));
    for (const line of input.intake) warn(`${line}\n`);
    for (const warning of input.warnings) warn(`warning: ${formatProblem(warning)}\n`);

    const interrupt = onInterrupt(() => warn('\nstopping with what is finished; Ctrl-C again leaves at once\n'));
    const started = performance.now();
    const result = await withPool(workers, (pool) =>
      // Only the tables show more than the shop as a whole, but for how each class of customers fares.
      playStudy(input, scenario, {
        pool,
        workers,
        signal: interrupt.signal,
        groups: valueOf(args, 'out') !== undefined || (scenario.demand.customers.classes ?? []).length > 1,
      }),
    );
    for (const warning of result.warnings.slice(input.warnings.length)) warn(`warning: ${warning}\n`);
    if (result.replications > 0) await deliver(result, scenario, args, (performance.now() - started) / 1000);
    else warn('interrupted before the first future was finished: there is no result\n');
    interrupt.forget();
    return result.stopped === 'interrupted' ? Exit.INTERRUPTED : Exit.DONE;
  },
};

function outputPaths(args: Arguments): string[] {
  const json = valueOf(args, 'json');
  const out = valueOf(args, 'out');
  return [...(json === undefined || json === '-' ? [] : [json]), ...(out === undefined ? [] : [join(out, REPORT)])];
}

/** Files first: they are what a script waits for. */
async function deliver(result: StudyResult, scenario: Scenario, args: Arguments, seconds: number): Promise<void> {
  const json = valueOf(args, 'json');
  const out = valueOf(args, 'out');
  const text = resultJson(result, version);
  const files = out === undefined ? [] : await studyFiles(result, out, seconds);
  writeFiles(json === undefined || json === '-' ? files : [...files, { path: json, content: text }]);
  if (out !== undefined && sendsMessages(scenario)) {
    const sent = writeOutbox(outboxFiles(out), scenario);
    warn(`${messages.outbox(sent, out)}\n`);
  }
  // Warnings have been on stderr.
  print(json === '-' ? text : reportText({ ...result, warnings: [] }, { ...screen(), seconds }));
}
