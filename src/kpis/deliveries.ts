import type { Catalog } from '../domain/catalog.js';
import { TICKS_PER_DAY } from '../domain/time.js';
import type { Journal } from '../engine/journal.js';
import { exchangeRows, exchangeSums, type Exchange } from './exchange.js';
import type { KpiSetting } from './kpi.js';

/** What is counted for every supplier. */
export const SUPPLIER_COLUMNS = [
  'purchaseOrders',
  'unitsPurchased',
  'received',
  'receivedLate',
  'daysLate',
  'unitsShort',
  'leadTimeDays',
  'paid',
  'overdue',
] as const;

/** Purchase orders and what came of them, by supplier and by stock row. Sums are of whole numbers, but for money, which is kept by stock row and supplier. */
export class Deliveries {
  /** As `SUPPLIER_COLUMNS`, days in ticks, nothing paid yet. */
  readonly counts: Float64Array;
  /** `[row * suppliers + supplier]` */
  readonly paid: Float64Array;
  /** Purchase orders by row, and units that came. */
  readonly ordersOfRow: Float64Array;
  readonly unitsOfRow: Float64Array;
  private readonly outside: readonly boolean[];

  constructor(private readonly setting: KpiSetting) {
    const { items, locations, suppliers } = setting.catalog;
    this.counts = new Float64Array(suppliers.length * S);
    const rows = items.length * locations.length;
    this.paid = new Float64Array(rows * suppliers.length);
    this.ordersOfRow = new Float64Array(rows);
    this.unitsOfRow = new Float64Array(rows);
    this.outside = outsideSuppliers(setting.catalog);
  }

  purchased(journal: Journal, i: number, measured: boolean): void {
    if (this.setting.rows?.[journal.row[i]] === 0) return;
    const k = journal.other[i] * S;
    this.due(journal, i, 1);
    if (!measured) return;
    this.ordersOfRow[journal.row[i]]++;
    this.counts[k]++;
    this.counts[k + UNITS] += journal.units[i];
  }

  /** A purchase order is in the house, on the dock or on the shelf. */
  arrived(journal: Journal, i: number, measured: boolean): void {
    if (this.setting.rows?.[journal.row[i]] === 0) return;
    const supplier = journal.other[i];
    const k = supplier * S;
    const { counts } = this;
    this.due(journal, i, -1);
    if (!measured) return;
    this.unitsOfRow[journal.row[i]] += journal.units[i];
    const late = journal.time[i] - journal.b[i];
    counts[k + RECEIVED]++;
    if (late > 0) {
      counts[k + LATE]++;
      counts[k + DAYS_LATE] += late;
    }
    counts[k + SHORT] += journal.line[i];
    counts[k + LEAD_TIME] += journal.time[i] - journal.c[i];
    this.paid[journal.row[i] * this.outside.length + supplier] += journal.units[i] * journal.a[i];
  }

  /** Becomes what is there with a part exchanged. */
  exchange({ whole, was, is, rows }: Exchange<Deliveries>): void {
    exchangeSums(this.counts, whole.counts, was.counts, is.counts);
    exchangeRows(this.ordersOfRow, whole.ordersOfRow, is.ordersOfRow, rows);
    exchangeRows(this.unitsOfRow, whole.unitsOfRow, is.unitsOfRow, rows);
    exchangeRows(this.paid, whole.paid, is.paid, rows, this.outside.length);
  }

  /** Totals over the measured time, `[supplier * columns + column]`. */
  table(): Float64Array {
    const table = this.counts.slice();
    const suppliers = this.outside.length;
    for (let k = 0; k < suppliers; k++) {
      table[k * S + DAYS_LATE] /= TICKS_PER_DAY;
      table[k * S + LEAD_TIME] /= TICKS_PER_DAY;
      for (let pair = k; pair < this.paid.length; pair += suppliers) table[k * S + PAID] += this.paid[pair];
    }
    return table;
  }

  /** Received by the day first quoted, and all that should have been; a lane sends in parts and owes no date. */
  onTime(): { readonly onTime: number; readonly all: number } {
    let onTime = 0;
    let all = 0;
    this.outside.forEach((outside, supplier) => {
      if (!outside) return;
      const of = (column: number) => this.counts[supplier * S + column];
      onTime += of(RECEIVED) - of(LATE);
      all += of(RECEIVED) + of(OVERDUE);
    });
    return { onTime, all };
  }

  /** What is overdue when the future ends is late as well: counted from the first day on. */
  private due(journal: Journal, i: number, by: number): void {
    const supplier = journal.other[i];
    if (journal.b[i] < this.setting.horizon && this.outside[supplier]) this.counts[supplier * S + OVERDUE] += by;
  }
}

/** Suppliers that are not a location of the shop itself. */
export const outsideSuppliers = ({ suppliers }: Catalog): boolean[] =>
  suppliers.map(({ location }) => location === undefined);

const S = SUPPLIER_COLUMNS.length;
const UNITS = SUPPLIER_COLUMNS.indexOf('unitsPurchased');
const RECEIVED = SUPPLIER_COLUMNS.indexOf('received');
const LATE = SUPPLIER_COLUMNS.indexOf('receivedLate');
const DAYS_LATE = SUPPLIER_COLUMNS.indexOf('daysLate');
const SHORT = SUPPLIER_COLUMNS.indexOf('unitsShort');
const LEAD_TIME = SUPPLIER_COLUMNS.indexOf('leadTimeDays');
const PAID = SUPPLIER_COLUMNS.indexOf('paid');
/** Quoted for a day before the horizon, and not there at its end. */
const OVERDUE = SUPPLIER_COLUMNS.indexOf('overdue');
