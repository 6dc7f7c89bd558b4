import { Rank, TICKS_PER_DAY } from '../domain/time.js';
import { grown } from '../engine/backlog.js';
import type { Engine } from '../engine/engine.js';
import { notice } from '../engine/notice.js';
import { receive, receiveShipment } from '../engine/receive.js';
import type { EventList } from './event-list.js';
import type { StockKeeping } from './stock-keeping.js';
import type { Supply } from './supply.js';

/**
 * Purchase orders on their way: when each really comes, how much of it, and what the shop hears before. Columns by slot of the engine's
 * purchases. An event carries the ticket its slot had when it was scheduled: whatever changed since has another, and the event is void.
 */
export class Inbound {
  private ticket = new Int32Array(64);
  private delivered = new Int32Array(64);
  /** Ticks of the true receipt. */
  private receipt = new Float64Array(64);
  private tickets = 0;

  constructor(
    private readonly engine: Engine,
    private readonly supply: Supply,
    private readonly list: EventList,
    private readonly keeping: StockKeeping | null,
  ) {}

  /** Asks the world what becomes of the purchase orders just placed. */
  schedule(now: number): void {
    const { purchases } = this.engine;
    for (let i = 0; i < purchases.freshCount; i++) {
      const p = purchases.fresh[i];
      if (p < 0) {
        this.send(~p);
        continue;
      }
      const row = purchases.row[p];
      const supplier = purchases.supplier[p];
      const n = purchases.number[p];
      const units = purchases.units[p];
      while (p >= this.ticket.length) this.grow();
      const at = this.supply.receiptAt(now, row, supplier, n, units);
      this.delivered[p] = this.supply.delivered(row, supplier, n, units);
      this.expect(now, p, at);
    }
    purchases.freshCount = 0;
  }

  /** A part of a transfer is on its way once it has left its source, and takes the time of the whole. Nobody tells of it or hurries it. */
  private send(shipment: number): void {
    const { purchases, shipments } = this.engine;
    const p = shipments.purchase[shipment];
    const row = purchases.row[p];
    const supplier = purchases.supplier[p];
    const n = purchases.number[p];
    const units = shipments.units[shipment];
    const at = this.supply.receiptAt(shipments.shipped[shipment], row, supplier, n, units);
    this.list.add(at, Rank.RECEIPT, ~shipment, this.supply.delivered(row, supplier, n, units));
  }

  /** Moves the receipts of what was pulled forward; what would have come sooner anyway stays. */
  pull(now: number): void {
    const { purchases } = this.engine;
    for (const p of purchases.pulled) {
      const at = this.supply.expeditedAt(now, purchases.supplier[p], purchases.orderedAt[p]);
      this.expect(now, p, Math.min(this.receipt[p], at));
    }
    purchases.pulled.length = 0;
  }

  /** False when the event is void. Of a shipment (`~slot`) it carries the units that come. */
  receive(now: number, p: number, ticket: number): boolean {
    const { engine, keeping } = this;
    if (p >= 0 && this.ticket[p] !== ticket) return false;
    const purchase = p < 0 ? engine.shipments.purchase[~p] : p;
    const delivered = p < 0 ? ticket : this.delivered[p];
    if (keeping !== null && this.dock(now, p, purchase, delivered, keeping)) return true;
    const wrong = keeping === null ? 0 : keeping.miscounted(engine, purchase, delivered);
    if (p < 0) receiveShipment(engine, now, ~p, delivered, wrong);
    else receive(engine, now, p, delivered, wrong);
    return true;
  }

  /** Where goods are booked some time after they came, they first lie on the dock, and the same event is due once more. */
  private dock(now: number, p: number, purchase: number, delivered: number, keeping: StockKeeping): boolean {
    const { engine, list } = this;
    const { purchases, shipments } = engine;
    const posting = keeping.postingOf(engine, purchase);
    if (posting === 0 || (p < 0 ? shipments.onDock[~p] : purchases.onDock[p]) === 1) return false;
    keeping.arrive(engine, now, purchase, p < 0 ? shipments.units[~p] : purchases.units[p], delivered);
    if (p < 0) shipments.onDock[~p] = 1;
    else purchases.onDock[p] = 1;
    list.add(now + posting, Rank.RECEIPT, p, p < 0 ? delivered : (this.ticket[p] = ++this.tickets));
    return true;
  }

  /** False when the event is void. */
  tell(now: number, p: number, ticket: number): boolean {
    if (this.ticket[p] !== ticket) return false;
    notice(this.engine, now, p, endOfDay(this.receipt[p]));
    return true;
  }

  private expect(now: number, p: number, at: number): void {
    const { purchases } = this.engine;
    const ticket = (this.ticket[p] = ++this.tickets);
    this.receipt[p] = at;
    this.list.add(at, Rank.RECEIPT, p, ticket);
    const eta = purchases.eta[p];
    if (at <= eta) return;
    const ahead = this.supply.noticeAhead(purchases.row[p], purchases.supplier[p], purchases.number[p]);
    if (ahead >= 0) this.list.add(Math.max(now, eta - ahead), Rank.NOTICE, p, ticket);
  }

  private grow(): void {
    const n = this.ticket.length * 2;
    this.ticket = grown(this.ticket, new Int32Array(n));
    this.delivered = grown(this.delivered, new Int32Array(n));
    this.receipt = grown(this.receipt, new Float64Array(n));
  }
}

/** A supplier names a day, not an hour: by its end the goods are there. */
const endOfDay = (t: number): number => Math.ceil(t / TICKS_PER_DAY) * TICKS_PER_DAY;
