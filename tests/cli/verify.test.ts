import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { cli } from '../../scripts/build.mjs';
import { Exit } from '../../src/cli/exit-codes.js';
import { messages } from '../../src/cli/messages.js';
import { says } from '../../src/report/chain/says.js';
import { inProcess, workshop } from './bullwhip.js';
import { scenarioText } from './scenario-text.js';

const { path } = workshop();
const shop = path('shop.yaml');
writeFileSync(shop, scenarioText());

describe('bullwhip trace --chain', () => {
  it('writes a file that verify finds whole, and tells the same seal', async () => {
    const file = path('deep', 'chain.ndjson');
    const made = await inProcess(['trace', shop, '--chain', file, '--strategy', 'more', '--replication', '3']);
    const movements = linesOf(file).length - 2;
    const [, seal] = /^seal ([0-9a-f]{64})$/m.exec(made.stdout)!;
    expect(made).toEqual({ code: Exit.DONE, stdout: `${file}: ${movements} movements\nseal ${seal}\n`, stderr: '' });
    const stdout = `${file}: whole: ${movements} movements of more, future 3, seed tests\nseal ${seal}\n`;
    for (const flags of [[], ['--seal', seal], ['--seal', seal.toUpperCase()]])
      expect(await inProcess(['verify', file, ...flags])).toEqual({ code: Exit.DONE, stdout, stderr: '' });
    expect(readdirSync(path('deep'))).toEqual(['chain.ndjson']); // nothing half-written beside it
  });

  it('holds every movement of the log', async () => {
    const { stdout: log } = await inProcess(['trace', shop, '--format', 'ndjson']);
    const { stdout: chain } = await inProcess(['trace', shop, '--chain', '-']);
    const added = ['n', 'available', 'prev', 'hash'];
    const strip = (line: Record<string, unknown>) =>
      Object.fromEntries(Object.entries(line).filter(([name]) => !added.includes(name)));
    const moved = records(log).filter(({ item }) => item !== undefined);
    expect(records(chain).slice(1, -1).map(strip)).toEqual(moved);
  });

  it.each(['order', 'item', 'format', 'json'])('takes no --%s', async (flag) => {
    const { code, stderr } = await inProcess(['trace', shop, '--chain', '-', `--${flag}`, flag === 'order' ? '7' : 'part']);
    const problem = flag === 'format' ? messages.notOneOf('part', ['text', 'ndjson', 'csv', 'arrow'], undefined) : messages.excluded('--chain');
    expect({ code, stderr }).toEqual({ code: Exit.BAD_INPUT, stderr: `--${flag}: ${problem}\n` });
  }); // prettier-ignore

  it('says where it may not write', async () => {
    mkdirSync(path('folder'));
    const { code, stderr } = await inProcess(['trace', shop, '--chain', path('folder')]);
    expect({ code, stderr }).toEqual({ code: Exit.BAD_INPUT, stderr: `${path('folder')}: ${messages.isFolder()}\n` });
  });
});

describe('bullwhip verify', () => {
  const chain = async () => (await inProcess(['trace', shop, '--chain', '-'])).stdout.trimEnd().split('\n');

  it.each<[string, (lines: string[]) => string[], (lines: number) => string]>([
    ['a unit', (l) => l.with(9, l[9].replace('"units":', '"units":1')), () => says.changed(10)],
    ['a line', (l) => l.toSpliced(9, 1), () => says.missing(10, 1)],
    ['the end', (l) => l.slice(0, 20), (n) => says.noEnd(20, n)],
  ])('ends with 1 when %s is not as it was', async (_, tamper, finding) => {
    const lines = await chain();
    const file = write('bent.ndjson', `${tamper(lines).join('\n')}\n`);
    const stdout = `${file}: ${finding(lines.length)}\n`;
    expect(await inProcess(['verify', file])).toEqual({ code: Exit.EXPECTATION_FAILED, stdout, stderr: '' });
  });

  it('ends with 1 when the seal is another', async () => {
    const file = write('other.ndjson', `${(await chain()).join('\n')}\n`);
    const { seal } = /^seal (?<seal>.+)$/m.exec((await inProcess(['verify', file])).stdout)!.groups!;
    const asked = '5c'.repeat(32);
    const stdout = `${file}: ${says.otherSeal(seal, asked)}\n`;
    expect(await inProcess(['verify', file, '--seal', asked])).toEqual({ code: 1, stdout, stderr: '' });
  });

  it('counts what it does not list', async () => {
    const file = write('all.ndjson', (await chain()).map((line) => `${line.replace('"n"', '"N"')}\n`).join(''));
    expect((await inProcess(['verify', file])).code).toBe(Exit.BAD_INPUT);
    const lines = (await chain()).map((line, i) => (i === 0 ? line : line.replace('"prev":"', '"prev":"0')));
    const { stdout } = await inProcess(['verify', write('most.ndjson', `${lines.join('\n')}\n`)]);
    expect(stdout.trimEnd().split('\n')).toHaveLength(21);
    expect(stdout).toContain(`: and ${lines.length - 1 - 20} more\n`);
  });

  it.each<[string, string | Uint8Array, string]>([
    ['empty', '', messages.notAChain()],
    ['a scenario', scenarioText(), messages.notAChain()],
    ['one endless line', 'x'.repeat(1_100_000), messages.lineTooLong(1_000_000)],
    ['bytes', Uint8Array.from({ length: 5000 }, (_, i) => i), messages.notAChain()],
  ])('ends with 2 when the file is %s', async (name, content, message) => {
    const file = write(`${name}.ndjson`, content);
    const stderr = `${file}: ${message}\n`;
    expect(await inProcess(['verify', file])).toEqual({ code: Exit.BAD_INPUT, stdout: '', stderr });
  });

  it.each([
    ['no-such.ndjson', messages.noSuchFile()],
    ['src', messages.isFolder()],
  ])('ends with 2 when there is no file to read: %s', async (file, message) => {
    expect(await inProcess(['verify', file])).toEqual({ code: 2, stdout: '', stderr: `${file}: ${message}\n` });
  });

  it('refuses what is no seal', async () => {
    const stderr = `--seal: ${messages.notASeal('5c')}\n`;
    expect(await inProcess(['verify', shop, '--seal', '5c'])).toEqual({ code: 2, stdout: '', stderr });
  });

  it('finds a byte that no text may hold', async () => {
    const bytes = Buffer.from(`${(await chain()).join('\n')}\n`);
    bytes[bytes.indexOf('"item"', bytes.indexOf('\n') + 1) + 2] = 0xff;
    const file = write('byte.ndjson', bytes);
    expect((await inProcess(['verify', file])).stdout).toBe(`${file}: ${says.changed(2)}\n`);
  });

  it('reads what was packed, and what comes through a pipe', async () => {
    const text = `${(await chain()).join('\n')}\n`;
    const packed = write('chain.ndjson.gz', gzipSync(text));
    expect((await inProcess(['verify', packed])).code).toBe(Exit.DONE);
    const torn = write('torn.ndjson.gz', gzipSync(text).subarray(0, 900));
    expect((await inProcess(['verify', torn])).stderr).toContain("can't be unpacked");
    const { status, stdout } = spawnSync(process.execPath, [cli, 'verify', '-'], { input: text, encoding: 'utf8' });
    expect(status).toBe(Exit.DONE);
    expect(stdout).toMatch(/^-: whole: \d+ movements of base, future 0, seed tests\nseal /);
  });

  it('reads long files piece by piece', async () => {
    const lines = await chain();
    const long = Array.from({ length: 4000 }, (_, i) => lines[1 + (i % 50)]);
    const file = write('long.ndjson', [lines[0], ...long, 'x'].join('\n'));
    const { stdout } = await inProcess(['verify', file]);
    expect(stdout).toContain(`${file}: ${says.moved(52, 2)}\n`);
    expect(stdout).toMatch(/: and \d{4} more\n$/);
  });

  function write(name: string, content: string | Uint8Array): string {
    writeFileSync(path(name), content);
    return path(name);
  }
});

const linesOf = (file: string): string[] => readFileSync(file, 'utf8').trimEnd().split('\n');

const records = (text: string): Record<string, unknown>[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
