/**
 * One future under one strategy, in columns: what the order list, the deliveries, the story and the replay are made of. Times in ticks
 * from the start; NaN = not known by the horizon.
 */
export interface Future {
  readonly strategy: number;
  readonly replication: number;
  readonly orders: OrderColumns;
  readonly purchases: PurchaseColumns;
  /** Units at the close of each day, `[day * rows + row]`; a row is location * items + item. */
  readonly onHand: Int32Array;
  readonly backordered: Int32Array;
  readonly onOrder: Int32Array;
  readonly days: number;
  readonly rows: number;
}

/** Every order the future has, in the order in which they were placed; entry k is order number `id[k]`. */
export interface OrderColumns {
  readonly length: number;
  readonly id: Int32Array;
  readonly placed: Float64Array;
  readonly promised: Float64Array;
  readonly delivered: Float64Array;
  /** Complete shipment. */
  readonly shipped: Float64Array;
  /** 0 filled at once, 1 waited, 2 cancelled, 3 still waits, 4 turned away. */
  readonly fate: Uint8Array;
  /** Younger orders were served before it from stock that it waited for. */
  readonly passedOver: Uint8Array;
  readonly channel: Uint8Array;
  /** Lines of order k: `firstLine[k] … firstLine[k + 1]`. */
  readonly firstLine: Int32Array;
  readonly item: Int32Array;
  readonly units: Int32Array;
}

/** Purchase orders in the order in which they were placed. */
export interface PurchaseColumns {
  readonly length: number;
  readonly row: Int32Array;
  readonly supplier: Int32Array;
  readonly units: Int32Array;
  readonly ordered: Float64Array;
  /** The day it was quoted for when it was ordered. */
  readonly due: Float64Array;
  readonly received: Float64Array;
  readonly receivedUnits: Int32Array;
}
