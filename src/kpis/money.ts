import type { Catalog } from '../domain/catalog.js';
import { DAYS_PER_YEAR, TICKS_PER_DAY } from '../domain/time.js';
import { Fact, type Journal } from '../engine/journal.js';
import { exchangeRows, exchangeSums, type Exchange } from './exchange.js';
import type { KpiSheet } from './kpi.js';

/** Money over the measured time, in the scenario's currency. Units sold are counted by row and priced once, at the end. */
export class Money {
  private readonly soldUnits: Float64Array;
  private readonly restockedUnits: Float64Array;
  private readonly cancelledUnits: Float64Array;
  private readonly parcelCount: Float64Array;
  private readonly purchaseCount: Float64Array;
  private messageCount = 0;
  private spentOnCare = 0;
  private surcharges = 0;
  private refunds = 0;
  private returnedUnits = 0;
  private overtimeCost = 0;
  private expressSurcharge = 0;
  private counting = 0;

  constructor(private readonly catalog: Catalog) {
    const rows = catalog.items.length * catalog.locations.length;
    this.soldUnits = new Float64Array(rows);
    this.restockedUnits = new Float64Array(rows);
    this.cancelledUnits = new Float64Array(rows);
    this.parcelCount = new Float64Array(catalog.channels.length);
    this.purchaseCount = new Float64Array(catalog.suppliers.length);
  }

  sold(row: number, units: number): void {
    this.soldUnits[row] += units;
  }

  /** Units came back and were paid back; what is sold no more has lost its value. */
  returned(row: number, units: number, refund: number, sellable: boolean): void {
    this.returnedUnits += units;
    this.refunds += units * refund;
    if (sellable) this.restockedUnits[row] += units;
  }

  cancelled(row: number, units: number): void {
    this.cancelledUnits[row] += units;
  }

  parcels(channel: number, n: number): void {
    this.parcelCount[channel] += n;
  }

  purchased(supplier: number): void {
    this.purchaseCount[supplier]++;
  }

  /** What a fact costs, or earns, that moves no goods. */
  spend(journal: Journal, i: number): void {
    const { kind, line, units, other, a, b, c } = journal;
    switch (kind[i]) {
      case Fact.ORDERED:
        this.parcels(other[i], c[i]);
        break;
      case Fact.COMPLETED:
        if (line[i] === 1) this.parcels(other[i], 1);
        break;
      case Fact.OVERTIME:
        this.overtimeCost += units[i] * a[i];
        break;
      case Fact.EXPRESSED:
        // Parcels that cost more than the usual way of their channel.
        if (line[i] === 0) this.expressSurcharge += units[i] * a[i];
        else if (line[i] === 1) this.spentOnCare += units[i] * a[i];
        break;
      case Fact.EXPEDITED:
        this.surcharges += a[i];
        break;
      case Fact.MESSAGED:
        this.messageCount++;
        this.spentOnCare += b[i];
        break;
      case Fact.GIVEN:
        this.spentOnCare += a[i];
        break;
      case Fact.COMPLAINED:
        this.spentOnCare += b[i];
        break;
      case Fact.COUNTED:
        this.counting += b[i];
        break;
    }
  }

  /** Becomes what is there with a part exchanged. What is spent by the order is nobody's row: only where nothing is. */
  exchange({ whole, was, is, rows }: Exchange<Money>): void {
    exchangeRows(this.soldUnits, whole.soldUnits, is.soldUnits, rows);
    exchangeRows(this.cancelledUnits, whole.cancelledUnits, is.cancelledUnits, rows);
    exchangeSums(this.parcelCount, whole.parcelCount, was.parcelCount, is.parcelCount);
    exchangeSums(this.purchaseCount, whole.purchaseCount, was.purchaseCount, is.purchaseCount);
  }

  /** By row: areas in units × ticks, units on the shelves in the beginning and at the end, and units turned away; and all that was paid. */
  close(
    sheet: KpiSheet,
    onHand: Float64Array,
    owed: Float64Array,
    opening: Float64Array,
    closing: Float64Array,
    lostUnits: Float64Array,
    paid: Float64Array,
  ): void {
    const { suppliers, channels } = this.catalog;
    const revenue = this.over(this.soldUnits, (item) => item.price) - this.refunds;
    const holding = this.over(onHand, (item) => (item.cost * item.holdingPerYear) / (DAYS_PER_YEAR * TICKS_PER_DAY));
    const goodwill = this.over(owed, (item) => item.backorderCostPerDay / TICKS_PER_DAY);
    const margin = (item: { price: number; cost: number }) => item.price - item.cost;
    const ordering = suppliers.reduce((sum, supplier, k) => sum + supplier.orderCost * this.purchaseCount[k], 0);
    const usual = channels.reduce((sum, channel, c) => sum + channel.shippingCost * this.parcelCount[c], 0);
    const shipping = usual + this.expressSurcharge;
    // Goods used up: paid for, plus what the shelves lost in value; stock built up is no cost yet.
    const value = (units: Float64Array) => this.over(units, (item) => item.cost);
    const purchasing = paid.reduce((sum, money) => sum + money, 0) + value(opening) - value(closing);
    const total =
      holding +
      purchasing +
      ordering +
      this.surcharges +
      this.overtimeCost +
      shipping +
      goodwill +
      this.spentOnCare +
      this.counting;
    sheet.ratio(
      'returnRate',
      this.returnedUnits,
      this.soldUnits.reduce((sum, n) => sum + n, 0),
    );
    sheet.number('revenue', revenue);
    sheet.number('holdingCost', holding);
    sheet.number('purchasingCost', purchasing);
    sheet.number('orderingCost', ordering);
    sheet.number('expediteCost', this.surcharges);
    sheet.number('handlingCost', this.overtimeCost);
    sheet.number('shippingCost', shipping);
    sheet.number('careCost', this.spentOnCare);
    sheet.number('messages', this.messageCount);
    sheet.number('goodwillCost', goodwill);
    sheet.number('countingCost', this.counting);
    sheet.number(
      'lostRevenue',
      this.over(this.cancelledUnits, (item) => item.price),
    );
    sheet.number('lostMargin', this.over(this.cancelledUnits, margin) + this.over(lostUnits, margin));
    sheet.number('totalCost', total);
    sheet.number('profit', revenue - total);
    sheet.number(
      'purchaseOrders',
      this.purchaseCount.reduce((sum, n) => sum + n, 0),
    );
  }

  turnover(onHand: Float64Array, span: number): { annualCostOfGoods: number; valueMean: number } {
    const days = span / TICKS_PER_DAY;
    const used = this.over(this.soldUnits, (item) => item.cost) - this.over(this.restockedUnits, (item) => item.cost);
    return {
      annualCostOfGoods: (used / days) * DAYS_PER_YEAR,
      valueMean: this.over(onHand, (item) => item.cost) / span,
    };
  }

  private item(row: number): Catalog['items'][number] {
    return this.catalog.items[row % this.catalog.items.length];
  }

  private over(column: Float64Array, worth: (item: Catalog['items'][number]) => number): number {
    let total = 0;
    for (let row = 0; row < column.length; row++) total += column[row] * worth(this.item(row));
    return total;
  }
}
