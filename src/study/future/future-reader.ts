import type { Catalog } from '../../domain/catalog.js';
import { TICKS_PER_DAY } from '../../domain/time.js';
import { Fact, type Journal } from '../../engine/journal.js';
import { docks } from '../../kpis/docks.js';
import { LevelKeeper } from './closes.js';
import type { Future } from './future.js';
import { OrderKeeper } from './order-keeper.js';
import { PurchaseKeeper } from './purchase-keeper.js';

/** Makes a future's columns of the chunks of its journal. Levels are those of `kpis/daily`, row by row. */
export class FutureReader {
  private readonly levels: LevelKeeper;
  private readonly orders: OrderKeeper;
  private readonly purchases: PurchaseKeeper;
  private readonly docks: Uint8Array;
  private readonly rows: number;
  private readonly queue: Int32Array;
  private readonly longest: Float64Array;
  private day = 0;

  constructor(
    catalog: Catalog,
    private readonly days: number,
  ) {
    const rows = catalog.items.length * catalog.locations.length;
    this.rows = rows;
    this.levels = new LevelKeeper(rows);
    this.orders = new OrderKeeper(catalog.items.length, rows);
    this.purchases = new PurchaseKeeper(rows, catalog.suppliers.length);
    this.docks = docks(catalog);
    this.queue = new Int32Array(days);
    this.longest = new Float64Array(days);
  }

  add(journal: Journal): void {
    const { kind, time, row, units, length } = journal;
    const { levels, orders, purchases } = this;
    for (let i = 0; i < length; i++) {
      if (time[i] >= (this.day + 1) * TICKS_PER_DAY) this.closeUntil(time[i]);
      const n = units[i];
      switch (kind[i]) {
        case Fact.STOCKED:
        case Fact.UNRESERVED:
          levels.change(row[i], n, 0);
          break;
        case Fact.RETURNED:
          if (journal.other[i] === 1) levels.change(row[i], n, 0);
          break;
        case Fact.SENT:
        case Fact.SHRUNK:
          levels.change(row[i], -n, 0);
          break;
        case Fact.FILLED:
          levels.change(row[i], -n, 0);
          orders.filled(journal, i);
          break;
        case Fact.SUBSTITUTED:
          levels.change(row[i], -n, 0);
          orders.substituted(journal, i);
          break;
        case Fact.BACKORDERED:
          levels.change(row[i], 0, n);
          orders.backorders(journal, i);
          break;
        case Fact.LOST:
          orders.turnsAway(journal, i);
          break;
        case Fact.ORDERED:
          orders.orders(journal, i);
          break;
        case Fact.RELEASED:
          levels.change(row[i], -n, -n);
          purchases.releasesTo(orders.released(journal, i), journal, i);
          break;
        case Fact.CANCELLED_LINE:
          levels.change(row[i], 0, -n);
          orders.givesUpLine(journal, i);
          break;
        case Fact.COMPLETED:
          orders.completed(journal, i);
          break;
        case Fact.CANCELLED:
          orders.givesUp(journal, i);
          break;
        case Fact.PURCHASED:
          purchases.purchased(journal, i);
          break;
        case Fact.ARRIVED:
          purchases.arrived(journal, i);
          break;
        case Fact.RECEIVED:
          levels.change(row[i], n, 0);
          purchases.receives(journal, i, this.docks[row[i]] === 1);
          break;
      }
    }
  }

  /** The columns, once the last chunk has been read. */
  close(which: Pick<Future, 'strategy' | 'replication' | 'outages' | 'standstills'>): Future {
    this.closeUntil(this.days * TICKS_PER_DAY);
    return {
      ...which,
      orders: this.orders.done(),
      purchases: this.purchases.purchases(),
      releases: this.purchases.done(),
      closes: this.levels.done(this.days),
      queue: this.queue,
      longest: this.longest,
      days: this.days,
      rows: this.rows,
    };
  }

  private closeUntil(now: number): void {
    for (; this.day < this.days && (this.day + 1) * TICKS_PER_DAY <= now; this.day++) {
      this.levels.closeDay(this.day);
      const { waiting } = this.orders;
      this.queue[this.day] = waiting.size;
      for (const oldest of waiting.values()) {
        const waited = (this.day + 1) * TICKS_PER_DAY - this.orders.placedAt(oldest);
        this.longest[this.day] = waited / TICKS_PER_DAY;
        break;
      }
    }
  }
}
