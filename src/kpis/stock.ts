import { DAYS_PER_YEAR, TICKS_PER_DAY } from '../domain/time.js';
import { Fact, type Journal } from '../engine/journal.js';
import { Cycles } from './cycles.js';
import { Deliveries, outsideSuppliers } from './deliveries.js';
import { DemandByRow } from './demand-by-row.js';
import { docks } from './docks.js';
import { exchangeRows, type Exchange } from './exchange.js';
import { firstAtOrAfter } from './first-at-or-after.js';
import type { KpiFamily, KpiSetting, KpiSheet } from './kpi.js';
import { Money } from './money.js';
import { rowTable } from './row-table.js';

/**
 * Stock, backlog and pipeline over time, as they are and not as they are recorded. Levels are rebuilt from the facts alone.
 *
 * The area under a level is the sum of its changes, each times the measured time that is left: ∫ level dt = Σ Δ · (horizon − t). So a fact
 * touches one number of its row, and nothing is done when time merely passes. Units × ticks are whole numbers below 2⁵³: exact.
 * The plain version is `area += level * (now - last)` for every level at every fact.
 *
 * Long, because levels and areas are one pass with their columns at hand: a class of their own was measured, and cost half as much again. What
 * is asked for, cycles, deliveries and money have theirs.
 */
export class Stock implements KpiFamily {
  private readonly available: Int32Array;
  private readonly held: Int32Array; // allocated, but kept until the order is complete
  private readonly backordered: Int32Array;
  private readonly awaited: Int32Array; // by transfers, which are nobody's order
  private readonly underway: Int32Array; // between the shop's own locations, by the row they go to
  /** 1 where goods come to a dock first, and the units that lie there by row. */
  private readonly docks: Uint8Array;
  private readonly onDock: Int32Array;
  readonly carried: Uint8Array; // stocked, purchased or asked for, ever
  // By row, units × ticks from warm-up to horizon.
  readonly onHandArea: Float64Array;
  readonly owedArea: Float64Array;
  private readonly underwayArea: Float64Array;
  readonly emptyArea: Float64Array; // row × ticks with nothing available
  private readonly openingUnits: Float64Array;
  private readonly demand: DemandByRow;
  private readonly cycles: Cycles;
  private readonly deliveries: Deliveries;
  private readonly outside: readonly boolean[];
  private onOrderArea = 0;
  // Row × ticks.
  private readyArea = 0; // level > 0
  private onHandCloses = 0;
  private owedCloses = 0;
  private readonly money: Money;
  private readonly rows: number;
  private opened = false;
  private readonly firstClose: number;
  private readonly lastClose: number;
  /** The last day that was asked how many closes come after a hand-over, which is most often the same: it begins at this tick. */
  private handedFrom = -Infinity;
  private closesAfter = 0;

  private readonly setting: KpiSetting;

  /** With `until` all is read as if the future ended there. */
  constructor(whole: KpiSetting) {
    const setting = { ...whole, horizon: whole.until ?? whole.horizon };
    this.setting = setting;
    const { items, locations } = setting.catalog;
    const rows = items.length * locations.length;
    this.rows = rows;
    this.available = new Int32Array(rows);
    this.held = new Int32Array(rows);
    this.backordered = new Int32Array(rows);
    this.awaited = new Int32Array(rows);
    this.underway = new Int32Array(rows);
    this.underwayArea = new Float64Array(rows);
    this.docks = docks(setting.catalog);
    this.onDock = new Int32Array(rows);
    this.carried = new Uint8Array(rows);
    this.onHandArea = new Float64Array(rows);
    this.owedArea = new Float64Array(rows);
    this.emptyArea = new Float64Array(rows).fill(setting.horizon - setting.warmUp);
    this.openingUnits = new Float64Array(rows);
    this.demand = new DemandByRow(whole);
    this.cycles = new Cycles(rows);
    this.deliveries = new Deliveries(setting);
    this.outside = outsideSuppliers(setting.catalog);
    this.money = new Money(setting.catalog);
    this.firstClose = Math.floor(setting.warmUp / TICKS_PER_DAY);
    this.lastClose = Math.floor(setting.horizon / TICKS_PER_DAY);
  }

  add(journal: Journal): void {
    const { kind, time, row: rows, units: unit, a } = journal;
    const { warmUp, horizon, until } = this.setting;
    const length = until === undefined ? journal.length : firstAtOrAfter(time, until, 0, journal.length);
    const { available, backordered, onHandArea, owedArea, emptyArea, carried, demand, cycles, money } = this;
    const { asked } = demand;
    let now = -1;
    let left = 0; // measured ticks after the fact
    let closes = 0; // closes of day after the fact
    let dayEnd = 0;
    let measured = false;
    for (let i = 0; i < length; i++) {
      if (time[i] !== now) {
        now = time[i];
        measured = now >= warmUp;
        if (measured && !this.opened) this.open();
        left = horizon - (measured ? now : warmUp);
        if (now >= dayEnd) {
          const day = Math.floor(now / TICKS_PER_DAY);
          dayEnd = (day + 1) * TICKS_PER_DAY;
          closes = this.lastClose - (day > this.firstClose ? day : this.firstClose);
        }
      }
      const row = rows[i];
      const units = unit[i];
      switch (kind[i]) {
        case Fact.SOLD: {
          // Nobody waits for the row.
          const have = available[row];
          available[row] = have - units;
          if (have === units) {
            this.readyArea -= left;
            emptyArea[row] += left;
          }
          this.gone(row, units, now, journal.d[i], left, closes);
          if (measured) {
            asked[row] += units;
            money.sold(row, units);
            money.parcels(journal.other[i], 1);
          }
          break;
        }
        case Fact.FILLED: {
          const have = available[row];
          available[row] = have - units;
          this.crossed(row, have, have - units, backordered[row], left);
          this.leaves(row, units, now, a[i], left, closes);
          if (measured) {
            asked[row] += units;
            if (a[i] < Infinity) money.sold(row, units);
          }
          break;
        }
        case Fact.SUBSTITUTED: {
          const have = available[row];
          available[row] = have - units;
          this.crossed(row, have, have - units, backordered[row], left);
          this.leaves(row, units, now, a[i], left, closes);
          if (measured && a[i] < Infinity) money.sold(row, units);
          // The item that was asked for had run out.
          const wanted = journal.b[i];
          carried[wanted] = 1;
          cycles.ranOut(wanted);
          if (measured) demand.replace(wanted, units);
          break;
        }
        case Fact.BACKORDERED: {
          const owed = backordered[row];
          backordered[row] = owed + units;
          owedArea[row] += units * left;
          this.owedCloses += units * closes;
          carried[row] = 1;
          cycles.ranOut(row);
          const have = available[row];
          if (have > owed && have <= owed + units) this.readyArea -= left;
          if (measured) demand.backorder(row, now, units);
          break;
        }
        case Fact.RELEASED: {
          const have = available[row];
          const owed = backordered[row];
          available[row] = have - units;
          backordered[row] = owed - units;
          if (have > 0 && have <= units) emptyArea[row] += left;
          owedArea[row] -= units * left;
          this.owedCloses -= units * closes;
          this.leaves(row, units, now, a[i], left, closes);
          // Held units are sold when they ship.
          if (measured && a[i] < Infinity) {
            money.sold(row, units);
            money.parcels(journal.d[i], journal.b[i]);
          }
          break;
        }
        case Fact.SHIPPED:
          this.held[row] -= units;
          this.gone(row, units, now, a[i], left, closes);
          if (measured) money.sold(row, units);
          break;
        case Fact.LOST:
          if (journal.other[i] === 0) cycles.ranOut(row);
          carried[row] = 1;
          if (measured) demand.lose(row, units);
          break;
        case Fact.CANCELLED_LINE: {
          const owed = backordered[row];
          backordered[row] = owed - units;
          owedArea[row] -= units * left;
          this.owedCloses -= units * closes;
          const have = available[row];
          if (have <= owed && have > owed - units) this.readyArea += left;
          if (journal.c[i] >= warmUp) money.cancelled(row, units);
          break;
        }
        case Fact.UNRESERVED: {
          const have = available[row];
          available[row] = have + units;
          this.held[row] -= units;
          this.crossed(row, have, have + units, backordered[row], left);
          if (journal.c[i] >= warmUp) money.cancelled(row, units);
          break;
        }
        case Fact.RETURNED: {
          if (measured) money.returned(row, units, a[i], journal.other[i] === 1);
          if (journal.other[i] === 0) break;
          const have = available[row];
          available[row] = have + units;
          this.crossed(row, have, have + units, backordered[row], left);
          onHandArea[row] += units * left;
          this.onHandCloses += units * closes;
          break;
        }
        case Fact.PURCHASED:
          carried[row] = 1;
          this.onOrderArea += units * left;
          this.deliveries.purchased(journal, i, measured);
          if (measured) money.purchased(journal.other[i]);
          break;
        case Fact.STOCKED:
          available[row] += units;
          if (units > 0) carried[row] = 1;
          // Without a warm-up the books are open before the shelves are full.
          if (this.opened) this.openingUnits[row] += units;
          this.crossed(row, 0, units, 0, left);
          onHandArea[row] += units * left;
          this.onHandCloses += units * closes;
          break;
        case Fact.RECEIVED: {
          this.onOrderArea -= (units + journal.line[i]) * left;
          const have = available[row];
          available[row] = have + units;
          this.crossed(row, have, have + units, backordered[row], left);
          if (this.docks[row] === 1) this.onDock[row] -= units;
          else this.arrived(journal, i, left, closes, measured);
          cycles.next(row, measured, backordered[row] + this.awaited[row] > available[row]);
          break;
        }
        case Fact.SENT: {
          const have = available[row];
          available[row] = have - units;
          this.crossed(row, have, have - units, backordered[row], left);
          this.gone(row, units, now, journal.d[i], left, closes);
          if (journal.c[i] === 1) this.awaited[row] -= units;
          this.underway[journal.b[i]] += units;
          this.underwayArea[journal.b[i]] += units * this.leftAfter(journal.d[i]);
          break;
        }
        case Fact.AWAITED:
          this.awaited[row] += units;
          carried[row] = 1;
          cycles.ranOut(row);
          break;
        case Fact.ARRIVED:
          this.onDock[row] += units;
          this.arrived(journal, i, left, closes, measured);
          break;
        case Fact.SHRUNK: {
          const have = available[row];
          available[row] = have - units;
          this.crossed(row, have, have - units, backordered[row], left);
          onHandArea[row] -= units * left;
          this.onHandCloses -= units * closes;
          break;
        }
        default:
          if (measured) money.spend(journal, i);
      }
    }
  }

  close(sheet: KpiSheet): void {
    if (!this.opened) this.open();
    const span = this.setting.horizon - this.setting.warmUp;
    const closes = this.lastClose - this.firstClose;
    sheet.number('onHandMean', sum(this.onHandArea) / span);
    sheet.number('onOrderMean', this.onOrderArea / span);
    sheet.number('backorderedMean', sum(this.owedArea) / span);
    sheet.ratio('onHandAtClose', this.onHandCloses, closes);
    sheet.ratio('backorderedAtClose', this.owedCloses, closes);
    // An item a location never keeps, buys or is asked for is not sold out there.
    let carried = 0;
    for (let row = 0; row < this.rows; row++) carried += this.carried[row];
    sheet.ratio('readyRate', this.readyArea, span * carried);
    sheet.number('stockoutDays', (sum(this.emptyArea) - span * (this.rows - carried)) / TICKS_PER_DAY);
    sheet.ratio('cycleServiceLevel', this.cycles.good, this.cycles.all);
    const { onTime, all } = this.deliveries.onTime();
    sheet.ratio('supplierOnTimeRate', onTime, all);
    // What is on the way between two shelves of the shop is its stock as well.
    const owned = this.onHandArea.map((area, row) => area + this.underwayArea[row]);
    const closing = Float64Array.from(this.available, (_, row) => this.shelf(row));
    this.money.close(sheet, owned, this.owedArea, this.openingUnits, closing, this.demand.lost, this.deliveries.paid);
    const { annualCostOfGoods, valueMean } = this.money.turnover(owned, span);
    sheet.ratio('inventoryTurnover', annualCostOfGoods, valueMean);
    sheet.ratio('daysOfSupply', valueMean * DAYS_PER_YEAR, annualCostOfGoods);
  }

  /** Totals over the measured time, `[row * columns + column]` as in `ROW_COLUMNS`. */
  table(): Float64Array {
    return rowTable(this, this.demand, this.deliveries, this.setting.rows);
  }

  /** Becomes what is there with a part exchanged; all have been closed. Only where records are right and nothing travels between locations. */
  exchange({ whole, was, is, rows }: Exchange<Stock>): void {
    this.opened = true;
    for (const key of ROW_STATE) exchangeRows(this[key], whole[key], is[key], rows);
    for (const key of SUMS) this[key] = whole[key] - was[key] + is[key];
    this.demand.exchange({ whole: whole.demand, was: was.demand, is: is.demand, rows });
    this.cycles.exchange({ whole: whole.cycles, was: was.cycles, is: is.cycles, rows });
    this.deliveries.exchange({ whole: whole.deliveries, was: was.deliveries, is: is.deliveries, rows });
    this.money.exchange({ whole: whole.money, was: was.money, is: is.money, rows });
  }

  /** Units backordered, `[item * weeks + week]`. */
  get itemWeeks(): Int32Array {
    return this.demand.itemWeeks;
  }

  supplierTable(): Float64Array {
    return this.deliveries.table();
  }

  /** Remembers the stock at the end of the warm-up. */
  private open(): void {
    this.opened = true;
    for (let row = 0; row < this.rows; row++) this.openingUnits[row] = this.shelf(row);
  }

  /** Units of a row that the shop owns, on its way from one shelf to the other too. */
  private shelf(row: number): number {
    return this.available[row] + this.held[row] + this.onDock[row] + this.underway[row];
  }

  /** A purchase order is in the house, on the dock or on the shelf. */
  private arrived(journal: Journal, i: number, left: number, closes: number, measured: boolean): void {
    const units = journal.units[i];
    const row = journal.row[i];
    this.onHandArea[row] += units * left;
    this.onHandCloses += units * closes;
    this.deliveries.arrived(journal, i, measured);
    if (this.outside[journal.other[i]]) return;
    this.underway[row] -= units + journal.line[i];
    this.underwayArea[row] -= (units + journal.line[i]) * left;
  }

  /** Accounts for available units going from `before` to `after`, `owed` staying. */
  private crossed(row: number, before: number, after: number, owed: number, left: number): void {
    if (before > owed !== after > owed) this.readyArea += after > owed ? left : -left;
    if (before > 0 !== after > 0) this.emptyArea[row] += after > 0 ? -left : left;
  }

  /** Allocated units leave the shelf, unless they are held (shipped at Infinity). */
  private leaves(row: number, units: number, now: number, shipped: number, left: number, closes: number): void {
    if (shipped === Infinity) this.held[row] += units;
    else this.gone(row, units, now, shipped, left, closes);
  }

  private gone(row: number, units: number, now: number, shipped: number, left: number, closes: number): void {
    if (shipped === now) {
      this.onHandArea[row] -= units * left;
      this.onHandCloses -= units * closes;
      return;
    }
    // While they are handled they still lie in the house.
    const after = this.leftAfter(shipped);
    this.onHandArea[row] -= units * after;
    const there = this.setting.horizon - after;
    if (there < this.handedFrom || there >= this.handedFrom + TICKS_PER_DAY) {
      const day = Math.floor(there / TICKS_PER_DAY);
      this.handedFrom = day * TICKS_PER_DAY;
      this.closesAfter = this.lastClose - day;
    }
    this.onHandCloses -= units * this.closesAfter;
  }

  /** Measured ticks after an instant that may be yet to come. */
  private leftAfter(time: number): number {
    const { warmUp, horizon } = this.setting;
    return horizon - (time > horizon ? horizon : time < warmUp ? warmUp : time);
  }
}

const ROW_STATE = [
  'available',
  'held',
  'onDock',
  'underway',
  'carried',
  'onHandArea',
  'owedArea',
  'underwayArea',
  'emptyArea',
  'openingUnits',
] as const;
const SUMS = ['onOrderArea', 'readyArea', 'onHandCloses', 'owedCloses'] as const;

function sum(column: Float64Array): number {
  let total = 0;
  for (let i = 0; i < column.length; i++) total += column[i];
  return total;
}
