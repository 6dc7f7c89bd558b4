import type { TapeChunk } from '../../domain/tape.js';

/** The orders of one chunk while they are made: columns that are reused and only grow. */
export class OrderBuffer {
  orders = 0;
  lines = 0;
  time = new Float64Array(1024);
  channel = new Uint8Array(1024);
  patience = new Float64Array(1024);
  transit = new Float64Array(1024);
  firstLine = new Int32Array(1025);
  item = new Int32Array(2048);
  units = new Int32Array(2048);

  clear(): void {
    this.orders = 0;
    this.lines = 0;
  }

  /** Makes room for one more order of at most so many lines. */
  reserve(lines: number): void {
    if (this.orders === this.time.length) this.growOrders();
    if (this.lines + lines > this.item.length) this.growLines(this.lines + lines);
  }

  /** Room must have been reserved. */
  addLine(item: number, units: number): void {
    this.item[this.lines] = item;
    this.units[this.lines] = units;
    this.lines += 1;
  }

  /** Makes an order of the lines added since the last one; without any there is no order. Room must have been reserved. */
  closeOrder(time: number, channel: number, patience: number, transit: number): void {
    const k = this.orders;
    if (this.lines === this.firstLine[k]) return;
    this.time[k] = time;
    this.channel[k] = channel;
    this.patience[k] = patience;
    this.transit[k] = transit;
    this.firstLine[k + 1] = this.lines;
    this.orders = k + 1;
  }

  /** Drops those of the lines added since the last order whose item is marked; null marks all. */
  dropLines(marked: Uint8Array | null): void {
    let kept = this.firstLine[this.orders];
    for (let line = kept; marked && line < this.lines; line++) {
      if (marked[this.item[line]]) continue;
      this.item[kept] = this.item[line];
      this.units[kept++] = this.units[line];
    }
    this.lines = kept;
  }

  /** The orders so far, as views of the columns: valid until the buffer is cleared. */
  view(until: number, firstOrder: number): TapeChunk {
    const { orders, lines } = this;
    return {
      until,
      firstOrder,
      orders,
      time: this.time.subarray(0, orders),
      channel: this.channel.subarray(0, orders),
      patience: this.patience.subarray(0, orders),
      transit: this.transit.subarray(0, orders),
      firstLine: this.firstLine.subarray(0, orders + 1),
      item: this.item.subarray(0, lines),
      units: this.units.subarray(0, lines),
    };
  }

  private growOrders(): void {
    const length = this.time.length * 2;
    this.time = grown(this.time, new Float64Array(length));
    this.channel = grown(this.channel, new Uint8Array(length));
    this.patience = grown(this.patience, new Float64Array(length));
    this.transit = grown(this.transit, new Float64Array(length));
    this.firstLine = grown(this.firstLine, new Int32Array(length + 1));
  }

  private growLines(needed: number): void {
    const length = Math.max(needed, this.item.length * 2);
    this.item = grown(this.item, new Int32Array(length));
    this.units = grown(this.units, new Int32Array(length));
  }
}

function grown<T extends Float64Array | Int32Array | Uint8Array>(old: T, column: T): T {
  column.set(old);
  return column;
}
