import { tableFromIPC } from '@uwdata/flechette';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cli } from '../../scripts/build.mjs';
import { unknownName } from '../../src/domain/messages.js';
import { Exit } from '../../src/cli/exit-codes.js';
import { messages } from '../../src/cli/messages.js';
import { inProcess, workshop } from './bullwhip.js';
import { scenarioText } from './scenario-text.js';

const { path } = workshop();
const shop = path('shop.yaml');
writeFileSync(shop, scenarioText());

interface FactRecord {
  readonly time: string;
  readonly fact: string;
  readonly order?: number;
  readonly item?: string;
  readonly jumped?: number;
}

describe('bullwhip trace', () => {
  it('writes the same facts as lines, NDJSON, CSV, JSON and Arrow', async () => {
    const text = await trace();
    const facts = (await trace('--format', 'ndjson')).map((line) => JSON.parse(line) as FactRecord);
    expect(text.length).toBeGreaterThan(100);
    expect(facts).toHaveLength(text.length);
    expect(await trace('--format', 'csv')).toHaveLength(text.length + 1); // its header
    const { stdout } = await inProcess(['trace', shop, '--json', '-']);
    expect(JSON.parse(stdout)).toEqual(facts);
    // Bytes, so from a process of its own.
    const arrow = spawnSync(process.execPath, [cli, 'trace', shop, '--format', 'arrow']).stdout;
    const table = tableFromIPC(new Uint8Array(arrow));
    expect(table.numRows).toBe(text.length);
    expect([...table.getChild('fact')!]).toEqual(facts.map(({ fact }) => fact));
  });

  it('shows another future under another number or seed, and the same one again', async () => {
    const first = await trace();
    expect(await trace('--replication', '0', '--strategy', 'base')).toEqual(first);
    expect(await trace('--replication', '1')).not.toEqual(first);
    expect(await trace('--seed', 'other')).not.toEqual(first);
    expect(await trace('--strategy', 'more')).not.toEqual(first);
  });

  it('keeps to one order, told as a story or as facts', async () => {
    expect((await trace('--order', '#7'))[0]).toBe('Order #7');
    const facts = (await trace('--order', '7', '--format', 'ndjson')).map((line) => JSON.parse(line) as FactRecord);
    expect(facts.map(({ fact }) => fact)).toContain('ordered');
    expect(facts.every(({ order }) => order === 7)).toBe(true);
  });

  it('tells who was passed over, and by whom', async () => {
    const shared = path('shared.yaml');
    const demand = 'demand: { item: part, orders: 1.5/day, units: 4 }';
    const text = scenarioText()
      .replace(/^demand: .*$/m, demand)
      .replace('base: {}', 'base: { allocation: { kind: fair-share } }');
    writeFileSync(shared, text);
    const { stdout } = await inProcess(['trace', shared, '--format', 'ndjson']);
    const facts = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as FactRecord);
    const { order } = facts.find(({ jumped }) => jumped === 1)!;
    const story = (await inProcess(['trace', shared, '--order', String(order)])).stdout;
    const [, older] = /Orders? #(\d+).* still waits? for part: scarce units are shared among all who wait/.exec(story)!;
    const other = (await inProcess(['trace', shared, '--order', older])).stdout;
    expect(other).toMatch(new RegExp(`Passed over for \\d+ × part\\n +Orders? .*#${order}\\b`));
    // About one item only, the facts of the order are not whole: the queue is left out.
    const { stdout: ofItem } = await inProcess(['trace', shared, '--order', String(order), '--item', 'part']);
    expect(ofItem).toContain('An older order still waits for it.');
  });

  it('keeps to one item', async () => {
    const facts = (await trace('--item', 'part', '--format', 'ndjson')).map((line) => JSON.parse(line) as FactRecord);
    expect(facts.every(({ item }) => item === 'part')).toBe(true);
    expect(new Set(facts.map(({ fact }) => fact))).toContain('purchased');
  });

  it.each([
    ['--order', 'seven', messages.notAnOrder('seven')],
    ['--item', 'prat', unknownName('item', 'prat', 'part', ['part'])],
    ['--strategy', 'bas', unknownName('strategy', 'bas', 'base', ['base', 'more'])],
    ['--format', 'cvs', messages.notOneOf('cvs', ['text', 'ndjson', 'csv', 'arrow'], 'csv')],
    ['--replication', '-1', messages.notWhole('-1', 0, 1_000_000)],
  ])('refuses %s %s', async (flag, value, message) => {
    const { code, stderr } = await inProcess(['trace', shop, flag, value]);
    expect({ code, stderr }).toEqual({ code: Exit.BAD_INPUT, stderr: `${flag}: ${message}\n` });
  });

  it('says so when the future has no such order', async () => {
    const { code, stdout, stderr } = await inProcess(['trace', shop, '--order', '999999']);
    expect({ code, stdout }).toEqual({ code: Exit.BAD_INPUT, stdout: '' });
    expect(stderr).toMatch(/^--order: this future has no such order: 999999 \(from 0 to \d+\)\n$/);
  });
});

async function trace(...flags: string[]): Promise<string[]> {
  const { code, stdout, stderr } = await inProcess(['trace', shop, ...flags]);
  if (code !== Exit.DONE) throw new Error(stderr);
  return stdout.trimEnd().split('\n');
}
