import { formatProblem } from '../domain/problems.js';
import { explain } from '../study/scenario-file/explain.js';
import { isSet, type Command } from './command.js';
import { Exit } from './exit-codes.js';
import { openScenario } from './open-scenario.js';
import { print, warn } from './print.js';
import type { ScenarioInput } from './read-scenario.js';
import { readScenarios } from './read-scenarios.js';
import { Rejected } from './rejected.js';

export const validate: Command = {
  name: 'validate',
  summary: 'Checks scenario files and their data without running them.',
  operands: { label: 'PATH …', min: 1, max: Infinity },
  flags: [
    {
      name: 'explain',
      sentence: 'Print each file completed: every default with its value, marked measured, published or assumed.',
    },
  ],
  notes: [
    'A folder stands for all scenario files under it; those whose recorded orders lie outside the folder and are not there are ' +
      'passed over. All problems of all files are listed at once, as ' +
      'file:line:column: path: what is wrong: the value (what would be right); then the exit code is 2.',
  ],
  examples: ['bullwhip validate scenarios/', 'bullwhip validate --explain scenarios/holiday-spike.yaml'],
  async run(args) {
    const inputs = readScenarios(args.operands);
    for (const input of inputs) {
      for (const line of input.intake) warn(`${line}\n`);
      for (const warning of input.warnings) warn(`warning: ${formatProblem(warning)}\n`);
      print(isSet(args, 'explain') ? completed(input.file) : `${input.file}: ${contents(input)}\n`);
    }
    return Exit.DONE;
  },
};

function completed(file: string): string {
  const source = openScenario(file);
  const answer = explain(source.text, source.options);
  if ('problems' in answer) throw new Rejected(answer.problems);
  return answer.text;
}

/** `12 items, 2 suppliers, 3 strategies, 4 expectations` */
function contents({ scenario: { catalog, strategies, expect } }: ScenarioInput): string {
  const counted: readonly [number, string][] = [
    [catalog.items.length, 'item'],
    [catalog.suppliers.length, 'supplier'],
    [strategies.length, strategies.length === 1 ? 'strategy' : 'strategies'],
    [expect.length, 'expectation'],
  ];
  return counted
    .filter(([n]) => n > 0)
    .map(([n, word]) => `${n} ${word}${n === 1 || word.endsWith('ies') ? '' : 's'}`)
    .join(', ');
}
