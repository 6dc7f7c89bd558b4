import { grown } from './backlog.js';

/** Goods on the way between two locations, as slots: a transfer is sent in as many parts as the source's stock makes of it. */
export class Shipments {
  /** Slot of the purchase order it belongs to. */
  purchase = new Int32Array(16);
  units = new Int32Array(16);
  /** Ticks of hand-over to the carrier. */
  shipped = new Float64Array(16);
  /** 1 while it lies on the dock, yet to be booked. */
  onDock = new Uint8Array(16);

  private free = -1; // threaded through purchase
  private slots = 0;

  open(purchase: number, units: number, shipped: number): number {
    let s = this.free;
    if (s >= 0) this.free = this.purchase[s];
    else {
      s = this.slots++;
      if (s === this.units.length) this.grow();
    }
    this.purchase[s] = purchase;
    this.units[s] = units;
    this.shipped[s] = shipped;
    this.onDock[s] = 0;
    return s;
  }

  close(s: number): void {
    this.purchase[s] = this.free;
    this.free = s;
  }

  private grow(): void {
    const n = this.units.length * 2;
    this.purchase = grown(this.purchase, new Int32Array(n));
    this.units = grown(this.units, new Int32Array(n));
    this.shipped = grown(this.shipped, new Float64Array(n));
    this.onDock = grown(this.onDock, new Uint8Array(n));
  }
}
