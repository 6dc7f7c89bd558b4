import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { importLine, showImport } from '../../src/cli/import-progress.js';
import { Exit } from '../../src/cli/exit-codes.js';
import { messages } from '../../src/cli/messages.js';
import { notACurrency } from '../../src/domain/messages.js';
import { openShop } from '../../src/study/levers/shop-file.js';
import { Plans } from '../../workers/desk/plans.js';
import type { DeskFile } from '../../workers/desk/protocol.js';
import { RecordedOrders } from '../../workers/desk/recorded-orders.js';
import { RecordedShop } from '../../workers/desk/recorded-shop.js';
import { DataBeside } from '../../workers/desk/shop-digest.js';
import { bullwhip, inProcess, workshop } from './bullwhip.js';

const shop = workshop();
const sample = (name: string) => `scenarios/data/exports/${name}`;
const text = (...path: string[]) => readFileSync(shop.path(...path), 'utf8');
const MAP = 'order=Order ref,item=Article,units=Pieces,time=Placed,price=Unit amount,customer=Buyer';

function write(name: string, content: string | Uint8Array): string {
  writeFileSync(shop.path(name), content);
  return shop.path(name);
}

/** What the workbench's desk plans from a folder that is opened there. */
function plansOnTheDesk(folder: string): Plans {
  const names = readdirSync(shop.path(folder)).filter((name) => name.endsWith('.csv'));
  const files = Object.fromEntries(names.map((name) => [name, readFileSync(shop.path(folder, name))]));
  const opened = { name: 'scenario.yaml', text: text(folder, 'scenario.yaml'), files };
  const recorded = new RecordedOrders();
  const file = openShop(opened.text, recorded.optionsFor(opened, new DataBeside(files).readText));
  const recordedShop = new RecordedShop(recorded);
  return new Plans(() => recordedShop.scenario(file, opened));
}

describe('bullwhip import', () => {
  it('takes orders, stock and deliveries in at once, and the scenario it writes runs', async () => {
    const files = [sample('shopify-orders.csv'), sample('stock-list.csv'), sample('deliveries.csv')];
    const { code, stdout, stderr } = await bullwhip(['import', ...files, '--out', shop.path('all')]);
    expect([code, stderr]).toEqual([Exit.DONE, '']);
    expect(readdirSync(shop.path('all')).sort()).toEqual([
      'customers.key',
      'deliveries.csv',
      'fit.html',
      'fit.txt',
      'import-report.json',
      'import-report.txt',
      'import.json',
      'items.csv',
      'orders.csv',
      'scenario.yaml',
      'snapshot.json',
      'stock.csv',
    ]);
    expect(stdout).toContain(text('all', 'import-report.txt').trimEnd());
    expect(text('all', 'orders.csv').split('\n')).toHaveLength(716 + 2);
    expect(text('all', 'items.csv')).toContain('TEAPOT,39,16,ceramics,');
    expect(statSync(shop.path('all', 'customers.key')).mode & 0o777).toBe(0o600);
    const snapshot = JSON.parse(text('all', 'snapshot.json')) as { at: string; stock: unknown[]; purchases: unknown[] };
    expect([snapshot.at, snapshot.stock.length]).toEqual(['2025-12-31', 12]);
    expect(snapshot.purchases.length).toBeGreaterThan(0);
    for (const name of readdirSync(shop.path('all'))) expect(text('all', name)).not.toMatch(/example\.com|Customer \d/);

    const run = await bullwhip(['run', shop.path('all', 'scenario.yaml'), '--replications', '2']);
    expect([run.code, run.stderr]).toEqual([Exit.DONE, '']);
    expect(run.stdout).toContain('2 futures of 362 days');

    // The file plays its fit; this morning's demand is what the planner saw in the record.
    const today = ['--snapshot', shop.path('all', 'snapshot.json')];
    const plan = await bullwhip(['plan', shop.path('all', 'scenario.yaml'), ...today, '--out', shop.path('plan')]);
    expect([plan.code, plan.stderr]).toEqual([Exit.DONE, '']);
    expect(plan.stdout).toContain('what the planner learned from the recorded orders');

    // The page of the workbench plans the same from the same files, and where there is no snapshot, too.
    const desk = plansOnTheDesk('all');
    const file = (files: readonly DeskFile[], name: string) => files.find((one) => one.name === name)?.content;
    const given = { strategy: 'baseline', today: [{ name: 'snapshot.json', text: text('all', 'snapshot.json') }] };
    const planned = await desk.files(given);
    for (const name of readdirSync(shop.path('plan'))) expect(file(planned, name)).toBe(text('plan', name));
    const played = await inProcess(['plan', shop.path('all', 'scenario.yaml'), '--json', '-']);
    expect(file(await desk.files({ strategy: 'baseline' }), 'plan.json')).toBe(played.stdout);
  });

  it('keeps stock, suppliers and purchase orders when only orders come again', async () => {
    const out = shop.path('later');
    const files = [sample('shopify-orders.csv'), sample('stock-list.csv'), sample('deliveries.csv')];
    await inProcess(['import', ...files, '--out', out]);
    const names = ['scenario.yaml', 'items.csv', 'snapshot.json', 'stock.csv', 'deliveries.csv'];
    const before = names.map((name) => text('later', name));
    expect(before[0]).toContain('MUG-BLUE: { price: 4.6, minimum: 24 }');
    await inProcess(['import', files[0], '--out', out]);
    expect(names.map((name) => text('later', name))).toEqual(before);
    await inProcess(['import', files[2], '--out', out]);
    expect(names.map((name) => text('later', name))).toEqual(before);
  });

  it('reads what it has kept as it wrote it, whatever is said of the files of today', async () => {
    const out = shop.path('words');
    const days = Array.from({ length: 40 }, (_, k) => new Date(Date.UTC(2025, 0, 1 + k)).toISOString().slice(0, 10));
    const kept = days.map((day, k) => `a${k},Käse,1,${day},1.234`);
    const points = write('points.csv', ['Order,Item,Units,Day,Price', ...kept].join('\n'));
    const commas = ['Order;Item;Units;Day;Price', ...days.map((day, k) => `b${k};mug;2;${day};3,5`)].join('\n');
    const map = ['--map', 'order=Order,item=Item,units=Units,time=Day,price=Price', '--out', out];
    await inProcess(['import', points, ...map]);
    const told = ['--decimal', 'comma', '--encoding', 'windows-1252'];
    const { code, stderr } = await inProcess(['import', write('commas.csv', commas), ...told, ...map]);
    expect([code, stderr]).toEqual([Exit.DONE, '']);
    const lines = text('words', 'orders.csv').split('\n');
    expect(lines.filter((line) => /,Käse,1,1\.234,/.test(line))).toHaveLength(40);
    expect(lines.filter((line) => /,mug,2,3\.5,/.test(line))).toHaveLength(40);
  });

  it('takes a stock list before there are orders, and says what is missing', async () => {
    const out = shop.path('lists-first');
    const { code, stdout } = await inProcess(['import', sample('stock-list.csv'), '--out', out]);
    expect([code, existsSync(shop.path('lists-first', 'scenario.yaml'))]).toEqual([Exit.DONE, false]);
    expect(stdout).toContain(messages.noOrdersYet(out));
    await inProcess(['import', sample('woocommerce-orders.csv'), '--out', out]);
    expect(text('lists-first', 'scenario.yaml')).toContain('Imaginary Kilns: # assumed: named by the stock list');
    expect(existsSync(shop.path('lists-first', 'snapshot.json'))).toBe(true);
  });

  it('takes the currency from the orders, or from who knows it, and remembers it', async () => {
    const currencyOf = (...path: string[]) => /^currency: .*$/m.exec(text(...path))?.[0];
    await inProcess(['import', sample('shopify-orders.csv'), '--out', shop.path('euro')]);
    expect(currencyOf('euro', 'scenario.yaml')).toBe('currency: EUR');
    expect(text('euro', 'scenario.yaml')).toMatch(/^noDifference: \{ money: \d+\/month \} # assumed/m);
    const retail = ['import', sample('online-retail.csv'), '--out', shop.path('pound')];
    await inProcess([...retail, '--currency', 'gbp']);
    expect(currencyOf('pound', 'scenario.yaml')).toBe('currency: GBP');
    await inProcess(retail);
    expect(currencyOf('pound', 'scenario.yaml')).toBe('currency: GBP');
    const bad = await inProcess([...retail, '--currency', 'pounds']);
    expect([bad.code, bad.stderr]).toEqual([Exit.BAD_INPUT, `--currency: ${notACurrency('pounds')}\n`]);
  });

  it('writes nothing where the shop makes no scenario', async () => {
    const rows = Array.from({ length: 30 }, (_, k) => `${k},__proto__,1,2025-01-${String(k + 1).padStart(2, '0')}`);
    const bad = write('proto.csv', ['Order,Item,Units,Day', ...rows].join('\n'));
    const map = 'order=Order,item=Item,units=Units,time=Day';
    const { code, stderr } = await inProcess(['import', bad, '--map', map, '--out', shop.path('proto')]);
    expect([code, existsSync(shop.path('proto'))]).toEqual([Exit.BAD_INPUT, false]);
    expect(stderr).toContain("items.csv:2: name: a name that can't be used: '__proto__'");
  });

  it('adds nothing the second time, to the byte, and what is new when there is something new', async () => {
    const out = shop.path('again');
    const rows = readFileSync(sample('online-retail.csv'), 'utf8').split('\n');
    const spring = write('spring.csv', rows.slice(0, 300).join('\n'));
    const all = write('all.csv.gz', gzipSync(rows.join('\n')));
    await inProcess(['import', spring, '--out', out]);
    const kept = ['orders.csv', 'returns.csv'].map((name) => text('again', name));
    const second = await inProcess(['import', spring, '--out', out]);
    expect(second.stdout).toContain('added to what was here before: 0 lines of 0 orders');
    expect(['orders.csv', 'returns.csv'].map((name) => text('again', name))).toEqual(kept);

    await inProcess(['import', all, '--out', out]);
    await inProcess(['import', all, '--out', shop.path('at-once'), '--key', shop.path('again', 'customers.key')]);
    for (const name of ['orders.csv', 'returns.csv', 'cancelled.csv', 'items.csv'])
      expect(text('again', name)).toBe(text('at-once', name));
    expect(existsSync(shop.path('at-once', 'customers.key'))).toBe(false);
  });

  it('never overwrites what a person has changed', async () => {
    const out = shop.path('edited');
    const args = ['import', sample('online-retail.csv'), '--out', out];
    await inProcess(args);
    const first = text('edited', 'scenario.yaml');
    writeFileSync(shop.path('edited', 'scenario.yaml'), `${first}# mine\n`);
    for (const _ of [1, 2]) {
      const { stdout } = await inProcess(args);
      expect(stdout).toContain(messages.keptEdited('scenario.yaml', 'scenario-new.yaml'));
      expect(stdout).not.toContain('items.csv was changed');
      expect(text('edited', 'scenario.yaml')).toBe(`${first}# mine\n`);
      expect(text('edited', 'scenario-new.yaml')).toBe(first);
    }
    writeFileSync(shop.path('edited', 'scenario.yaml'), first);
    expect((await inProcess(args)).stdout).not.toContain('was changed');
  });

  it('remembers a map for the next file with the same header', async () => {
    const out = shop.path('mapped');
    const args = ['import', sample('marketplace-orders.csv'), '--out', out];
    const unmapped = await inProcess(args);
    expect([unmapped.code, existsSync(out)]).toEqual([Exit.BAD_INPUT, false]);
    expect(unmapped.stderr).toContain('--map "order=Order ref,item=Article,');
    expect((await inProcess([...args, '--map', MAP])).code).toBe(Exit.DONE);
    expect((await inProcess(args)).code).toBe(Exit.DONE);
    const map = write('map.txt', MAP.replaceAll(/,(?=\w+=)/g, '\n'));
    expect((await inProcess([...args.slice(0, -1), shop.path('mapped2'), '--map', map])).code).toBe(Exit.DONE);
    expect(text('mapped2', 'items.csv')).toBe(text('mapped', 'items.csv'));
  });

  it('maps columns of stock lists and deliveries, too, and remembers them by the header', async () => {
    const out = shop.path('lists');
    const stock = write('bestand.csv', 'Art;Da;Wo\nMUG-BLUE;"1.204";Halle\nTEAPOT;7;Halle\n');
    const came = write('kam.csv', 'Wer;Was;Wann da;Wann gesagt;Wieviel\nKilns;MUG-BLUE;05.02.2025;31.01.2025;40\n');
    const files = [sample('shopify-orders.csv'), stock, came];
    const unmapped = await inProcess(['import', ...files, '--out', out]);
    expect([unmapped.code, existsSync(out)]).toEqual([Exit.BAD_INPUT, false]);
    const deliveries = 'deliveries:supplier=Wer,item=Was,received at=Wann da,promisedAt=Wann gesagt,units=Wieviel';
    const maps = ['--map', 'stock:item=Art,on hand=Da,location=Wo', '--map', deliveries];
    const { code, stderr } = await inProcess(['import', ...files, '--out', out, ...maps]);
    expect([code, stderr]).toEqual([Exit.DONE, '']);
    expect(text('lists', 'stock.csv')).toContain('\nMUG-BLUE,Halle,1204,');
    expect(text('lists', 'deliveries.csv')).toContain(',Kilns,MUG-BLUE,,2025-01-31,2025-02-05,40,');
    const kept = ['scenario.yaml', 'stock.csv', 'deliveries.csv'].map((name) => text('lists', name));
    expect((await inProcess(['import', ...files, '--out', out])).code).toBe(Exit.DONE);
    expect(['scenario.yaml', 'stock.csv', 'deliveries.csv'].map((name) => text('lists', name))).toEqual(kept);

    // One file for all of them.
    const file = write('maps.yaml', `stock:\n  item: Art\n  on hand: Da\n  location: Wo\ndeliveries:\n${deliveries.slice(11).replaceAll('=', ': ').replaceAll(',', '\n')}\n`); // prettier-ignore
    expect((await inProcess(['import', ...files, '--out', shop.path('lists2'), '--map', file])).code).toBe(Exit.DONE);
    expect(text('lists2', 'stock.csv')).toBe(kept[1]);

    // A map that fits nothing says what is missing, and where it was said.
    const wrong = write('wrong.yaml', '# ours\nstock:\n  item: Art\n  on hand: Bestnd\n');
    const failed = await inProcess(['import', ...files, '--out', shop.path('lists3'), '--map', file, '--map', wrong]);
    expect([failed.code, failed.stderr]).toEqual([
      Exit.BAD_INPUT,
      `${wrong}:2: no file has all columns of this map of stock: ${stock} lacks 'Bestnd' (it has Art, Da, Wo)\n`,
    ]);
  });

  it('says where orders and stock hardly share an item: they are called differently', async () => {
    const stock = write('other.csv', 'SKU,On hand\nMUG-BLUE,12\nM-RED,7\nB-S,3\n');
    const { code, stdout } = await inProcess(['import', sample('shopify-orders.csv'), stock, '--out', shop.path('other')]); // prettier-ignore
    expect(code).toBe(Exit.DONE);
    expect(stdout).toContain("note: only 1 of the 3 items in the stock list is among the 12 items sold; 'BOWL-L', say, is not in it"); // prettier-ignore
  });

  it('takes orders in two tables, once', async () => {
    const out = shop.path('two');
    const args = ['import', sample('two-tables-orders.csv'), sample('two-tables-lines.csv'), '--out', out];
    const { code, stdout, stderr } = await inProcess(args);
    expect([code, stderr]).toEqual([Exit.DONE, '']);
    expect(stdout).toContain('taken: 509 orders, 508 of them with lines in the other table');
    const kept = text('two', 'orders.csv');
    expect(kept.trim().split('\n')).toHaveLength(717);
    expect((await inProcess(args)).stdout).toContain('added to what was here before: 0 lines of 0 orders');
    expect(text('two', 'orders.csv')).toBe(kept);
  });

  it('writes nothing where rows cannot be read, unless told to leave them out', async () => {
    const header = 'Invoice,StockCode,Quantity,InvoiceDate,Price,Customer ID';
    const file = write('bad.csv', `${header}\n1,10001,2,2024-01-02,5,x\n2,10001,two,2024-01-02,5,x\n`);
    const args = ['import', file, '--out', shop.path('bad')];
    const stopped = await inProcess(args);
    expect([stopped.code, stopped.stdout, existsSync(shop.path('bad'))]).toEqual([Exit.BAD_INPUT, '', false]);
    expect(stopped.stderr.trimEnd().split('\n')).toEqual([
      `${file}:3:3: Quantity: not a number: 'two' (digits, a point for decimals)`,
      messages.badRows(1, 1),
    ]);
    const went = await inProcess([...args, '--skip-bad-rows', '--json', '-']);
    expect(went.code).toBe(Exit.DONE);
    expect(JSON.parse(went.stdout)).toMatchObject({ orders: { taken: { lines: 1 }, problems: { count: 1 } } });
  });

  it('does not mix customers of two keys', async () => {
    const out = shop.path('keys');
    await inProcess(['import', sample('online-retail.csv'), '--out', out]);
    const other = write('other.key', `${'ab'.repeat(32)}\n`);
    const mixed = await inProcess(['import', sample('online-retail.csv'), '--out', out, '--key', other]);
    expect(mixed).toEqual({ code: Exit.BAD_INPUT, stdout: '', stderr: `${other}: ${messages.otherKey(out)}\n` });
    const wrong = write('wrong.key', 'secret\n');
    const none = await inProcess(['import', sample('online-retail.csv'), '--out', out, '--key', wrong]);
    expect(none.stderr).toBe(`${wrong}: ${messages.notAKey()}\n`);
  });

  it('makes text of formulas that stand in for names', async () => {
    const file = write('evil.csv', 'Ref,SKU,Qty,Date\n=1+1,=cmd|calc,2,2024-01-02\n@a,"-x, y",1,2024-01-03\n');
    const out = shop.path('evil');
    await inProcess(['import', file, '--out', out, '--map', 'order=Ref,item=SKU,units=Qty,time=Date']);
    expect(text('evil', 'orders.csv').split('\n').slice(1, 3)).toEqual([
      "'=1+1,2024-01-02T00:00:00,'=cmd|calc,2,,",
      `'@a,2024-01-03T00:00:00,"'-x, y",1,,`,
    ]);
    const again = await inProcess(['import', file, '--out', out]);
    expect(again.stdout).toContain('added to what was here before: 0 lines of 0 orders');
    expect((await bullwhip(['run', shop.path('evil', 'scenario.yaml'), '--replications', '1'])).code).toBe(Exit.DONE);
  });

  it.each([
    [[], `--out: ${messages.noFolder()}`],
    [['--out', 'x', '--dates', 'dym'], `--dates: ${messages.notOneOf('dym', ['dmy', 'mdy', 'ymd'], 'dmy')}`],
    [['--out', 'x', '--map', 'nowhere.txt'], `nowhere.txt: ${messages.noSuchFile()}`],
  ])('says what is missing: %j', async (words, line) => {
    const ended = await inProcess(['import', sample('online-retail.csv'), ...words]);
    expect(ended).toEqual({ code: Exit.BAD_INPUT, stdout: '', stderr: `${line}\n` });
  });

  it('shows how far it is on a terminal only', () => {
    expect(importLine(21, 100, 230_000)).toBe('[#####···················] 21% · 230,000 rows');
    const drawn: string[] = [];
    const stream = (isTTY: boolean) =>
      ({ isTTY, write: (line: string) => drawn.push(line) }) as unknown as NodeJS.WriteStream;
    let time = 0;
    for (const isTTY of [false, true]) {
      const progress = showImport(1000, stream(isTTY), () => (time += 1000));
      progress.bytes(500);
      progress.rows(10);
      progress.clear();
    }
    expect(drawn).toEqual([
      '\r\u001b[K[############············] 50%',
      '\r\u001b[K[############············] 50% · 10 rows',
      '\r\u001b[K',
    ]);
  });
});
