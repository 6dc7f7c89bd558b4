/** In the customer column: not filled in, and no such column in the file. */
export const UNKNOWN_CUSTOMER = -1;
export const NO_CUSTOMERS = -2;

/** Order lines as growing columns: 40 bytes a line where objects take 200. */
export class LineColumns {
  length = 0;
  /** Rows into the names of orders, codes (as written) and customers. */
  order = new Int32Array(1 << 12);
  code = new Int32Array(1 << 12);
  customer = new Int32Array(1 << 12);
  units = new Int32Array(1 << 12);
  /** NaN = the file has no price column. */
  price = new Float64Array(1 << 12);
  /** Seconds since 1970-01-01 00:00, local. */
  time = new Float64Array(1 << 12);
  /** Where it was read: file row, line. */
  file = new Uint16Array(1 << 12);
  line = new Int32Array(1 << 12);

  push(
    order: number,
    code: number,
    customer: number,
    units: number,
    price: number,
    time: number,
    file: number,
    line: number,
  ): void {
    const at = this.length;
    if (at === this.order.length) this.grow(at * 2);
    this.order[at] = order;
    this.code[at] = code;
    this.customer[at] = customer;
    this.units[at] = units;
    this.price[at] = price;
    this.time[at] = time;
    this.file[at] = file;
    this.line[at] = line;
    this.length = at + 1;
  }

  private grow(size: number): void {
    this.order = longer(this.order, new Int32Array(size));
    this.code = longer(this.code, new Int32Array(size));
    this.customer = longer(this.customer, new Int32Array(size));
    this.units = longer(this.units, new Int32Array(size));
    this.price = longer(this.price, new Float64Array(size));
    this.time = longer(this.time, new Float64Array(size));
    this.file = longer(this.file, new Uint16Array(size));
    this.line = longer(this.line, new Int32Array(size));
  }
}

function longer<T extends Int32Array | Float64Array | Uint16Array>(old: T, fresh: T): T {
  fresh.set(old);
  return fresh;
}
