import type { Journal } from '../../engine/journal.js';
import type { FuturePurchases, Releases } from './future.js';
import { floats, ints } from './growing.js';

/** Writes purchase orders down as a journal tells of them, and which orders waited for them. */
export class PurchaseKeeper {
  private readonly row = ints();
  private readonly supplier = ints();
  private readonly units = ints();
  private readonly ordered = floats();
  private readonly due = floats();
  private readonly received = floats();
  private readonly booked = floats();
  private readonly receivedUnits = ints();
  private readonly served = ints();
  private readonly releases = { order: ints(), row: ints(), units: ints(), purchase: ints(), time: floats() };
  /** Places of the n-th purchase orders, by row and supplier. */
  private readonly places: number[][] = [];
  /** By row: the receipt that was booked last, and when. */
  private readonly last: Int32Array;
  private readonly lastAt: Float64Array;
  /** The order that was last served by each purchase order. */
  private readonly lastServed = ints();

  constructor(
    rows: number,
    private readonly suppliers: number,
  ) {
    this.last = new Int32Array(rows).fill(-1);
    this.lastAt = new Float64Array(rows).fill(NaN);
  }

  purchased(journal: Journal, i: number): void {
    const { row, other, order, units, time, b } = journal;
    const pair = row[i] * this.suppliers + other[i];
    (this.places[pair] ??= [])[order[i]] = this.row.length;
    this.row.push(row[i]);
    this.supplier.push(other[i]);
    this.units.push(units[i]);
    this.ordered.push(time[i]);
    this.due.push(b[i]);
    this.received.push(NaN);
    this.booked.push(NaN);
    this.receivedUnits.push(0);
    this.served.push(0);
    this.lastServed.push(-1);
  }

  /** Units are on the dock, yet to be booked. */
  arrived(journal: Journal, i: number): void {
    this.received.set(this.placeOf(journal, i), journal.time[i]);
  }

  receives(journal: Journal, i: number, hasDock: boolean): void {
    const k = this.placeOf(journal, i);
    const { time, row, units } = journal;
    this.receivedUnits.add(k, units[i]);
    this.booked.set(k, time[i]);
    if (!hasDock) this.received.set(k, time[i]);
    this.last[row[i]] = k;
    this.lastAt[row[i]] = time[i];
  }

  /** Units of a row go to the `order`-th order, which waited for them: from the receipt of the same instant, if there was one. */
  releasesTo(order: number, journal: Journal, i: number): void {
    const row = journal.row[i];
    const time = journal.time[i];
    const k = this.lastAt[row] === time ? this.last[row] : -1;
    this.releases.order.push(order);
    this.releases.row.push(row);
    this.releases.units.push(journal.units[i]);
    this.releases.purchase.push(k);
    this.releases.time.push(time);
    if (k < 0 || this.lastServed.at(k) === order) return;
    this.lastServed.set(k, order);
    this.served.add(k, 1);
  }

  purchases(): FuturePurchases {
    return {
      length: this.row.length,
      row: this.row.done(),
      supplier: this.supplier.done(),
      units: this.units.done(),
      ordered: this.ordered.done(),
      due: this.due.done(),
      received: this.received.done(),
      booked: this.booked.done(),
      receivedUnits: this.receivedUnits.done(),
      served: this.served.done(),
    };
  }

  done(): Releases {
    const { order, row, units, purchase, time } = this.releases;
    return {
      length: order.length,
      order: order.done(),
      row: row.done(),
      units: units.done(),
      purchase: purchase.done(),
      time: time.done(),
    };
  }

  private placeOf({ row, other, order }: Journal, i: number): number {
    return this.places[row[i] * this.suppliers + other[i]][order[i]];
  }
}
