import { parseArgs } from 'node:util';
import type { Problem } from '../domain/problems.js';
import { suggest } from '../study/scenario-file/suggest.js';
import type { Arguments, Command, Flag } from './command.js';
import { flags as shared } from './flags.js';
import { messages } from './messages.js';
import { Rejected } from './rejected.js';

/** What every command understands. */
const everywhere: readonly Flag[] = [shared.help, shared.debug];

/**
 * The words after the command's name. `null` asks for help.
 * @throws Rejected with all that is wrong with them.
 */
export function parseArguments(command: Command, words: readonly string[]): Arguments | null {
  const known: readonly Flag[] = [...command.flags, ...everywhere];
  const { tokens } = parseArgs({
    args: [...words],
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: Object.fromEntries(known.map(({ name, value }) => [name, { type: value ? 'string' : 'boolean' }])),
  });
  const problems: Problem[] = [];
  const operands: string[] = [];
  const values = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const flag = known.find(({ name }) => name === token.name);
    const problem = flag === undefined ? unknown(token.rawName, known) : misused(flag, token.value, values);
    if (problem !== undefined) problems.push(problem);
    else values.set(token.name, [...(values.get(token.name) ?? []), token.value ?? '']);
  }
  if (values.has('help')) return null;
  const { label, min, max } = command.operands;
  // The value of an unknown flag looks like an operand: one mistake is enough to hear of.
  if (problems.length > 0) throw new Rejected(problems);
  if (operands.length < min) throw new Rejected([{ message: messages.operandMissing(command.name, label) }]);
  if (operands.length > max)
    throw new Rejected([{ message: messages.operandTooMany(command.name, operands[max], label) }]);
  return { operands, values, debug: values.has('debug') };
}

function unknown(written: string, known: readonly Flag[]): Problem {
  const names = known.map(({ name }) => `--${name}`);
  return { message: messages.unknownFlag(written, suggest(written, names), names) };
}

function misused(flag: Flag, value: string | undefined, values: ReadonlyMap<string, string[]>): Problem | undefined {
  const path = `--${flag.name}`;
  if (flag.value === undefined)
    return value === undefined ? undefined : { path, message: messages.takesNoValue(value) };
  // `--json --seed x` forgets the file: a value never starts like a flag, except `-` for stdout.
  if (value === undefined || value === '' || value.startsWith('--'))
    return { path, message: messages.needsValue(flag.value) };
  if (values.has(flag.name) && !flag.repeatable) return { path, message: messages.givenTwice(value) };
  return undefined;
}
