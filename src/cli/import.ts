import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import {
  importShop,
  KEPT_FILES,
  type ImportedShop,
  type MappedHeader,
  type ShopImportOptions,
} from '../intake/import-shop.js';
import { MAP_FIELDS } from '../intake/maps/shop-map.js';
import { keyMark } from '../intake/orders/hash-customers.js';
import type { ImportFile } from '../intake/orders/import-orders.js';
import { draw } from '../report/charts/draw.js';
import { fitFiles } from '../report/fit/fit-files.js';
import type { HeaderMap, ImportMemory } from '../study/shop-folder/import-memory.js';
import { keepEdited, type KeptEdits } from '../study/shop-folder/keep-edited.js';
import { importReport, importReportJson, shopFolder } from '../study/shop-folder/shop-folder.js';
import { isSet, valueOf, type Command } from './command.js';
import type { CustomersKey } from './customers-key.js';
import { Exit } from './exit-codes.js';
import { flags } from './flags.js';
import { showImport, type ImportProgress } from './import-progress.js';
import { ENCODINGS, readSettings, type Settings } from './import-settings.js';
import { messages } from './messages.js';
import { print, warn } from './print.js';
import { notReadable } from './read-file.js';
import { Rejected } from './rejected.js';
import { checkWritable, writeFiles, type OutputFile } from './write-files.js';

export const importCommand: Command = {
  name: 'import',
  summary: 'Takes in the shop as its systems export it (orders, stock, deliveries) and writes a scenario that runs.',
  operands: { label: 'FILES…', min: 1, max: Infinity },
  flags: [
    {
      name: 'out',
      value: 'DIR',
      sentence: 'The folder of the shop. What is there already stays: only new rows are added.',
    },
    {
      name: 'map',
      value: 'MAP',
      sentence:
        'Which column of an order file is which: order=Invoice,item=SKU,units=Qty,time=Date, and if there are any price=…,customer=…; ' +
        'of another kind of file, its kind before it: stock:item=Art,on hand=Bestand, deliveries:…, and for orders in two tables heads:… and lines:…; ' +
        'or a file with a line a field (order: Invoice), those of a kind below its name (stock:). Can be repeated. Remembered in DIR for files with the same header.',
      repeatable: true,
    },
    {
      name: 'key',
      value: 'FILE',
      sentence:
        "The key of the customers' hashes, in hexadecimal digits; usually DIR/customers.key, made at the first import.",
    },
    {
      name: 'currency',
      value: 'CODE',
      sentence: 'Of all prices, like GBP, where no column says it. Remembered in DIR.',
    },
    {
      name: 'encoding',
      value: 'NAME',
      sentence: `How letters are written: ${ENCODINGS.join(', ')}. Usually found out.`,
    },
    { name: 'decimal', value: 'MARK', sentence: 'point (1,234.56) or comma (1.234,56). Usually found out.' },
    {
      name: 'dates',
      value: 'ORDER',
      sentence: 'dmy (31/12/2024), mdy (12/31/2024) or ymd (2024-12-31). Usually found out.',
    },
    { name: 'sheet', value: 'NAME', sentence: 'The sheet of a workbook, by its name or number.' },
    {
      name: 'skip-bad-rows',
      sentence: 'Leave rows out that cannot be read, and count them. Otherwise nothing is written.',
    },
    flags.json,
  ],
  notes: [
    'Files are known by their headers: Shopify orders, WooCommerce orders, Online Retail (UCI), or any table of order lines with --map; ' +
      'orders in two tables (one with their days, one with their lines, joined by the number; Olist, say); stock lists; purchase orders with the ' +
      'days they were ordered, promised and received. CSV, gz, zip, xlsx and Parquet.',
    `What a map may say, of orders: ${MAP_FIELDS.orders.join(', ')}; heads: ${MAP_FIELDS.heads.join(', ')}; lines: ${MAP_FIELDS.lines.join(', ')}; ` +
      `stock: ${MAP_FIELDS.stock.join(', ')}; deliveries: ${MAP_FIELDS.deliveries.join(', ')}. Columns with usual names need no word.`,
    'Rows that an earlier file or import held count once. Nothing is dropped in silence: DIR/import-report.txt accounts for every row. ' +
      'Names, mails and addresses are not kept: customers become keyed hashes.',
    'Exit codes: 0 done, 2 bad input (nothing is written), 4 internal error.',
  ],
  examples: [
    'bullwhip import scenarios/data/exports/shopify-orders.csv --out shop',
    'bullwhip import orders.csv stock.xlsx --out shop --map order=Invoice,item=SKU,units=Qty,time=Date --map "stock:item=Art,on hand=Bestand"',
  ],
  async run(args) {
    const folder = valueOf(args, 'out');
    if (folder === undefined) throw new Rejected([{ path: '--out', message: messages.noFolder() }]);
    const json = valueOf(args, 'json');
    const settings = readSettings(args, folder);
    checkWritable([join(folder, 'import-report.txt'), ...(json === undefined || json === '-' ? [] : [json])]);

    const kept = (names: readonly string[]) =>
      names.map((name) => join(folder, name)).filter((path) => existsSync(path));
    const progress = showImport(sizeOf(args.operands) + sizeOf(kept(Object.values(KEPT_FILES).flat())));
    const file = (path: string): ImportFile => ({ name: path, bytes: () => readPieces(path, progress) });
    const options: ShopImportOptions = { ...settings.options, onRows: (rows) => progress.rows(rows) };
    const earlier = {
      orders: kept(KEPT_FILES.orders).map(file),
      stock: kept(KEPT_FILES.stock).map(file),
      deliveries: kept(KEPT_FILES.deliveries).map(file),
    };
    const shop = await importShop(args.operands.map(file), options, earlier).finally(() => progress.clear());
    reject(shop, isSet(args, 'skip-bad-rows'));

    const currency = settings.currency ?? shop.orders?.currency ?? settings.memory?.currency;
    const terms = { title: titleOf(folder), key: settings.key.path, currency };
    const made = shopFolder(shop, terms);
    const fit = await fitFiles(shop, made, { draw, warn: (message) => warn(`warning: ${message}\n`) });
    if ('problems' in fit) throw new Rejected([...fit.problems]);
    const texts = [...made, ...fit.files];
    const edits = keepEdited(texts, (name) => bytesOf(join(folder, name)), settings.memory?.made ?? {});
    const files = [
      ...edits.files.map(({ name, content }) => ({ path: join(folder, name), content })),
      { path: join(folder, 'import.json'), content: memoryOf(shop, settings, edits.made, currency) },
      ...keyFile(settings.key, shop),
    ];
    const result = `${JSON.stringify(importReportJson(shop), null, 2)}\n`;
    writeFiles(json === undefined || json === '-' ? files : [...files, { path: json, content: result }]);
    print(json === '-' ? result : `${[...importReport(shop, terms), ...written(folder, files, edits)].join('\n')}\n`);
    return Exit.DONE;
  },
};

/** @throws Rejected where a file can't be read. */
function sizeOf(paths: readonly string[]): number {
  let total = 0;
  for (const path of paths) {
    const there = statSync(path, { throwIfNoEntry: false });
    if (there === undefined) throw notReadable(path, { code: 'ENOENT' });
    if (there.isDirectory()) throw notReadable(path, { code: 'EISDIR' });
    total += there.size;
  }
  return total;
}

/** null = there is no such file. */
function bytesOf(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

async function* readPieces(path: string, progress: ImportProgress): AsyncGenerator<Uint8Array> {
  for await (const piece of createReadStream(path, { highWaterMark: 1 << 18 }) as AsyncIterable<Uint8Array>) {
    progress.bytes(piece.length);
    yield piece;
  }
}

/** @throws Rejected where the shop can't be used, or has rows that can't be read and nobody said to skip them. */
function reject({ errors, badRows }: ImportedShop, skip: boolean): void {
  if (errors.length > 0) throw new Rejected(errors);
  if (badRows.count === 0 || skip) return;
  throw new Rejected([...badRows.first, { message: messages.badRows(badRows.count, badRows.first.length) }]);
}

const titleOf = (folder: string): string => `The shop in ${basename(resolve(folder))}`;

function memoryOf(
  shop: ImportedShop,
  { key, memory }: Settings,
  made: KeptEdits['made'],
  currency: string | undefined,
): string {
  const known = new Map(
    [...(memory?.maps ?? []), ...shop.mapped.map(asHeaderMap)].map((one) => [one.header.join('\n'), one]),
  );
  const kept: ImportMemory = {
    bullwhipImport: 1,
    key: keyMark(key.bytes),
    maps: [...known.values()],
    ...(currency === undefined ? {} : { currency }),
    made: { ...memory?.made, ...made },
  };
  return `${JSON.stringify(kept, null, 2)}\n`;
}

const asHeaderMap = ({ header, kind, map }: MappedHeader): HeaderMap => ({
  header,
  ...(kind === 'orders' ? {} : { kind }),
  map,
});

/** Only its owner may read it; no file without customers to hide. */
function keyFile({ bytes, path, fresh }: CustomersKey, { orders }: ImportedShop): OutputFile[] {
  return fresh && orders !== null ? [{ path, content: `${Buffer.from(bytes).toString('hex')}\n`, mode: 0o600 }] : [];
}

function written(folder: string, files: readonly OutputFile[], { edited }: KeptEdits): string[] {
  const has = files.some(({ path }) => /scenario(-new)?\.yaml$/.test(path));
  return [
    '',
    ...edited.map(({ name, beside }) => messages.keptEdited(name, beside)),
    `written to ${folder}: ${files.map(({ path }) => basename(path)).join(', ')}`,
    has ? `next: bullwhip run ${join(folder, 'scenario.yaml')}` : messages.noOrdersYet(folder),
    ...(has && files.some(({ path }) => path.endsWith('snapshot.json'))
      ? [`      bullwhip plan ${join(folder, 'scenario.yaml')} --snapshot ${join(folder, 'snapshot.json')}`]
      : []),
  ];
}
