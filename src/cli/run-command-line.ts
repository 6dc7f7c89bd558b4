import { ReplicationsMissing } from '../../workers/batch.js';
import { formatProblem } from '../domain/problems.js';
import { problemAnnotations } from '../report/annotations.js';
import { suggest } from '../study/scenario-file/suggest.js';
import type { Command } from './command.js';
import { commands } from './commands.js';
import { Exit, type ExitCode } from './exit-codes.js';
import { helpFor, overview } from './help.js';
import { messages } from './messages.js';
import { parseArguments } from './parse-arguments.js';
import { print, warn } from './print.js';
import { Rejected } from './rejected.js';
import { version } from './version.js';

/** `bullwhip WORDS`: does what they say; what went wrong is on stderr and in the exit code. */
export async function runCommandLine(words: readonly string[]): Promise<ExitCode> {
  try {
    return await dispatch(words);
  } catch (error) {
    return reportError(error, words);
  }
}

async function dispatch([first, ...rest]: readonly string[]): Promise<ExitCode> {
  if (first === '--help' || first === '-h' || (first === 'help' && rest.length === 0)) {
    print(overview(commands));
    return Exit.DONE;
  }
  if (first === '--version' || first === '-V') {
    print(`${version}\n`);
    return Exit.DONE;
  }
  if (first === undefined) {
    warn(overview(commands));
    return Exit.BAD_INPUT;
  }
  if (first === 'help') return dispatch([...rest, '--help']);
  const command = find(first);
  const args = parseArguments(command, rest);
  if (args === null) {
    print(helpFor(command));
    return Exit.DONE;
  }
  return command.run(args);
}

function find(written: string): Command {
  const command = commands.find(({ name }) => name === written);
  if (command !== undefined) return command;
  const names = commands.map(({ name }) => name);
  const message = written.startsWith('-')
    ? messages.unknownFlag(written, undefined, ['--help', '--version', ...names])
    : messages.unknownCommand(written, suggest(written, names), names);
  throw new Rejected([{ message }]);
}

/** Says on stderr what went wrong; where it happened only with `--debug`. Returns the exit code it deserves. */
export function reportError(error: unknown, words: readonly string[]): ExitCode {
  const debug = words.includes('--debug');
  if (error instanceof Rejected) {
    for (const problem of error.problems) warn(`${formatProblem(problem)}\n`);
    if (process.env['GITHUB_ACTIONS'] === 'true') warn(problemAnnotations(error.problems));
    if (debug) warn(`${error.stack}\n`);
    return Exit.BAD_INPUT;
  }
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  const ours = `internal error: ${name}: ${message} (please report it; --debug shows where it happened)`;
  warn(`${isPlatforms(error) ? `stopped: ${message}` : ours}\n`);
  if (debug) warn(`${stack}\n`);
  return Exit.INTERNAL;
}

/** A full disk, a worker that ran out of memory: neither the person's mistake nor ours. */
const isPlatforms = (error: unknown): boolean =>
  error instanceof ReplicationsMissing || (error instanceof Error && 'syscall' in error);
