import { counted } from '../domain/count-words.js';
import { formatProblem } from '../domain/problems.js';
import { annotations } from '../report/annotations.js';
import { junit } from '../report/junit.js';
import { checkCases, checkJson, checkSection, tally, verdictOf } from './check-report.js';
import { checkScenario, type Checked } from './check-scenario.js';
import { isSet, valueOf, type Arguments, type Command } from './command.js';
import { Exit } from './exit-codes.js';
import { flags } from './flags.js';
import { onInterrupt } from './interrupt.js';
import { messages } from './messages.js';
import { overrideScenario } from './override-scenario.js';
import { print, warn } from './print.js';
import type { ScenarioInput } from './read-scenario.js';
import { readScenarios } from './read-scenarios.js';
import { hasRecorded, recordedPath, recordResult } from './recorded.js';
import { Rejected } from './rejected.js';
import { withPool, workerCount } from './threads.js';
import { checkWritable, writeFiles, type OutputFile } from './write-files.js';

export const check: Command = {
  name: 'check',
  summary: 'Plays scenarios that carry expect: and says pass, fail or undecided for each claim.',
  operands: { label: 'PATH …', min: 1, max: Infinity },
  flags: [
    { name: 'junit', value: 'FILE', sentence: 'Write the verdicts as JUnit XML; undecided shows as skipped.' },
    {
      name: 'update',
      sentence: 'Record the results beside the scenarios, as NAME.expected.json; from then on another result fails.',
    },
    flags.json,
    flags.replications,
    flags.seed,
    flags.workers,
  ],
  notes: [
    'A folder stands for all scenario files under it; those that claim nothing are passed over, and so are those whose recorded ' +
      'orders lie outside the folder and are not there. A claim passes when the whole 95% interval lies on its side, fails when it ' +
      'lies wholly beyond, and is undecided otherwise. A recorded result is the same to the last bit on every machine; where one ' +
      'lies beside a scenario it is compared, unless --seed or --replications ask for other futures.',
    'Exit codes: 0 all pass, 1 one fails, 3 none fails but one is undecided, 2 bad input, 4 internal error, 130 interrupted. ' +
      'In GitHub Actions failures are shown beside the lines of the scenario.',
  ],
  examples: ['bullwhip check scenarios/', 'bullwhip check scenarios/ --junit out/bullwhip.xml'],
  async run(args) {
    const other = isSet(args, 'seed') || isSet(args, 'replications');
    const update = isSet(args, 'update');
    if (update && other)
      throw new Rejected([{ path: '--update', message: messages.excluded('--seed or --replications') }]);
    const workers = workerCount(args);
    const inputs = claiming(readScenarios(args.operands), update, !other);
    const scenarios = inputs.map((input) => overrideScenario(input.scenario, args));
    checkWritable([...outputs(args), ...(update ? inputs.map(({ file }) => recordedPath(file)) : [])]);

    const onlyJson = valueOf(args, 'json') === '-';
    const interrupt = onInterrupt(() => warn('\nstopping; Ctrl-C again leaves at once\n'));
    const checks = await withPool(workers, async (pool) => {
      const done: Checked[] = [];
      for (const [i, input] of inputs.entries()) {
        for (const warning of input.warnings) warn(`warning: ${formatProblem(warning)}\n`);
        const options = { pool, workers, signal: interrupt.signal, groups: false };
        const checked = await checkScenario(input, scenarios[i], !update && !other, options);
        if (checked === undefined) break;
        for (const warning of checked.result.warnings.slice(input.warnings.length))
          warn(`warning: ${input.file}: ${warning}\n`);
        done.push(checked);
        // Each as soon as it is known: a folder takes minutes, and the first failure may be all that somebody waits for.
        if (!onlyJson) print(checkSection(checked));
      }
      return done;
    });
    interrupt.forget();
    if (checks.length < inputs.length) {
      // A report of half the scenarios could be taken for all of them: files are left as they were.
      warn(`stopped after ${checks.length} of ${inputs.length} scenarios; nothing was written\n`);
      return Exit.INTERRUPTED;
    }
    deliver(checks, args, update);
    return { pass: Exit.DONE, fail: Exit.EXPECTATION_FAILED, undecided: Exit.UNDECIDED }[verdictOf(checkCases(checks))];
  },
};

/** Scenarios that claim something; with `--update` every one is to be recorded. */
function claiming(inputs: readonly ScenarioInput[], update: boolean, useRecorded: boolean): readonly ScenarioInput[] {
  if (update) return inputs;
  const some = inputs.filter(({ file, scenario }) => scenario.expect.length > 0 || (useRecorded && hasRecorded(file)));
  if (some.length === 0) throw new Rejected(inputs.map(({ file }) => ({ file, message: messages.nothingExpected() })));
  if (some.length < inputs.length)
    warn(`passed over, with nothing to check: ${inputs.length - some.length} of ${counted(inputs.length, 'file')}\n`);
  return some;
}

const outputs = (args: Arguments): string[] =>
  [valueOf(args, 'junit'), valueOf(args, 'json')].filter((path) => path !== undefined && path !== '-') as string[];

function deliver(checks: readonly Checked[], args: Arguments, update: boolean): void {
  const json = valueOf(args, 'json');
  const xml = valueOf(args, 'junit');
  const cases = checkCases(checks);
  const files: OutputFile[] = update ? checks.map(({ input, result }) => recordResult(input.file, result)) : [];
  if (xml !== undefined) files.push({ path: xml, content: junit(cases) });
  if (json !== undefined && json !== '-') files.push({ path: json, content: checkJson(checks) });
  writeFiles(files);
  print(json === '-' ? checkJson(checks) : `${tally(cases)}\n`);
  for (const { input } of update ? checks : []) warn(`recorded in ${recordedPath(input.file)}\n`);
  // GitHub reads its commands from stderr as well as from stdout, which may be JSON.
  if (process.env['GITHUB_ACTIONS'] === 'true') (json === '-' ? warn : print)(annotations(cases));
}
