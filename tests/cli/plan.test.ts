import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unknownName } from '../../src/domain/messages.js';
import { messages as cliMessages } from '../../src/cli/messages.js';
import { messages } from '../../src/study/morning/messages.js';
import { bullwhip, workshop } from './bullwhip.js';

const { path: inFolder } = workshop();

const shop = 'scenarios/small-shop.yaml';
const tents = 'scenarios/expedite.yaml';
const today = 'scenarios/data/expedite-snapshot.json';

describe('bullwhip plan', () => {
  it('says on a page what to do this morning', async () => {
    const { code, stdout: out } = await bullwhip(['plan', tents, '--snapshot', today]);
    expect(code).toBe(0);
    expect(out).toContain('Plan for Mon 15 Jun 2026, 08:00, by baseline');
    expect(out).toContain('3 customers will be let');
    for (const title of ['Allocate', 'Buy', 'Expedite', 'Promises at risk', 'Tell customers', 'Look at'])
      expect(out).toContain(title);
  });

  it('takes lists from a folder, and makes the same of them as of the JSON', async () => {
    const lists = await bullwhip(['plan', shop, '--snapshot', 'scenarios/data/small-shop-today', '--json', '-']);
    const json = await bullwhip(['plan', shop, '--snapshot', 'scenarios/data/small-shop-snapshot.json', '--json', '-']);
    const [a, b] = [lists, json].map(
      ({ stdout: out }) => JSON.parse(out) as { buy: { units: number; item: string }[] },
    );
    expect(a.buy.length).toBeGreaterThan(3);
    expect(a.buy.map(({ item, units }) => [item, units])).toEqual(b.buy.map(({ item, units }) => [item, units]));
  });

  it('plays the recorded orders to their last day without one, and plans the same from what it writes', async () => {
    const kept = inFolder('snapshot.json');
    const played = await bullwhip(['plan', shop, '--json', '-', '--write-snapshot', kept]);
    const again = await bullwhip(['plan', shop, '--snapshot', kept, '--json', '-']);
    expect(played.code).toBe(0);
    expect(JSON.parse(again.stdout)).toEqual(JSON.parse(played.stdout));
  });

  it('writes files for the systems that carry it out, and nothing else', async () => {
    const out = inFolder('today');
    const { code } = await bullwhip([
      'plan',
      tents,
      '--snapshot',
      today,
      '--strategy',
      'promise-at-risk',
      '--out',
      out,
    ]);
    expect(code).toBe(0);
    expect(readdirSync(out).sort()).toEqual(['alerts.csv', 'allocations.csv', 'expedite.csv', 'messages.csv', 'moves.csv', 'plan.json', 'promises.csv', 'purchase-orders.csv', 'risk.csv']); // prettier-ignore
    expect(readFileSync(join(out, 'expedite.csv'), 'utf8')).toContain('F-203,factory,tent,warehouse,150,2026-07-08T00:00:00,2026-06-21T08:00:00,3600,EUR,promise at risk'); // prettier-ignore
  });

  it('names all that is wrong with a snapshot, and writes nothing', async () => {
    const bad = inFolder('bad.json');
    writeFileSync(bad, readFileSync(today, 'utf8').replaceAll('"tent"', '"tnet"'));
    const { code, stderr: err } = await bullwhip(['plan', tents, '--snapshot', bad, '--out', inFolder('none')]);
    expect(code).toBe(2);
    expect(err).toContain(`${bad}: stock.0.item: ${unknownName('item', 'tnet', 'tent', ['tent', 'stove', 'lantern'])}`);
    expect(existsSync(inFolder('none'))).toBe(false);
  });

  it.each([
    [['--strategy', 'backlogg'], '--strategy', cliMessages.unknownStrategy('backlogg', 'backlog', [])],
    [['--at', 'soon'], '--at', messages.notATime('soon')],
    [['--at', '2025-01-01'], '--at', messages.beforeStart('2025-01-01', '2026-01-05')],
    [['--at', '2039-01-01'], '--at', messages.afterHorizon('2039-01-01', '2027-12-26')],
    [['--snapshot', inFolder('nothing.json')], 'nothing.json', cliMessages.noSuchFile()],
  ])('refuses %s', async (flags, path, message) => {
    const { code, stderr: err } = await bullwhip(['plan', tents, ...flags]);
    expect(code).toBe(2);
    expect(err).toContain(path);
    expect(err).toContain(message.slice(0, 40));
  });
});
