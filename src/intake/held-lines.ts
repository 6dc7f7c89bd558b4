/**
 * Which items of which orders have been read, and in which file first: open addressing over typed columns, 10 bytes a slot. A later file's
 * row of the same order and item is the same row again; a row of an order whose item is new continues the order (a file cut in the middle).
 */
export class HeldLines {
  private order = new Int32Array(SIZE).fill(-1);
  private item = new Int32Array(SIZE);
  private file = new Uint16Array(SIZE);
  private count = 0;
  /** Lines that nobody has asked about yet, three numbers each: those of a file that stands alone never are. */
  private added = new Int32Array(SIZE);
  private length = 0;

  /** A line of an order that its own file brought. */
  add(order: number, item: number, file: number): void {
    if (this.length + 3 > this.added.length) {
      const longer = new Int32Array(this.added.length * 2);
      longer.set(this.added);
      this.added = longer;
    }
    this.added[this.length++] = order;
    this.added[this.length++] = item;
    this.added[this.length++] = file;
  }

  /** The file that brought item `item` of order `order`: `file` itself if no earlier one did. */
  firstFile(order: number, item: number, file: number): number {
    if (this.length > 0) this.enterAdded();
    return this.enter(order, item, file);
  }

  private enterAdded(): void {
    const { added, length } = this;
    this.length = 0;
    for (let at = 0; at < length; at += 3) this.enter(added[at], added[at + 1], added[at + 2]);
  }

  private enter(order: number, item: number, file: number): number {
    if (this.count * 3 > this.order.length * 2) this.grow();
    const slot = this.slotOf(order, item);
    if (this.order[slot] < 0) {
      this.order[slot] = order;
      this.item[slot] = item;
      this.file[slot] = file;
      this.count++;
    }
    return this.file[slot];
  }

  private slotOf(order: number, item: number): number {
    const mask = this.order.length - 1;
    let slot = (Math.imul(order, 0x9e3779b1) ^ Math.imul(item, 0x85ebca6b)) >>> 0;
    slot = (slot ^ (slot >>> 15)) & mask;
    while (this.order[slot] >= 0 && (this.order[slot] !== order || this.item[slot] !== item)) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { order, item, file } = this;
    this.order = new Int32Array(order.length * 2).fill(-1);
    this.item = new Int32Array(order.length * 2);
    this.file = new Uint16Array(order.length * 2);
    for (let k = 0; k < order.length; k++) {
      if (order[k] < 0) continue;
      const slot = this.slotOf(order[k], item[k]);
      this.order[slot] = order[k];
      this.item[slot] = item[k];
      this.file[slot] = file[k];
    }
  }
}

const SIZE = 1 << 14;
