import { transfer } from 'comlink';
import type { Deliveries } from '../../src/intake/deliveries/deliveries.js';
import type { ImportedShop } from '../../src/intake/import-shop.js';
import { readDeliveries } from '../../src/intake/deliveries/read-deliveries.js';
import type { TableSource } from '../../src/intake/files/table.js';
import { hashCustomers } from '../../src/intake/orders/hash-customers.js';
import { importOrders, type ImportedOrders } from '../../src/intake/orders/import-orders.js';
import type { ColumnMap } from '../../src/intake/order-history.js';
import { readStock } from '../../src/intake/stock/read-stock.js';
import type { StockList } from '../../src/intake/stock/stock.js';
import { findings } from '../../src/report/import/findings.js';
import { invariant } from '../../src/domain/problems.js';
import { zip } from '../zip.js';
import { counted } from './counted.js';
import { look } from './look.js';
import { makeShop } from './make-shop.js';
import type {
  ImportedShop as MadeShop,
  ImporterApi,
  ImportKind,
  ImportPlan,
  ImportProgress,
  PlannedFile,
} from './protocol.js';

/** Milliseconds between two tellings. */
const PACE = 100;

/** Reads a shop's files, away from the page: looks at them, takes them in, makes a scenario of them. */
export function createImporter(now: () => number = () => performance.now()): ImporterApi {
  let imported: ImportedShop | null = null;
  let shop: MadeShop | null = null;
  // Fitted once: what is downloaded is what is opened.
  const made = (): MadeShop => {
    invariant(imported !== null, 'a shop is asked for before anything was read');
    return (shop ??= makeShop(imported));
  };
  return {
    look: (file, sheet) =>
      look(
        source(file, sheet, () => {}),
        file.size,
      ),
    async read(plan, onProgress) {
      const told = new Telling(plan, onProgress, now);
      const orders = await readOrders(plan, told);
      const stock = await readStockLists(plan, told);
      const deliveries = await readDeliveryLists(plan, told);
      told.finish();
      shop = null;
      imported = { orders, stock, deliveries, mapped: [], errors: [], badRows: { count: 0, first: [] } };
      const reports = {
        orders: orders?.report ?? null,
        stock: stock?.report ?? null,
        deliveries: deliveries?.report ?? null,
      };
      return findings(reports, plan.locale);
    },
    folder(at) {
      const { text, files, beside } = made();
      const content = Object.entries({ 'scenario.yaml': text, ...files, ...beside });
      const packed = zip(
        content.map(([path, data]) => ({ name: `shop/${path}`, content: data })),
        at,
      );
      return transfer(packed, [packed.buffer]);
    },
    shop: made,
  };
}

async function readOrders({ files, dates, decimal, key }: ImportPlan, told: Telling): Promise<ImportedOrders | null> {
  const own = of(files, 'orders');
  if (own.length === 0) return null;
  return importOrders(
    own.map(({ file, sheet }) => ({
      name: file.name,
      ...tableOf(sheet),
      bytes: () => told.bytesOf(file),
    })),
    {
      formats: { ...(dates === null ? {} : { dates }), ...(decimal === null ? {} : { decimal }) },
      mapOf: (header) => mapFor(own, header) as ColumnMap | undefined,
      hash: hashCustomers(key),
      onRows: (rows) => told.rows(rows),
    },
  );
}

async function readStockLists({ files, decimal }: ImportPlan, told: Telling): Promise<StockList | null> {
  const own = of(files, 'stock');
  if (own.length === 0) return null;
  const sources = own.map(({ file, sheet }) => ({ ...source(file, sheet, (n) => told.bytes(file, n)) }));
  return readStock(sources, { ...(decimal === null ? {} : { decimal }), mapOf: (header) => mapFor(own, header) });
}

async function readDeliveryLists({ files, dates, decimal }: ImportPlan, told: Telling): Promise<Deliveries | null> {
  const own = of(files, 'deliveries');
  if (own.length === 0) return null;
  const sources = own.map(({ file, sheet }) => source(file, sheet, (n) => told.bytes(file, n)));
  return readDeliveries(sources, {
    ...(dates === null ? {} : { dates }),
    ...(decimal === null ? {} : { decimal }),
    mapOf: (header) => mapFor(own, header),
  });
}

const of = (files: readonly PlannedFile[], kind: ImportKind) => files.filter((file) => file.kind === kind);

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

const tableOf = (sheet: string) => (sheet === '' ? {} : { table: { sheet } });

/** Tells the page how far it is, ten times a second at most. */
class Telling {
  private readonly read = new Map<File, number>();
  private readonly of: number;
  private file = '';
  private rowsRead = 0;
  private last = -Infinity;

  constructor(
    plan: ImportPlan,
    private readonly tell: (progress: ImportProgress) => void,
    private readonly now: () => number,
  ) {
    this.of = plan.files.reduce((sum, { file }) => sum + file.size, 0);
  }

  /** From the start: a file may be read twice. */
  bytesOf(file: File): AsyncGenerator<Uint8Array> {
    this.read.set(file, 0);
    return counted(file, (bytes) => this.bytes(file, bytes));
  }

  bytes(file: File, bytes: number): void {
    this.file = file.name;
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
