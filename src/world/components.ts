import type { TapeChunk } from '../domain/tape.js';

/** Which orders of a tape have to do with each other: items in one order belong together, and so does what belongs to either. */
export class Components {
  /** By item: another one of its component, itself at the root. */
  private readonly parent: Int32Array;
  /** Orders by the root of their items, `orders[first[root] … first[root + 1])`, ascending. */
  private readonly orders: Int32Array;
  private readonly first: Int32Array;

  constructor(chunks: readonly TapeChunk[], orders: number) {
    let items = 0;
    for (const { item } of chunks) for (let l = 0; l < item.length; l++) if (item[l] >= items) items = item[l] + 1;
    this.parent = Int32Array.from({ length: items }, (_, item) => item);
    for (const { firstLine, item, orders: n } of chunks) {
      for (let k = 0; k < n; k++)
        for (let l = firstLine[k] + 1; l < firstLine[k + 1]; l++) this.join(item[firstLine[k]], item[l]);
    }
    // Counting sort: how many, where from, then each to its place.
    this.first = new Int32Array(items + 1);
    const each = (visit: (root: number, order: number) => void): void => {
      for (const { firstOrder, firstLine, item, orders: n } of chunks)
        for (let k = 0; k < n; k++) visit(this.root(item[firstLine[k]]), firstOrder + k);
    };
    each((root) => this.first[root + 1]++);
    for (let root = 0; root < items; root++) this.first[root + 1] += this.first[root];
    const place = this.first.slice();
    this.orders = new Int32Array(orders);
    each((root, order) => (this.orders[place[root]++] = order));
  }

  /** The items that have to do with some, these included, and the orders of all of them; both ascending. */
  of(wanted: readonly number[]): { readonly items: readonly number[]; readonly orders: Int32Array } {
    const known = wanted.filter((item) => item < this.parent.length);
    const roots = new Set(known.map((item) => this.root(item)));
    const items = wanted.filter((item) => item >= this.parent.length); // nobody ever ordered them
    for (let item = 0; item < this.parent.length; item++) if (roots.has(this.root(item))) items.push(item);
    const parts = [...roots].map((root) => this.orders.subarray(this.first[root], this.first[root + 1]));
    const orders = new Int32Array(parts.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const part of parts) {
      orders.set(part, at);
      at += part.length;
    }
    return { items: items.sort((a, b) => a - b), orders: parts.length > 1 ? orders.sort() : orders };
  }

  private join(a: number, b: number): void {
    this.parent[this.root(b)] = this.root(a);
  }

  private root(item: number): number {
    const { parent } = this;
    let at = item;
    while (parent[at] !== at) at = parent[at] = parent[parent[at]]; // halves the way for the next time
    return at;
  }
}
