import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Exit } from '../../src/cli/exit-codes.js';
import { messages } from '../../src/cli/messages.js';
import { bullwhip, inProcess, workshop } from './bullwhip.js';
import { scenarioText } from './scenario-text.js';

const { path } = workshop();
const shop = path('shop.yaml');
writeFileSync(shop, scenarioText());

interface ResultFile {
  readonly replications: number;
  readonly stopped?: string;
  readonly digest: string;
  readonly seed: string;
  readonly scenario: { readonly name: string; readonly digest: string };
  readonly strategies: Readonly<Record<string, { readonly kpis: Readonly<Record<string, unknown>> }>>;
}

describe('bullwhip run', () => {
  it('prints tables and verdicts, and nothing on stderr', async () => {
    const { code, stdout, stderr } = await bullwhip(['run', shop]);
    expect({ code, stderr }).toEqual({ code: Exit.DONE, stderr: '' });
    expect(stdout).toContain('One item');
    expect(stdout).toContain('8 futures of 120 days');
    expect(stdout).toContain('Orders on time');
    expect(stdout).not.toContain('\u001b'); // a pipe gets no colours
  });

  it('has the same digest with 1, 2 and 4 workers, and only JSON on stdout', async () => {
    const results = await Promise.all(
      ['1', '2', '4'].map(async (workers) => {
        const { stdout } = await bullwhip(['run', shop, '--workers', workers, '--json', '-']);
        return JSON.parse(stdout) as ResultFile;
      }),
    );
    expect(results[0].digest).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(results[1]).toEqual(results[0]);
    expect(results[2]).toEqual(results[0]);
  });

  it('names the scenario by the hash that sha256sum gives', async () => {
    const { createHash } = await import('node:crypto');
    const { scenario } = await resultOf(shop);
    expect(scenario).toMatchObject({ name: 'shop' });
    expect(scenario.digest).toBe(`sha256:${createHash('sha256').update(readFileSync(shop)).digest('hex')}`);
  });

  it('plays what the flags say', async () => {
    const result = await resultOf(shop, '--seed', 'other', '--replications', '3', '--strategy', 'more');
    expect(result).toMatchObject({ seed: 'other', replications: 3 });
    expect(Object.keys(result.strategies)).toEqual(['base', 'more']);
    expect(Object.keys((await resultOf(shop, '--strategy', 'base')).strategies)).toEqual(['base']);
    expect(result.digest).not.toBe((await resultOf(shop, '--replications', '3', '--strategy', 'more')).digest);
  });

  it('plays on until it is sure, or the cap', async () => {
    const loose = await resultOf(shop, '--until', 'unitFillRate±20%');
    expect(loose.replications).toBe(20); // its first look
    expect(loose.stopped).toBeUndefined();
    const tight = await resultOf(shop, '--until', 'unitFillRate+-0.001%', '--replications', '30');
    expect(tight).toMatchObject({ replications: 30, stopped: 'cap' });
  });

  it('writes result and tables, all of them and nothing else', async () => {
    const out = path('deep', 'out');
    const { code } = await bullwhip(['run', shop, '--out', out, '--json', path('deep', 'r.json')]);
    expect(code).toBe(Exit.DONE);
    const files = readdirSync(out);
    for (const name of [
      'kpis.csv',
      'kpis.arrow',
      'comparisons.csv',
      'replications.csv',
      'groups.csv',
      'daily.csv',
      'report.html',
    ])
      expect(files).toContain(name);
    expect(files.filter((name) => name.endsWith('.part'))).toEqual([]);
    expect((JSON.parse(readFileSync(path('deep', 'r.json'), 'utf8')) as ResultFile).replications).toBe(8);
  });

  it('lists all problems of a bad file with their places, without a stack', async () => {
    const bad = path('bad.yaml');
    writeFileSync(bad, scenarioText('horizn: 3d').replace('120d', '120').replace('1.5/day', 'often'));
    const { code, stdout, stderr } = await inProcess(['run', bad, '--json', path('bad.json')]);
    expect({ code, stdout }).toEqual({ code: Exit.BAD_INPUT, stdout: '' });
    const lines = stderr.trimEnd().split('\n');
    expect(lines).toHaveLength(3);
    for (const line of lines) expect(line).toMatch(/^\S+bad\.yaml:\d+:\d+: .*\(.*\)$/);
    expect(existsSync(path('bad.json'))).toBe(false);
  });

  it.each([
    [['--strategy', 'mroe'], messages.unknownStrategy('mroe', 'more', ['base', 'more'])],
    [['--replications', '0'], messages.notWhole('0', 1, 1_000_000)],
    [['--until', 'unitFillRate'], messages.notAGoal('unitFillRate')],
    [['--until', 'unitFillRate±0%'], messages.notAWidth('0%')],
    [['--workers', 'many'], messages.notWhole('many', 1, 256)],
  ])('refuses %j', async (flags, message) => {
    const { code, stderr } = await inProcess(['run', shop, ...flags]);
    expect({ code, stderr }).toEqual({ code: Exit.BAD_INPUT, stderr: `${flags[0]}: ${message}\n` });
  });

  it('says before it starts that its result could not be kept, and leaves nothing behind', async () => {
    mkdirSync(path('kept'));
    writeFileSync(path('kept', 'plain'), 'as it was');
    const out = path('kept', 'plain', 'out');
    const { code, stdout, stderr } = await inProcess(['run', shop, '--json', path('kept', 'r.json'), '--out', out]);
    expect({ code, stdout }).toEqual({ code: Exit.BAD_INPUT, stdout: '' });
    expect(stderr).toContain(out);
    expect(readdirSync(path('kept'))).toEqual(['plain']);
    expect(readFileSync(path('kept', 'plain'), 'utf8')).toBe('as it was');
  });

  it('ends at Ctrl-C with the futures finished so far, the same as a shorter run', async () => {
    const file = path('stopped.json');
    let asked = false;
    const { code, stdout } = await bullwhip(
      ['run', shop, '--replications', '1000000', '--workers', '1', '--json', file],
      {
        onStderr: (text, child) => {
          // It has announced that it will take long, so it is running; it has some futures before one that starts now has forty.
          if (asked || !text.includes('this will take')) return;
          asked = true;
          void resultOf(shop, '--replications', '40', '--workers', '1').then(() => child.kill('SIGINT'));
        },
      },
    );
    expect(asked).toBe(true);
    expect(code).toBe(Exit.INTERRUPTED);
    const result = JSON.parse(readFileSync(file, 'utf8')) as ResultFile;
    expect(result.stopped).toBe('interrupted');
    expect(result.replications).toBeGreaterThan(0);
    expect(stdout).toContain('Stopped after');
    expect((await resultOf(shop, '--replications', String(result.replications))).digest).toBe(result.digest);
  });

  it('goes on quietly when nobody reads its output any more', async () => {
    const { code, stderr } = await bullwhip(['trace', shop, '--replication', '2'], {
      onStdout: (_, child) => child.stdout?.destroy(),
    });
    expect({ code, stderr }).toEqual({ code: Exit.DONE, stderr: '' });
  });
});

async function resultOf(file: string, ...flags: string[]): Promise<ResultFile> {
  const { code, stdout, stderr } = await bullwhip(['run', file, '--json', '-', ...flags]);
  if (code !== Exit.DONE) throw new Error(`exit ${code}: ${stderr}`);
  return JSON.parse(stdout) as ResultFile;
}
