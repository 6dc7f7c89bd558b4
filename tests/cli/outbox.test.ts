import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Exit } from '../../src/cli/exit-codes.js';
import { messages } from '../../src/cli/messages.js';
import { bullwhip, inProcess, workshop } from './bullwhip.js';
import { scenarioText } from './scenario-text.js';

const { path } = workshop();
const shop = path('shop.yaml');
const plain = path('plain.yaml');
writeFileSync(
  shop,
  scenarioText('care: { update: daily }').replace('base: {}', 'base: { care: no }, twice: { care: { update: never } }'),
);
writeFileSync(plain, scenarioText());

interface Line {
  readonly message_id: string;
  readonly kind: string;
  readonly strategy: string;
}

const linesOf = (text: string): Line[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

describe('the outbox', () => {
  it('is written by run --out, of future 0, for every strategy that sends some', async () => {
    const out = path('out');
    const { code, stderr } = await bullwhip(['run', shop, '--replications', '2', '--workers', '1', '--out', out]);
    const lines = linesOf(readFileSync(path('out', 'messages.ndjson'), 'utf8'));
    expect({ code, stderr: stderr.split('\n').at(-2) }).toEqual({
      code: Exit.DONE,
      stderr: messages.outbox(lines.length, out),
    });
    expect(new Set(lines.map(({ strategy }) => strategy))).toEqual(new Set(['twice', 'more']));
    expect(new Set(lines.map(({ message_id: id }) => id)).size).toBe(lines.length);
    const csv = readFileSync(path('out', 'messages.csv'), 'utf8');
    expect(csv).toMatch(/^message_id,order_id,/);
    expect(csv.split('\r\n')).toHaveLength(lines.length + 2);
    expect(readdirSync(out).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('of one strategy is what trace --messages writes, in either form', async () => {
    const whole = linesOf(readFileSync(path('out', 'messages.ndjson'), 'utf8'));
    const file = path('twice.ndjson');
    await inProcess(['trace', shop, '--strategy', 'twice', '--messages', file]);
    expect(linesOf(readFileSync(file, 'utf8'))).toEqual(whole.filter(({ strategy }) => strategy === 'twice'));
    const { stdout } = await inProcess(['trace', shop, '--strategy', 'twice', '--messages', '-']);
    expect(stdout.split('\r\n').slice(0, 2).join('\n')).toMatch(
      /^message_id,.*\n"twice-\d+-1",\d+,"web",,"backordered",/,
    );
  });

  it('is not there where nobody is looked after', async () => {
    await bullwhip(['run', plain, '--replications', '2', '--workers', '1', '--out', path('none')]);
    expect(existsSync(path('none', 'messages.csv'))).toBe(false);
    const { code, stderr } = await inProcess(['trace', plain, '--messages', path('none.csv')]);
    expect({ code, stderr }).toEqual({ code: Exit.BAD_INPUT, stderr: `--messages: ${messages.noMessages('base')}\n` });
  });

  it('stands alone, and goes where one may write', async () => {
    const both = await inProcess(['trace', shop, '--messages', '-', '--order', '3', '--chain', '-']);
    expect(both.code).toBe(Exit.BAD_INPUT);
    expect(both.stderr).toContain(`--order: ${messages.excluded('--chain')}`);
    mkdirSync(path('folder'));
    const { code, stderr } = await inProcess(['trace', shop, '--strategy', 'twice', '--messages', path('folder')]);
    expect({ code, stderr }).toEqual({ code: Exit.BAD_INPUT, stderr: `${path('folder')}: ${messages.isFolder()}\n` });
  });
});
