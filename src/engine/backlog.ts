/**
 * Orders that wait, and their lines, as slots in typed columns with free lists: a queue never allocates.
 *
 * ```
 * ledger.head[row] → line ⇄ line ⇄ line ← ledger.tail[row]      the queue of a stock row, by (key, arrival)
 *                      │
 *              orderOf ↓        firstOf[order] → line → line    the lines of one order (nextOfOrder)
 * ```
 */
export class Backlog {
  // orders
  id = new Int32Array(64);
  orderedAt = new Float64Array(64);
  promise = new Float64Array(64);
  transit = new Float64Array(64);
  channel = new Uint8Array(64);
  customerClass = new Uint8Array(64);
  /** Lines with units still waiting. */
  open = new Int32Array(64);
  parcels = new Int32Array(64);
  /** Instant and stock place of the last parcel released: lines that leave together share it. */
  parcelAt = new Float64Array(64);
  parcelFrom = new Int32Array(64);
  /** Its number within the order, when it is handed over, and how long it is on the road. */
  parcelNumber = new Int32Array(64);
  parcelShipped = new Float64Array(64);
  parcelTransit = new Float64Array(64);
  /**
   * Above 0: parcels begun from now on go by express, where the channel has one, whatever the strategy says. 1: care pays for each of them;
   * 2: it paid once, when it gave it.
   */
  express = new Uint8Array(64);
  jumped = new Uint8Array(64);
  /** Latest hand-over to the carrier so far, ticks. */
  shippedAt = new Float64Array(64);
  /** Latest arrival at the customer's door so far, ticks. */
  deliveredAt = new Float64Array(64);
  firstOf = new Int32Array(64);
  /** The purchase order that waits for the goods of its lane; −1 = a customer's order. */
  transfer = new Int32Array(64);

  // lines
  orderOf = new Int32Array(64);
  row = new Int32Array(64);
  line = new Int32Array(64);
  waiting = new Int32Array(64);
  /** Units allocated but held back until the order is complete (ship-complete only). */
  reserved = new Int32Array(64);
  key = new Float64Array(64);
  next = new Int32Array(64);
  previous = new Int32Array(64);
  nextOfOrder = new Int32Array(64);
  /** Units of the queue up to the line, as of a version of its row's queue; see `unitsUpTo`. */
  upTo = new Int32Array(64);
  upToVersion = new Int32Array(64);

  private freeOrder = -1; // threaded through firstOf
  private freeLine = -1; // threaded through nextOfOrder
  private orders = 0;
  private lines = 0;

  /** A fresh order slot; `id` −1 marks a free one, any below it a transfer. */
  openOrder(id: number, orderedAt: number, channel: number, transit: number, customerClass = 0): number {
    let o = this.freeOrder;
    if (o >= 0) this.freeOrder = this.firstOf[o];
    else {
      o = this.orders++;
      if (o === this.id.length) this.growOrders();
    }
    this.id[o] = id;
    this.orderedAt[o] = orderedAt;
    this.channel[o] = channel;
    this.customerClass[o] = customerClass;
    this.transit[o] = transit;
    this.promise[o] = NaN;
    this.open[o] = 0;
    this.parcels[o] = 0;
    this.parcelAt[o] = -1;
    this.express[o] = 0;
    this.jumped[o] = 0;
    this.shippedAt[o] = orderedAt;
    this.deliveredAt[o] = orderedAt;
    this.firstOf[o] = -1;
    this.transfer[o] = -1;
    return o;
  }

  /** A slot for what a transfer waits for: nobody's order, so without a number. */
  openTransfer(purchase: number, now: number): number {
    const o = this.openOrder(TRANSFER, now, 0, 0);
    this.transfer[o] = purchase;
    this.open[o] = 1;
    return o;
  }

  isTransfer(line: number): boolean {
    return this.transfer[this.orderOf[line]] >= 0;
  }

  /** Frees the order and all its lines. */
  closeOrder(o: number): void {
    let l = this.firstOf[o];
    while (l >= 0) {
      const next = this.nextOfOrder[l];
      this.nextOfOrder[l] = this.freeLine;
      this.freeLine = l;
      l = next;
    }
    this.id[o] = -1;
    this.firstOf[o] = this.freeOrder;
    this.freeOrder = o;
  }

  addLine(o: number, row: number, line: number, waiting: number, reserved: number, key: number): number {
    let l = this.freeLine;
    if (l >= 0) this.freeLine = this.nextOfOrder[l];
    else {
      l = this.lines++;
      if (l === this.row.length) this.growLines();
    }
    this.orderOf[l] = o;
    this.row[l] = row;
    this.line[l] = line;
    this.waiting[l] = waiting;
    this.reserved[l] = reserved;
    this.key[l] = key;
    this.next[l] = -1;
    this.previous[l] = -1;
    this.upToVersion[l] = -1;
    this.nextOfOrder[l] = this.firstOf[o];
    this.firstOf[o] = l;
    return l;
  }

  /** Slots ever used: `id[o] ≥ 0` tells the ones in use. */
  get orderSlots(): number {
    return this.orders;
  }

  private growOrders(): void {
    // Few steps: each is nineteen columns.
    const n = this.id.length * 4;
    this.id = grown(this.id, new Int32Array(n));
    this.orderedAt = grown(this.orderedAt, new Float64Array(n));
    this.promise = grown(this.promise, new Float64Array(n));
    this.transit = grown(this.transit, new Float64Array(n));
    this.channel = grown(this.channel, new Uint8Array(n));
    this.customerClass = grown(this.customerClass, new Uint8Array(n));
    this.open = grown(this.open, new Int32Array(n));
    this.parcels = grown(this.parcels, new Int32Array(n));
    this.parcelAt = grown(this.parcelAt, new Float64Array(n));
    this.parcelFrom = grown(this.parcelFrom, new Int32Array(n));
    this.parcelNumber = grown(this.parcelNumber, new Int32Array(n));
    this.parcelShipped = grown(this.parcelShipped, new Float64Array(n));
    this.parcelTransit = grown(this.parcelTransit, new Float64Array(n));
    this.deliveredAt = grown(this.deliveredAt, new Float64Array(n));
    this.express = grown(this.express, new Uint8Array(n));
    this.jumped = grown(this.jumped, new Uint8Array(n));
    this.shippedAt = grown(this.shippedAt, new Float64Array(n));
    this.firstOf = grown(this.firstOf, new Int32Array(n));
    this.transfer = grown(this.transfer, new Int32Array(n));
  }

  private growLines(): void {
    const n = this.row.length * 4;
    this.orderOf = grown(this.orderOf, new Int32Array(n));
    this.row = grown(this.row, new Int32Array(n));
    this.line = grown(this.line, new Int32Array(n));
    this.waiting = grown(this.waiting, new Int32Array(n));
    this.reserved = grown(this.reserved, new Int32Array(n));
    this.key = grown(this.key, new Float64Array(n));
    this.next = grown(this.next, new Int32Array(n));
    this.previous = grown(this.previous, new Int32Array(n));
    this.nextOfOrder = grown(this.nextOfOrder, new Int32Array(n));
    this.upTo = grown(this.upTo, new Int32Array(n));
    this.upToVersion = grown(this.upToVersion, new Int32Array(n));
  }
}

/** The number of what is nobody's order. */
const TRANSFER = -2;

/** `larger`, with `column` copied to its front. */
export function grown<T extends Int32Array | Float64Array | Uint8Array>(column: T, larger: T): T {
  larger.set(column);
  return larger;
}
