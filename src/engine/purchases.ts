import { grown } from './backlog.js';
import type { Ledger } from './ledger.js';

/**
 * Open purchase orders as slots, threaded per stock row by expected receipt (`ledger.firstPurchase`, `next`).
 * `fresh` lists the slots placed since it was last emptied: whoever drives the engine decides what becomes of them. A purchase order from
 * a lane is not among them; the shipments it is sent in are, each as `~slot`.
 */
export class Purchases {
  row = new Int32Array(64);
  supplier = new Int32Array(64);
  units = new Int32Array(64);
  /** n-th purchase order of this row with this supplier, from 0. */
  number = new Int32Array(64);
  price = new Float64Array(64);
  orderedAt = new Float64Array(64);
  /** Expected receipt, ticks: what the supplier quoted, or said since; not what will happen. */
  eta = new Float64Array(64);
  /** What it quoted when the order was placed, ticks. Where `eta` differs there is news, to be taken as it is. */
  quoted = new Float64Array(64);
  /** 1 once it was pulled forward. */
  expedited = new Uint8Array(64);
  /** 1 while it lies on the dock, yet to be booked. */
  onDock = new Uint8Array(64);
  next = new Int32Array(64);

  fresh = new Int32Array(16);
  freshCount = 0;
  /** Slots pulled forward since it was last emptied, likewise. */
  readonly pulled: number[] = [];
  /** Open ones with news. */
  moved = 0;

  private free = -1; // threaded through next
  private slots = 0;

  /** A slot for a purchase order that is nobody's to decide yet. */
  open(ledger: Ledger, row: number, supplier: number, units: number, price: number, now: number, eta: number): number {
    let p = this.free;
    if (p >= 0) this.free = this.next[p];
    else {
      p = this.slots++;
      if (p === this.row.length) this.grow();
    }
    const pair = row * ledger.suppliers + supplier;
    this.row[p] = row;
    this.supplier[p] = supplier;
    this.units[p] = units;
    this.number[p] = ledger.purchaseCount[pair]++;
    this.price[p] = price;
    this.orderedAt[p] = now;
    this.eta[p] = this.quoted[p] = eta;
    this.expedited[p] = 0;
    this.onDock[p] = 0;
    this.insert(ledger, p, row, eta);
    ledger.purchasedUnits[pair] += units;
    return p;
  }

  /** A slot, or `~shipment`, whose arrival is to be decided. */
  freshen(entry: number): void {
    if (this.freshCount === this.fresh.length) this.fresh = grown(this.fresh, new Int32Array(this.freshCount * 2));
    this.fresh[this.freshCount++] = entry;
  }

  close(ledger: Ledger, p: number): void {
    if (this.eta[p] !== this.quoted[p]) this.moved--;
    this.unlink(ledger, p);
    this.next[p] = this.free;
    this.free = p;
  }

  /** Expects an open one at another date. */
  move(ledger: Ledger, p: number, eta: number): void {
    const news = (date: number): number => (date === this.quoted[p] ? 0 : 1);
    this.moved += news(eta) - news(this.eta[p]);
    this.unlink(ledger, p);
    this.eta[p] = eta;
    this.insert(ledger, p, this.row[p], eta);
  }

  private unlink(ledger: Ledger, p: number): void {
    const row = this.row[p];
    let before = -1;
    for (let q = ledger.firstPurchase[row]; q !== p; q = this.next[q]) before = q;
    if (before < 0) ledger.firstPurchase[row] = this.next[p];
    else this.next[before] = this.next[p];
  }

  /** By eta; of equal ones, who was given the date later stands later. */
  private insert(ledger: Ledger, p: number, row: number, eta: number): void {
    let before = -1;
    let q = ledger.firstPurchase[row];
    while (q >= 0 && this.eta[q] <= eta) {
      before = q;
      q = this.next[q];
    }
    this.next[p] = q;
    if (before < 0) ledger.firstPurchase[row] = p;
    else this.next[before] = p;
  }

  private grow(): void {
    const n = this.row.length * 2;
    this.row = grown(this.row, new Int32Array(n));
    this.supplier = grown(this.supplier, new Int32Array(n));
    this.units = grown(this.units, new Int32Array(n));
    this.number = grown(this.number, new Int32Array(n));
    this.price = grown(this.price, new Float64Array(n));
    this.orderedAt = grown(this.orderedAt, new Float64Array(n));
    this.eta = grown(this.eta, new Float64Array(n));
    this.quoted = grown(this.quoted, new Float64Array(n));
    this.expedited = grown(this.expedited, new Uint8Array(n));
    this.onDock = grown(this.onDock, new Uint8Array(n));
    this.next = grown(this.next, new Int32Array(n));
  }
}
