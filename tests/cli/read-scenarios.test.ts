import { mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Exit } from '../../src/cli/exit-codes.js';
import { noFile } from '../../src/domain/messages.js';
import { inProcess, workshop } from './bullwhip.js';
import { scenarioText } from './scenario-text.js';

const { path } = workshop();

/** A shop whose orders are recorded in a file that nobody has written. */
function recorded(orders: string, ...more: string[]): string {
  return scenarioText(...more)
    .replace(/^demand: .*$/m, `demand: { history: ${orders}, method: replay }`)
    .replace(/^(horizon|warmUp): .*\n/gm, '')
    .replace(/^items: .*$/m, 'items: { from: history, cost: 50% of price }');
}

function folder(name: string, files: Readonly<Record<string, string>>): string {
  mkdirSync(path(name));
  for (const [file, text] of Object.entries(files)) writeFileSync(path(name, file), text);
  return path(name);
}

describe('scenarios whose recorded orders are not there', () => {
  const sound = scenarioText();

  it('are passed over, aloud, where a folder was named and the orders lie outside it', async () => {
    const place = folder('outside', { 'a.yaml': sound, 'b.yaml': recorded('../elsewhere/orders.csv') });
    const { code, stdout, stderr } = await inProcess(['validate', place]);
    expect(stderr).toBe(
      `passed over, data not here: ${path('outside', 'b.yaml')} (${path('elsewhere', 'orders.csv')})\n`,
    );
    expect({ code, lines: stdout.trimEnd().split('\n').length }).toEqual({ code: Exit.DONE, lines: 1 });
  });

  it.each<[where: string, files: Readonly<Record<string, string>>, named: readonly string[]]>([
    ['they are named', { 'a.yaml': sound, 'b.yaml': recorded('../elsewhere/orders.csv') }, ['', 'b.yaml']],
    ['the orders should lie in the folder', { 'a.yaml': sound, 'b.yaml': recorded('orders.csv') }, ['']],
    ['nothing else is there', { 'b.yaml': recorded('../elsewhere/orders.csv') }, ['']],
  ])('are bad input where %s', async (where, files, named) => {
    const name = where.replaceAll(' ', '-');
    folder(name, files);
    const operands = named.map((file) => (file === '' ? path(name) : path(name, file)));
    const { code, stdout, stderr } = await inProcess(['validate', ...operands]);
    const missing = noFile(where.includes('should') ? 'orders.csv' : '../elsewhere/orders.csv');
    expect({ code, stdout }).toEqual({ code: Exit.BAD_INPUT, stdout: '' });
    expect(stderr).toMatch(/^.*b\.yaml:\d+:\d+: demand/);
    expect(stderr).toContain(missing);
  });

  it('are bad input where something else is wrong too', async () => {
    const wrong = recorded('../elsewhere/orders.csv', 'horizn: 3d');
    const place = folder('wrong', { 'a.yaml': sound, 'b.yaml': wrong });
    const { code, stderr } = await inProcess(['validate', place]);
    expect(code).toBe(Exit.BAD_INPUT);
    expect(stderr).toContain('horizn');
    expect(stderr).toContain(noFile('../elsewhere/orders.csv'));
  });
});
