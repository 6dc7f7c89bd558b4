import { scenarioJsonSchema } from '../study/scenario-file/json-schema.js';
import type { Command } from './command.js';
import { Exit } from './exit-codes.js';
import { print } from './print.js';

export const schema: Command = {
  name: 'schema',
  summary: 'Prints the JSON Schema of scenario files, for editors.',
  operands: { label: '', min: 0, max: 0 },
  flags: [],
  notes: [
    'An editor that knows YAML completes and checks a scenario as it is written, when the first line of the file is ' +
      '`# yaml-language-server: $schema=./scenario.schema.json`.',
  ],
  examples: ['bullwhip schema > scenario.schema.json'],
  async run() {
    print(`${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`);
    return Exit.DONE;
  },
};
