import { TICKS_PER_DAY } from '../domain/time.js';
import { Fact, type Journal } from '../engine/journal.js';
import { docks } from './docks.js';
import type { KpiSetting } from './kpi.js';
import { TICKS_PER_WEEK, weeksOf } from './weeks.js';

/** What is counted for every stock row, and for every supplier. Item and location tables are sums over rows. */
export const ROW_COLUMNS = [
  'unitsOrdered',
  'unitsFilled',
  'unitsBackordered',
  'unitsLost',
  'unitDaysOnHand',
  'unitDaysBackordered',
  'stockoutDays',
  'purchaseOrders',
  'unitsReceived',
  'unitsSubstituted',
] as const;
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

/** Totals over the measured time by stock row and by supplier, `[group * columns + column]`. */
export class Groups {
  readonly rows: Float64Array;
  readonly suppliers: Float64Array;
  /** Units backordered, `[item * weeks + week]`, weeks from the end of the warm-up. */
  readonly itemWeeks: Int32Array;
  private readonly weeks: number;
  private readonly available: Int32Array;
  private readonly owed: Int32Array;
  private readonly touched: Float64Array;
  private readonly docks: Uint8Array;
  private readonly carried: Uint8Array; // stocked, purchased or asked for, ever

  constructor(private readonly setting: KpiSetting) {
    const { items, locations, suppliers } = setting.catalog;
    const rows = items.length * locations.length;
    this.rows = new Float64Array(rows * R);
    this.suppliers = new Float64Array(suppliers.length * S);
    this.weeks = weeksOf(setting.warmUp, setting.horizon);
    this.itemWeeks = new Int32Array(items.length * this.weeks);
    this.available = new Int32Array(rows);
    this.owed = new Int32Array(rows);
    this.docks = docks(setting.catalog);
    this.carried = new Uint8Array(rows);
    this.touched = new Float64Array(rows).fill(setting.warmUp);
  }

  add(journal: Journal): void {
    const { kind, time, row, units, length } = journal;
    const { warmUp } = this.setting;
    for (let i = 0; i < length; i++) {
      const now = time[i];
      const at = row[i];
      const n = units[i];
      const counts = now >= warmUp ? 1 : 0;
      switch (kind[i]) {
        case Fact.STOCKED:
          if (n > 0) this.carried[at] = 1;
          this.lies(at, now, n);
          this.change(at, now, n, 0);
          break;
        case Fact.RETURNED:
          if (journal.other[i] === 0) break;
          this.lies(at, now, n);
          this.change(at, now, n, 0);
          break;
        case Fact.UNRESERVED:
          this.change(at, now, n, 0);
          break;
        case Fact.FILLED:
          this.lies(at, journal.a[i], -n);
          this.change(at, now, -n, 0);
          this.rows[at * R] += counts * n;
          this.rows[at * R + 1] += counts * n;
          break;
        case Fact.SUBSTITUTED:
          this.lies(at, journal.a[i], -n);
          this.change(at, now, -n, 0);
          this.carried[journal.b[i]] = 1;
          this.rows[journal.b[i] * R] += counts * n;
          this.rows[journal.b[i] * R + 9] += counts * n;
          break;
        case Fact.BACKORDERED:
          this.carried[at] = 1;
          this.change(at, now, 0, n);
          this.rows[at * R] += counts * n;
          this.rows[at * R + 2] += counts * n;
          if (counts === 1) this.backordered(at, now, n);
          break;
        case Fact.LOST:
          this.carried[at] = 1;
          this.rows[at * R] += counts * n;
          this.rows[at * R + 3] += counts * n;
          break;
        case Fact.RELEASED:
          this.lies(at, journal.a[i], -n);
          this.change(at, now, -n, -n);
          break;
        case Fact.SHIPPED:
          this.lies(at, journal.a[i], -n);
          break;
        case Fact.SENT:
          this.lies(at, journal.d[i], -n);
          this.change(at, now, -n, 0);
          break;
        case Fact.AWAITED:
          this.carried[at] = 1;
          break;
        case Fact.CANCELLED_LINE:
          this.change(at, now, 0, -n);
          break;
        case Fact.PURCHASED:
          this.carried[at] = 1;
          this.rows[at * R + 7] += counts;
          this.suppliers[journal.other[i] * S] += counts;
          this.suppliers[journal.other[i] * S + 1] += counts * n;
          this.due(journal, i, 1);
          break;
        case Fact.RECEIVED:
          this.change(at, now, n, 0);
          if (this.docks[at] === 1) break;
          this.arrived(journal, i);
          break;
        case Fact.ARRIVED:
          this.arrived(journal, i);
          break;
        case Fact.SHRUNK:
          this.lies(at, now, -n);
          this.change(at, now, -n, 0);
          break;
      }
    }
  }

  close(): void {
    for (let row = 0; row < this.touched.length; row++) {
      this.change(row, this.setting.horizon, 0, 0);
      if (this.carried[row] === 0) this.rows[row * R + 6] = 0;
    }
  }

  private backordered(row: number, now: number, units: number): void {
    const item = row % this.setting.catalog.items.length;
    const week = Math.min(this.weeks - 1, Math.floor((now - this.setting.warmUp) / TICKS_PER_WEEK));
    this.itemWeeks[item * this.weeks + week] += units;
  }

  /** Units lie in the house from then on, or no more: what is allocated stays until it ships (at Infinity: it is held). */
  private lies(row: number, from: number, units: number): void {
    const { warmUp, horizon } = this.setting;
    this.rows[row * R + 4] += (units * Math.max(0, horizon - Math.max(from, warmUp))) / TICKS_PER_DAY;
  }

  private change(row: number, now: number, stock: number, owed: number): void {
    const dt = (now - this.touched[row]) / TICKS_PER_DAY;
    if (dt > 0) {
      this.touched[row] = now;
      this.rows[row * R + 5] += this.owed[row] * dt;
      if (this.available[row] <= 0) this.rows[row * R + 6] += dt;
    }
    this.available[row] += stock;
    this.owed[row] += owed;
  }

  /** A lane sends in parts and owes no date: what is overdue is counted of suppliers outside. */
  private due(journal: Journal, i: number, by: number): void {
    const supplier = journal.other[i];
    const { suppliers } = this.setting.catalog;
    if (journal.b[i] < this.setting.horizon && suppliers[supplier].location === undefined)
      this.suppliers[supplier * S + OVERDUE] += by;
  }

  /** A purchase order is in the house, on the dock or on the shelf. */
  private arrived(journal: Journal, i: number): void {
    this.lies(journal.row[i], journal.time[i], journal.units[i]);
    this.due(journal, i, -1);
    if (journal.time[i] >= this.setting.warmUp) this.received(journal, i);
  }

  private received(journal: Journal, i: number): void {
    const late = journal.time[i] - journal.b[i];
    const k = journal.other[i] * S;
    this.rows[journal.row[i] * R + 8] += journal.units[i];
    this.suppliers[k + 2]++;
    if (late > 0) {
      this.suppliers[k + 3]++;
      this.suppliers[k + 4] += late / TICKS_PER_DAY;
    }
    this.suppliers[k + 5] += journal.line[i];
    this.suppliers[k + 6] += (journal.time[i] - journal.c[i]) / TICKS_PER_DAY;
    this.suppliers[k + 7] += journal.units[i] * journal.a[i];
  }
}

const R = ROW_COLUMNS.length;
const S = SUPPLIER_COLUMNS.length;
/** Quoted for a day before the horizon, and not there at its end. */
const OVERDUE = SUPPLIER_COLUMNS.indexOf('overdue');
