import type { Command, Flag } from './command.js';
import { flags } from './flags.js';

const WIDTH = 100;

/** `bullwhip --help`. */
export function overview(commands: readonly Command[]): string {
  const rows = commands.map(({ name, operands, summary }): [string, string] => [
    `${name} ${operands.label}`.trim(),
    summary,
  ]);
  return [
    'What would happen to backorders if …: compares strategies of a shop on the same simulated futures.',
    '',
    'Usage: bullwhip COMMAND …',
    '',
    ...columns(rows),
    '',
    '`bullwhip COMMAND --help` says more, with an example. `bullwhip --version` tells the version.',
    '',
  ].join('\n');
}

/** `bullwhip run --help`. */
export function helpFor(command: Command): string {
  const all: readonly Flag[] = [...command.flags, flags.debug, flags.help];
  const rows = all.map((flag): [string, string] => [spell(flag), flag.sentence]);
  return [
    `Usage: bullwhip ${[command.name, command.operands.label, '[FLAG …]'].filter(Boolean).join(' ')}`,
    '',
    ...wrap(command.summary, WIDTH),
    ...command.notes.flatMap((note) => ['', ...wrap(note, WIDTH)]),
    '',
    ...columns(rows),
    '',
    command.examples.length === 1 ? 'Example:' : 'Examples:',
    ...command.examples.map((example) => `  ${example}`),
    '',
  ].join('\n');
}

const spell = ({ name, value }: Flag): string => (value === undefined ? `--${name}` : `--${name} ${value}`);

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const left = Math.max(...rows.map(([name]) => name.length)) + 4;
  return rows.flatMap(([name, sentence]) =>
    wrap(sentence, WIDTH - left).map((line, i) => (i === 0 ? `  ${name}` : '').padEnd(left) + line),
  );
}

function wrap(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1)!;
    if (line === '') lines[lines.length - 1] = word;
    else if (line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
