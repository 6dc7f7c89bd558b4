import { DAYS_PER_YEAR, TICKS_PER_DAY } from '../domain/time.js';
import { Fact, type Journal } from '../engine/journal.js';
import type { KpiFamily, KpiSetting, KpiSheet } from './kpi.js';

/**
 * Stock, backlog and pipeline over time, and the money in them. Levels are rebuilt from the facts alone. Totals over all rows are kept, and
 * areas under them grow only when time moves: `area += level × Δt`, closed at the horizon.
 */
export class Stock implements KpiFamily {
  private readonly available: Int32Array;
  private readonly backordered: Int32Array;
  private readonly stockOut: Uint8Array; // since the last receipt of the row
  private readonly cost: Float64Array;
  private readonly price: Float64Array;
  private readonly holding: Float64Array; // per unit and tick
  private readonly waitingCost: Float64Array; // per unit and tick

  private last: number;
  private nextClose: number;
  // Levels now.
  private onHand = 0; // available and held units
  private value = 0;
  private holdingRate = 0;
  private owed = 0;
  private owedRate = 0;
  private onOrder = 0;
  private ready = 0; // rows with level > 0
  private empty = 0; // rows with nothing available
  // Areas and sums over the measured time.
  private onHandArea = 0;
  private valueArea = 0;
  private holdingCost = 0;
  private owedArea = 0;
  private goodwill = 0;
  private onOrderArea = 0;
  private readyArea = 0;
  private emptyArea = 0;
  private closes = 0;
  private onHandClose = 0;
  private owedClose = 0;
  private openingValue = NaN;
  private revenue = 0;
  private soldAtCost = 0;
  private lostMargin = 0;
  private lostRevenue = 0;
  private cycles = 0;
  private goodCycles = 0;
  private paid = 0;
  private purchaseOrders = 0;
  private ordering = 0;
  private received = 0;
  private receivedOnTime = 0;
  private shipping = 0;
  private readonly rows: number;

  constructor(private readonly setting: KpiSetting) {
    const { items, locations } = setting.catalog;
    this.rows = items.length * locations.length;
    const byRow = (f: (item: (typeof items)[number]) => number) =>
      Float64Array.from({ length: this.rows }, (_, row) => f(items[row % items.length]));
    this.available = new Int32Array(this.rows);
    this.backordered = new Int32Array(this.rows);
    this.stockOut = new Uint8Array(this.rows);
    this.cost = byRow((item) => item.cost);
    this.price = byRow((item) => item.price);
    this.holding = byRow((item) => (item.cost * item.holdingPerYear) / (DAYS_PER_YEAR * TICKS_PER_DAY));
    this.waitingCost = byRow((item) => item.backorderCostPerDay / TICKS_PER_DAY);
    this.last = setting.warmUp;
    this.nextClose = (Math.floor(setting.warmUp / TICKS_PER_DAY) + 1) * TICKS_PER_DAY;
    this.empty = this.rows;
  }

  add(journal: Journal): void {
    const { kind, time, row, units, length } = journal;
    const { warmUp } = this.setting;
    for (let i = 0; i < length; i++) {
      const now = time[i];
      if (now > this.last) this.advance(now);
      const measured = now >= warmUp;
      switch (kind[i]) {
        case Fact.STOCKED:
          this.stock(row[i], units[i]);
          this.keep(row[i], units[i]);
          break;
        case Fact.FILLED:
          this.stock(row[i], -units[i]);
          this.allocated(journal, i, measured);
          break;
        case Fact.BACKORDERED:
          this.owe(row[i], units[i]);
          this.stockOut[row[i]] = 1;
          break;
        case Fact.LOST:
          this.stockOut[row[i]] = 1;
          if (measured) this.lostMargin += units[i] * (this.price[row[i]] - this.cost[row[i]]);
          break;
        case Fact.ORDERED:
          if (measured) this.shipping += journal.c[i] * this.parcelCost(journal.other[i]);
          break;
        case Fact.RELEASED:
          this.stock(row[i], -units[i]);
          this.owe(row[i], -units[i]);
          this.allocated(journal, i, measured);
          if (measured && journal.b[i] === 1) this.shipping += this.parcelCost(journal.d[i]);
          break;
        case Fact.COMPLETED:
          if (measured && journal.line[i] === 1) this.shipping += this.parcelCost(journal.other[i]);
          break;
        case Fact.SHIPPED:
          this.keep(row[i], -units[i]);
          this.inHandling(row[i], units[i], now, journal.a[i]);
          break;
        case Fact.UNRESERVED:
          this.stock(row[i], units[i]);
          if (measured) this.sold(row[i], -units[i]);
          break;
        case Fact.CANCELLED_LINE:
          this.owe(row[i], -units[i]);
          if (measured) {
            this.lostMargin += units[i] * (this.price[row[i]] - this.cost[row[i]]);
            this.lostRevenue += units[i] * this.price[row[i]];
          }
          break;
        case Fact.PURCHASED:
          this.onOrder += units[i];
          if (measured) {
            this.purchaseOrders++;
            this.ordering += this.setting.catalog.suppliers[journal.other[i]].orderCost;
          }
          break;
        case Fact.RECEIVED:
          this.onOrder -= units[i] + journal.line[i];
          this.stock(row[i], units[i]);
          this.keep(row[i], units[i]);
          if (measured) {
            this.paid += units[i] * journal.a[i];
            this.received++;
            if (now <= journal.b[i]) this.receivedOnTime++;
            this.cycles++;
            if (this.stockOut[row[i]] === 0) this.goodCycles++;
          }
          this.stockOut[row[i]] = this.backordered[row[i]] > 0 ? 1 : 0;
          break;
      }
    }
  }

  close(sheet: KpiSheet): void {
    this.advance(this.setting.horizon);
    const span = this.setting.horizon - this.setting.warmUp;
    const days = span / TICKS_PER_DAY;
    sheet.number('onHandMean', this.onHandArea / span);
    sheet.number('onOrderMean', this.onOrderArea / span);
    sheet.number('backorderedMean', this.owedArea / span);
    sheet.ratio('onHandAtClose', this.onHandClose, this.closes);
    sheet.ratio('backorderedAtClose', this.owedClose, this.closes);
    sheet.ratio('readyRate', this.readyArea, span * this.rows);
    sheet.number('stockoutDays', this.emptyArea / TICKS_PER_DAY);
    sheet.ratio('cycleServiceLevel', this.goodCycles, this.cycles);
    sheet.number('purchaseOrders', this.purchaseOrders);
    sheet.ratio('supplierOnTimeRate', this.receivedOnTime, this.received);
    const annual = (this.soldAtCost / days) * DAYS_PER_YEAR;
    sheet.ratio('inventoryTurnover', annual, this.valueArea / span);
    sheet.ratio('daysOfSupply', (this.valueArea / span) * DAYS_PER_YEAR, annual);

    // Goods used up: paid for, plus what the shelves lost in value; stock built up is no cost yet.
    const purchasing = this.paid + (this.openingValue - this.value);
    const total = this.holdingCost + purchasing + this.ordering + this.shipping + this.goodwill;
    sheet.number('revenue', this.revenue);
    sheet.number('holdingCost', this.holdingCost);
    sheet.number('purchasingCost', purchasing);
    sheet.number('orderingCost', this.ordering);
    sheet.number('shippingCost', this.shipping);
    sheet.number('goodwillCost', this.goodwill);
    sheet.number('lostMargin', this.lostMargin);
    sheet.number('lostRevenue', this.lostRevenue);
    sheet.number('totalCost', total);
    sheet.number('profit', this.revenue - total);
  }

  private parcelCost(channel: number): number {
    return this.setting.catalog.channels[channel].shippingCost;
  }

  private advance(now: number): void {
    if (Number.isNaN(this.openingValue)) this.openingValue = this.value;
    while (this.nextClose <= now) {
      this.closes++;
      this.onHandClose += this.onHand;
      this.owedClose += this.owed;
      this.nextClose += TICKS_PER_DAY;
    }
    const dt = now - this.last;
    this.last = now;
    this.onHandArea += this.onHand * dt;
    this.valueArea += this.value * dt;
    this.holdingCost += this.holdingRate * dt;
    this.owedArea += this.owed * dt;
    this.goodwill += this.owedRate * dt;
    this.onOrderArea += this.onOrder * dt;
    this.readyArea += this.ready * dt;
    this.emptyArea += this.empty * dt;
  }

  /** Changes what is available in a row. */
  private stock(row: number, units: number): void {
    const before = this.available[row];
    const after = before + units;
    this.available[row] = after;
    if (before === 0 && after > 0) this.empty--;
    if (before > 0 && after === 0) this.empty++;
    const owed = this.backordered[row];
    this.ready += (after > owed ? 1 : 0) - (before > owed ? 1 : 0);
  }

  private owe(row: number, units: number): void {
    const before = this.backordered[row];
    const after = before + units;
    this.backordered[row] = after;
    this.owed += units;
    this.owedRate += units * this.waitingCost[row];
    const have = this.available[row];
    this.ready += (have > after ? 1 : 0) - (have > before ? 1 : 0);
  }

  /** Changes what lies on the shelves: available or held for an order that is not complete. */
  private keep(row: number, units: number): void {
    this.onHand += units;
    this.value += units * this.cost[row];
    this.holdingRate += units * this.holding[row];
  }

  /** Units allocated leave the shelves, unless they are held; while they are handled they still cost. */
  private allocated(journal: Journal, i: number, measured: boolean): void {
    const row = journal.row[i];
    const units = journal.units[i];
    const shipped = journal.a[i];
    if (measured) this.sold(row, units);
    if (shipped === Infinity) return;
    this.keep(row, -units);
    if (shipped > journal.time[i]) this.inHandling(row, units, journal.time[i], shipped);
  }

  private sold(row: number, units: number): void {
    this.revenue += units * this.price[row];
    this.soldAtCost += units * this.cost[row];
  }

  private inHandling(row: number, units: number, from: number, to: number): void {
    const { warmUp, horizon } = this.setting;
    const span = Math.min(to, horizon) - Math.max(from, warmUp);
    if (span <= 0) return;
    this.onHandArea += units * span;
    this.valueArea += units * this.cost[row] * span;
    this.holdingCost += units * this.holding[row] * span;
  }
}
