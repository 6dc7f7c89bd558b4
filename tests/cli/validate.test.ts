import { mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { Exit } from '../../src/cli/exit-codes.js';
import { messages } from '../../src/cli/messages.js';
import { scenarioJsonSchema } from '../../src/study/scenario-file/json-schema.js';
import { inProcess, workshop } from './bullwhip.js';
import { scenarioText } from './scenario-text.js';

const { path } = workshop();
const shop = path('shop.yaml');
writeFileSync(shop, scenarioText('expect: [{ strategy: base, kpi: unitFillRate, atLeast: 1% }]'));

describe('bullwhip validate', () => {
  it('says what a sound file holds', async () => {
    const stdout = `${shop}: 1 item, 1 supplier, 2 strategies, 1 expectation\n`;
    expect(await inProcess(['validate', shop])).toEqual({ code: Exit.DONE, stdout, stderr: '' });
  });

  it('prints the completed file, which is sound and says the same', async () => {
    const { stdout } = await inProcess(['validate', '--explain', shop]);
    expect(stdout).toContain('# default, assumed: ');
    const again = path('again.yaml');
    writeFileSync(again, stdout);
    expect((await inProcess(['validate', again])).code).toBe(Exit.DONE);
  });

  it('lists the problems of all files under a folder, those of data files with a path from here', async () => {
    mkdirSync(path('many', 'deep'), { recursive: true });
    writeFileSync(
      path('many', 'a.yaml'),
      scenarioText().replace('{ part: { price: 9, cost: 7 } }', '{ file: items.csv }'),
    );
    writeFileSync(path('many', 'items.csv'), 'name,price,cost\npart,nine,7\n');
    writeFileSync(path('many', 'deep', 'b.yml'), scenarioText('horizn: 3d'));
    writeFileSync(path('many', 'not-a-scenario.yaml'), 'on: push\n');
    const { code, stdout, stderr } = await inProcess(['validate', path('many')]);
    expect({ code, stdout }).toEqual({ code: Exit.BAD_INPUT, stdout: '' });
    const lines = stderr.trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(new RegExp(`^${path('many', 'items.csv')}:2:`));
    expect(lines[1]).toMatch(new RegExp(`^${path('many', 'deep', 'b.yml')}:\\d+:1: horizn: `));
  });

  it('shows GitHub each problem at its place, and mistakes in the words too', async () => {
    const bad = path('50%,bad.yaml');
    writeFileSync(bad, scenarioText('horizn: 3d'));
    const place = `file=${bad.replace('%', '%25').replace(',', '%2C')},line=${scenarioText().split('\n').length},col=1`;
    const { code, stdout, stderr } = await inProcess(['validate', bad], { GITHUB_ACTIONS: 'true' });
    expect({ code, stdout }).toEqual({ code: Exit.BAD_INPUT, stdout: '' });
    const [plain, ...commands] = stderr.trimEnd().split('\n');
    const message = plain.slice(plain.indexOf('horizn: '));
    expect(message).toContain('did you mean horizon?');
    expect(commands).toEqual([`::error ${place}::${message}`]);
    const words = await inProcess(['validate', '--explian'], { GITHUB_ACTIONS: 'true' });
    expect(words.stderr).toMatch(/^(.+\n)+::error::.+\n/);
    expect((await inProcess(['validate', bad])).stderr).toBe(`${plain}\n`);
  });

  it('reads packed history beside the scenario and reports what was taken and left out', async () => {
    const orders = 'Invoice,StockCode,Quantity,InvoiceDate,Price,Customer ID\n';
    const rows = [
      '1,10001,2,2024-01-02 10:00,3.5,7',
      '2,10001,1,2024-01-03 11:00,3.5,8',
      'C3,10001,-1,2024-01-03 12:00,3.5,8',
    ];
    writeFileSync(path('orders.csv.gz'), gzipSync(orders + rows.join('\n')));
    const recorded = path('recorded.yaml');
    const demand = 'demand: { history: orders.csv.gz, method: replay }';
    const text = scenarioText()
      .replace(/^demand: .*$/m, demand)
      .replace(/^(horizon|warmUp): .*\n/gm, '');
    writeFileSync(recorded, text.replace(/^items: .*$/m, 'items: { from: history, cost: 50% of price }'));
    const { code, stderr } = await inProcess(['validate', recorded]);
    expect(stderr).toContain(
      'recorded orders: 2 orders of 1 item over 2 days from 2 Jan 2024\n  orders.csv.gz: 3 rows',
    );
    expect(stderr).toContain('left out, rows of credit notes (returns: counted, not subtracted): 1 (-1 units)');
    expect(code).toBe(Exit.DONE);
  });

  it('says that a file is no UTF-8, or not packed', async () => {
    writeFileSync(path('latin.yaml'), Buffer.from([...Buffer.from(scenarioText('title: ')), 0xe9, 0x0a]));
    expect((await inProcess(['validate', path('latin.yaml')])).stderr).toBe(
      `${path('latin.yaml')}: ${messages.notText()}\n`,
    );
    writeFileSync(path('plain.yaml.gz'), scenarioText());
    expect((await inProcess(['validate', path('plain.yaml.gz')])).stderr).toContain("can't be unpacked");
  });
});

describe('bullwhip schema', () => {
  it('prints the JSON Schema of scenario files', async () => {
    const { code, stdout } = await inProcess(['schema']);
    expect(code).toBe(Exit.DONE);
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(scenarioJsonSchema())));
  });
});
