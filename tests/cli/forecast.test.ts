import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Exit } from '../../src/cli/exit-codes.js';
import { messages } from '../../src/cli/messages.js';
import { messages as say } from '../../src/study/forecast-demand/messages.js';
import { inProcess, workshop } from './bullwhip.js';
import { scenarioText } from './scenario-text.js';

const { path } = workshop();
const scenario = new URL('../../scenarios/small-shop.yaml', import.meta.url).pathname;

/** Twelve weeks of two items, a row a day. */
const table = path('demand.csv');
writeFileSync(
  table,
  [
    'item,date,units',
    ...Array.from({ length: 84 }, (_, day) => {
      const date = new Date(Date.UTC(2026, 0, 5 + day)).toISOString().slice(0, 10);
      return `mug,${date},${1 + (day % 4)}\npot,${date},${day % 7 === 0 ? 5 : 0}`;
    }),
  ].join('\n'),
);

interface File {
  readonly items: readonly {
    readonly name: string;
    readonly method: string;
    readonly lead?: { readonly days: number };
  }[];
  readonly from: string;
  readonly scores?: unknown;
}

const json = async (...args: string[]): Promise<File> => {
  const { code, stdout } = await inProcess(['forecast', ...args, '--json', '-']);
  expect(code).toBe(Exit.DONE);
  return JSON.parse(stdout) as File;
};

describe('bullwhip forecast', () => {
  it('forecasts from the history of a scenario, over the lead times it knows', async () => {
    const { items, from } = await json(scenario, '--horizon', '4w');
    expect(from).toBe('2024-07-01');
    expect(items).toHaveLength(6);
    expect(items.every(({ lead }) => lead !== undefined)).toBe(true);
  });

  it('forecasts the same from the exports themselves', async () => {
    const folder = new URL('../../scenarios/data/', import.meta.url).pathname;
    const files = ['winter', 'spring'].map((name) => `${folder}small-shop-orders-${name}.csv`);
    const { items } = await json(...files, '--horizon', '4w');
    const strip = (all: File['items']) => all.map((item) => ({ ...item, lead: undefined }));
    expect(strip(items)).toEqual(strip((await json(scenario, '--horizon', '4w')).items));
  });

  it('takes the folder of an imported shop for the scenario in it', async () => {
    mkdirSync(path('shop'));
    writeFileSync(path('shop/scenario.yaml'), readFileSync(scenario, 'utf8').replaceAll('data/', ''));
    for (const name of ['winter', 'spring'])
      writeFileSync(
        path(`shop/small-shop-orders-${name}.csv`),
        readFileSync(new URL(`../../scenarios/data/small-shop-orders-${name}.csv`, import.meta.url)),
      );
    expect((await json(path('shop'))).items).toEqual((await json(scenario)).items);
  });

  it('finds the orders of a shop that was imported, whose scenario plays fitted demand', async () => {
    const exports = new URL('../../scenarios/data/exports/shopify-orders.csv', import.meta.url).pathname;
    const shop = path('imported');
    expect((await inProcess(['import', exports, '--out', shop])).code).toBe(Exit.DONE);
    const [there, direct] = [await json(shop), await json(exports)];
    // the choice is made for the lead time, so that forecasts may differ
    expect(there.items.map(({ name }) => name).sort()).toEqual(direct.items.map(({ name }) => name).sort());
    expect(there.items.every(({ lead }) => lead !== undefined)).toBe(true);
  });

  it('forecasts from a plain table, in days and with a given method', async () => {
    const { items } = await json(table, '--bucket', '1d', '--horizon', '1w', '--method', 'ses', '--item', 'pot');
    expect(items.map(({ name, method }) => [name, method])).toEqual([['pot', 'ses']]);
  });

  it('scores the methods, and writes tables', async () => {
    const { code, stdout } = await inProcess([
      'forecast',
      table,
      '--backtest',
      '--bucket',
      '1d',
      '--horizon',
      '2d',
      '--out',
      path('out'),
    ]);
    expect(code).toBe(Exit.DONE);
    expect(stdout).toContain('Quantile loss by class of demand');
    for (const name of ['forecast.csv', 'forecast.arrow', 'scores.csv', 'scores.arrow'])
      expect(existsSync(path(`out/${name}`))).toBe(true);
    const [head, ...rows] = readFileSync(path('out/forecast.csv'), 'utf8').trim().split('\n');
    expect(head).toBe('item,method,period,mean,p5,p50,p80,p95,p99');
    expect(rows).toHaveLength(2 * 2);
  });

  it('names every mistake with its place', async () => {
    const bad = path('bad.csv');
    writeFileSync(bad, 'item,date,units\nmug,2026-13-02,3\n,2026-01-03,x\n');
    const { code, stdout, stderr } = await inProcess(['forecast', bad]);
    expect([code, stdout]).toEqual([Exit.BAD_INPUT, '']);
    expect(stderr.trimEnd().split('\n')).toEqual([
      `${bad}:2: date: ${say.badDay({ file: bad, line: 2 }, '2026-13-02').message}`,
      `${bad}:3: item: ${say.noItem({ file: bad, line: 3 }).message}`,
      `${bad}:3: units: ${say.badUnits({ file: bad, line: 3 }, 'x').message}`,
    ]);
  });

  it.each([
    [['--bucket', '36h'], '--bucket', messages.notWholeDays('36h', 92)],
    [['--horizon', '10y'], '--horizon', messages.horizonTooLong(522, 400)],
    [['--item', 'mugs'], '--item', messages.noSuchItem('mugs', 'mug')],
    [['--bucket', '30d'], undefined, say.tooShort(84, 30).message],
  ])('rejects %j', async (args, where, message) => {
    const { code, stderr } = await inProcess(['forecast', table, ...args]);
    expect(code).toBe(Exit.BAD_INPUT);
    expect(stderr).toContain(where === undefined ? message : `${where}: ${message}`);
  });

  it('says what a shop without a history lacks', async () => {
    const shop = path('no-history.yaml');
    writeFileSync(shop, scenarioText());
    expect((await inProcess(['forecast', shop])).stderr).toContain(messages.noHistory());
    expect((await inProcess(['forecast', shop, table])).stderr).toContain(messages.scenarioAlone());
    mkdirSync(path('empty'));
    expect((await inProcess(['forecast', path('empty')])).stderr).toContain(messages.noShop());
  });
});
