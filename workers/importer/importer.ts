import { transfer } from 'comlink';
import { invariant } from '../../src/domain/problems.js';
import type { TableSource } from '../../src/intake/files/table.js';
import {
  importShop,
  KEPT_FILES,
  type EarlierFiles,
  type KeptKind,
  type ShopImportOptions,
} from '../../src/intake/import-shop.js';
import type { ColumnMap } from '../../src/intake/order-history.js';
import { hashCustomers } from '../../src/intake/orders/hash-customers.js';
import type { ImportFile } from '../../src/intake/orders/import-orders.js';
import { findings } from '../../src/report/import/findings.js';
import type { Draw } from '../../src/report/html/page.js';
import { KEPT_NAMES } from '../../src/study/shop-folder/earlier-shop.js';
import { mapOfHeader, type HeaderMap } from '../../src/study/shop-folder/import-memory.js';
import { zip } from '../zip.js';
import { counted } from './counted.js';
import { look } from './look.js';
import { MadeShop } from './make-shop.js';
import type { Earlier, ImporterApi, ImportKind, ImportPlan, ImportProgress, PlannedFile } from './protocol.js';

/** Milliseconds between two tellings. */
const PACE = 100;

export interface ImporterParts {
  /** A Vega-Lite spec as SVG text: for the pictures of the fit. */
  readonly draw: Draw;
  readonly now?: () => number;
}

/** Reads a shop's files, away from the page: looks at them, takes them in, makes a scenario of them. */
export function createImporter({ draw, now = () => performance.now() }: ImporterParts): ImporterApi {
  let make: (() => MadeShop) | null = null;
  let made: MadeShop | null = null;
  const shop = (): MadeShop => {
    invariant(make !== null, 'a shop is asked for before anything was read');
    return (made ??= make());
  };
  return {
    look: (file, sheet) =>
      look(
        source(file, sheet, () => {}),
        file.size,
      ),
    async read(plan, onProgress) {
      const told = new Telling(plan, onProgress, now);
      const maps: HeaderMap[] = [];
      const imported = await importShop(
        plan.files.map((one) => ({ ...fileOf(one, told), kind: one.kind })),
        { ...optionsOf(plan, maps), onRows: (rows) => told.rows(rows) },
        earlierOf(plan, told),
      );
      told.finish();
      made = null;
      const { earlier, key } = plan;
      const currency = plan.currency ?? imported.orders?.currency ?? earlier?.currency;
      const before = { files: await besides(earlier), memory: earlier?.memory ?? {} };
      make = () => new MadeShop(imported, { key, maps, before, ...(currency === undefined ? {} : { currency }) });
      const reports = {
        orders: imported.orders?.report ?? null,
        stock: imported.stock?.report ?? null,
        deliveries: imported.deliveries?.report ?? null,
      };
      return findings(reports, plan.locale);
    },
    async folder(at) {
      const content = Object.entries(await shop().folder(draw));
      const packed = zip(
        content.map(([path, data]) => ({ name: `shop/${path}`, content: data })),
        at,
      );
      return transfer(packed, [packed.buffer]);
    },
    shop: () => shop().opened(),
  };
}

/** `maps` takes up every map that is used, to be remembered. */
function optionsOf({ files, dates, decimal, key }: ImportPlan, maps: HeaderMap[]): ShopImportOptions {
  const mapOf = (kind: ImportKind) => {
    const own = files.filter((file) => file.kind === kind);
    return (header: readonly string[]) => {
      const map = mapFor(own, header);
      if (map === undefined) return undefined;
      if (mapOfHeader(maps, header) === undefined) maps.push({ header, ...(kind === 'orders' ? {} : { kind }), map });
      return map;
    };
  };
  const orders = mapOf('orders');
  return {
    formats: { ...(dates === null ? {} : { dates }), ...(decimal === null ? {} : { decimal }) },
    hash: hashCustomers(key),
    mapOf(header) {
      const map = orders(header);
      return map && asColumnMap(map);
    },
    headsMapOf: mapOf('heads'),
    linesMapOf: mapOf('lines'),
    stockMapOf: mapOf('stock'),
    deliveriesMapOf: mapOf('deliveries'),
  };
}

/** A map as orders are read by it: a field without a column has none. */
const asColumnMap = (map: Readonly<Record<string, string>>): ColumnMap =>
  Object.fromEntries(Object.entries(map).filter(([, column]) => column !== '')) as unknown as ColumnMap;

/** What lies in an earlier folder beside the tables that are read and written anew. */
async function besides(earlier: Earlier | null): Promise<Record<string, Uint8Array<ArrayBuffer>>> {
  const others = Object.entries(earlier?.files ?? {}).filter(([name]) => !KEPT_NAMES.includes(name));
  const read = others.map(async ([name, file]) => [name, new Uint8Array(await file.arrayBuffer())] as const);
  return Object.fromEntries(await Promise.all(read));
}

const fileOf = ({ file, sheet }: Pick<PlannedFile, 'file' | 'sheet'>, told: Telling): ImportFile => ({
  name: file.name,
  ...(sheet === '' ? {} : { table: { sheet } }),
  bytes: () => told.bytesOf(file),
});

/** What an import before this one has kept, under names that tell where it is from. */
function earlierOf({ earlier }: ImportPlan, told: Telling): EarlierFiles {
  const kept = (names: readonly string[]) =>
    names.flatMap((name): ImportFile[] => {
      const file = earlier?.files[name];
      return file ? [{ name: `${name} (imported before)`, bytes: () => told.bytesOf(file) }] : [];
    });
  const kinds = Object.keys(KEPT_FILES) as KeptKind[];
  return Object.fromEntries(kinds.map((kind) => [kind, kept(KEPT_FILES[kind])]));
}

/** The map of the file that has these columns: files with the same header have the same map. */
function mapFor(
  files: readonly PlannedFile[],
  header: readonly string[],
): Readonly<Record<string, string>> | undefined {
  const fits = (map: Readonly<Record<string, string>>) =>
    Object.values(map).every((name) => name === '' || header.includes(name));
  const map = files.find((file) => file.map !== null && fits(file.map))?.map ?? undefined;
  return map;
}

function source(file: File, sheet: string, tell: (bytes: number) => void): TableSource {
  return { name: file.name, bytes: counted(file, tell), ...(sheet === '' ? {} : { options: { sheet } }) };
}

/** Tells the page how far it is, ten times a second at most. */
class Telling {
  private readonly read = new Map<Blob, number>();
  private readonly of: number;
  private file = '';
  private rowsRead = 0;
  private last = -Infinity;

  constructor(
    plan: ImportPlan,
    private readonly tell: (progress: ImportProgress) => void,
    private readonly now: () => number,
  ) {
    const all = [...plan.files.map(({ file }) => file), ...Object.values(plan.earlier?.files ?? {})];
    this.of = all.reduce((sum, { size }) => sum + size, 0);
  }

  /** From the start: a file may be read twice. */
  bytesOf(file: Blob): AsyncGenerator<Uint8Array> {
    this.read.set(file, 0);
    return counted(file, (bytes) => this.bytes(file, bytes));
  }

  private bytes(file: Blob, bytes: number): void {
    this.file = file instanceof File ? file.name : '';
    this.read.set(file, (this.read.get(file) ?? 0) + bytes);
    this.soon();
  }

  rows(rows: number): void {
    this.rowsRead += rows;
    this.soon();
  }

  finish(): void {
    this.last = -Infinity;
    this.soon();
  }

  private soon(): void {
    const now = this.now();
    if (now - this.last < PACE) return;
    this.last = now;
    let bytes = 0;
    for (const n of this.read.values()) bytes += n;
    this.tell({ file: this.file, bytes: Math.min(bytes, this.of), of: this.of, rows: this.rowsRead });
  }
}
