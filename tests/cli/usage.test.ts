import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands.js';
import { Exit } from '../../src/cli/exit-codes.js';
import { helpFor, overview } from '../../src/cli/help.js';
import { messages } from '../../src/cli/messages.js';
import { parseArguments } from '../../src/cli/parse-arguments.js';
import { bullwhip, inProcess, workshop } from './bullwhip.js';

workshop();
const names = commands.map(({ name }) => name);

describe('help', () => {
  it('lists every command on stdout', async () => {
    for (const ended of [await bullwhip(['--help']), await inProcess(['help']), await inProcess(['-h'])])
      expect(ended).toEqual({ code: Exit.DONE, stdout: overview(commands), stderr: '' });
    for (const name of names) expect(overview(commands)).toMatch(new RegExp(`^  ${name}\\b`, 'm'));
  });

  it.each(names)('of %s comes with flags and an example', async (name) => {
    const command = commands.find((one) => one.name === name)!;
    const { code, stdout } = await inProcess([name, '--help']);
    expect(code).toBe(Exit.DONE);
    expect(stdout).toBe(helpFor(command));
    for (const flag of [...command.flags.map((one) => one.name), 'help', 'debug'])
      expect(stdout).toContain(`--${flag}`);
    expect(stdout).toMatch(new RegExp(`Examples?:\n  bullwhip ${name}`));
  });

  it.each(commands.flatMap(({ examples }) => examples))('shows an example that is understood: %s', (example) => {
    const [program, name, ...words] = example.replace(/ > .*/, '').split(' ');
    expect(program).toBe('bullwhip');
    expect(
      parseArguments(
        commands.find((one) => one.name === name)!,
        words,
      ),
    ).not.toBeNull();
  });

  it('fits a terminal of 100 columns', () => {
    const lines = [overview(commands), ...commands.map(helpFor)].flatMap((text) => text.split('\n'));
    expect(lines.filter((line) => line.length > 100 && !line.startsWith('  bullwhip'))).toEqual([]);
  });

  it('goes to stderr when nothing was asked', async () => {
    expect(await inProcess([])).toEqual({ code: Exit.BAD_INPUT, stdout: '', stderr: overview(commands) });
  });

  it('tells the version of the package', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect((await inProcess(['--version'])).stdout).toBe(`${version}\n`);
  });
});

describe('a slip of the fingers', () => {
  it('is an exit code of the process and a line on stderr', async () => {
    const stderr = `${messages.unknownCommand('rum', 'run', names)}\n`;
    expect(await bullwhip(['rum'])).toEqual({ code: Exit.BAD_INPUT, stdout: '', stderr });
  });

  it.each([
    [['rum', 'x.yaml'], messages.unknownCommand('rum', 'run', names)],
    [['foretell'], messages.unknownCommand('foretell', undefined, names)],
    [['run'], messages.operandMissing('run', 'FILE')],
    [['run', 'a.yaml', 'b.yaml'], messages.operandTooMany('run', 'b.yaml', 'FILE')],
    [['run', 'no-such.yaml'], `no-such.yaml: ${messages.noSuchFile()}`],
    [['run', 'src'], `src: ${messages.isFolder()}`],
    [['run', 'a.yaml', '--json', '--seed', 'x'], `--json: ${messages.needsValue('FILE')}`],
    [['run', 'a.yaml', '--seed', 'x', '--seed', 'y'], `--seed: ${messages.givenTwice('y')}`],
    [['validate', 'src'], `src: ${messages.noScenarios()}`],
    [['validate', 'a.yaml', '--explain=yes'], `--explain: ${messages.takesNoValue('yes')}`],
  ])('%j ends with 2 and what would be right', async (words, line) => {
    expect(await inProcess(words)).toEqual({ code: Exit.BAD_INPUT, stdout: '', stderr: `${line}\n` });
  });

  it('is told with all the others', async () => {
    const { code, stderr } = await inProcess(['run', 'a.yaml', '--sead', 'x', '--replications']);
    expect(code).toBe(Exit.BAD_INPUT);
    expect(stderr.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/'--sead' \(did you mean --seed\?\)$/),
      `--replications: ${messages.needsValue('N')}`,
    ]);
  });
});
