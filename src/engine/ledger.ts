/**
 * What the shop believes, by stock row (item at a location, `row = location * items + item`). All units are whole.
 * Invariant: `position = available + onOrder − backordered`.
 */
export class Ledger {
  readonly rows: number;
  /** Recorded on hand less allocated: what a new line may take. */
  readonly available: Int32Array;
  readonly onOrder: Int32Array;
  readonly backordered: Int32Array;
  /** Of these, what transfers to other locations wait for. */
  readonly awaited: Int32Array;
  readonly position: Int32Array;
  /** First and last waiting line of the row in the backlog, −1 = nobody waits. */
  readonly head: Int32Array;
  readonly tail: Int32Array;
  /** Changes with the queue of the row, but for who joins it at its end. */
  readonly queueVersion: Int32Array;
  /** First open purchase order of the row by expected receipt, −1 = none. */
  readonly firstPurchase: Int32Array;
  /** Units ever demanded here, those turned away too, for the planner who learns from them. */
  readonly demanded: Float64Array;
  /** Of these, what was turned away. */
  readonly turnedAway: Float64Array;
  /** Units ever purchased, per row and supplier: shares and purchase-order numbers hang on them. */
  readonly purchasedUnits: Float64Array;
  readonly purchaseCount: Int32Array;
  /** 1 while the supplier is known to stand still. */
  readonly out: Uint8Array;

  /** s, the reorder point, in units; a continuous policy acts when position ≤ s. */
  readonly reorderPoint: Int32Array;
  /** S, the order-up-to level, in units. */
  readonly orderUpTo: Int32Array;
  /** Q, the order quantity: the smallest multiple that lifts the position above s. 0 = order up to S instead. */
  readonly quantity: Int32Array;
  /** The reorder point while review is continuous, else one that is never reached: the only column the hot path looks at. */
  readonly trigger: Int32Array;

  constructor(
    readonly items: number,
    readonly locations: number,
    readonly suppliers: number,
  ) {
    const rows = items * locations;
    this.rows = rows;
    this.available = new Int32Array(rows);
    this.onOrder = new Int32Array(rows);
    this.backordered = new Int32Array(rows);
    this.queueVersion = new Int32Array(rows);
    this.awaited = new Int32Array(rows);
    this.position = new Int32Array(rows);
    this.head = new Int32Array(rows).fill(-1);
    this.tail = new Int32Array(rows).fill(-1);
    this.firstPurchase = new Int32Array(rows).fill(-1);
    this.demanded = new Float64Array(rows);
    this.turnedAway = new Float64Array(rows);
    this.purchasedUnits = new Float64Array(rows * suppliers);
    this.purchaseCount = new Int32Array(rows * suppliers);
    this.out = new Uint8Array(suppliers);
    this.reorderPoint = new Int32Array(rows);
    this.orderUpTo = new Int32Array(rows);
    this.quantity = new Int32Array(rows);
    this.trigger = new Int32Array(rows).fill(NEVER);
  }
}

/** Below any position: a row that only a review event looks at. */
export const NEVER = -0x8000_0000;
