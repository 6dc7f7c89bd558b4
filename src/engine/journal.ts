/**
 * Facts in the order they happened, as reused columns. Only the columns named beside a kind are written for it; the others hold leftovers.
 *
 * ```
 * kind            order row    line    units  other    a          b          c          d
 * STOCKED               row            units                                                 opening stock
 * FILLED          order row    line    units  location shipped                               a line's units allocated when the order was placed; shipped is
 *                                                                                            Infinity while ship-complete holds them back; b: jumped = 1 when
 *                                                                                            others waited for the row
 * BACKORDERED     order row    line    units
 * LOST            order row    line    units  why                                            turned away; why = 1: beyond the limit per order, 0: for want of stock
 * ORDERED         order lines  full    units  channel  promise    delivered  parcels    filled     closes the line facts of this order; delivered is NaN while
 *                                                                                            units wait; full = lines filled complete at once; promise NaN = not accepted
 * SOLD            order row            units  channel  promise    delivered             shipped   FILLED and ORDERED in one: the whole order is a line that one
 *                                                                                            place filled at once, in one parcel; only in a brief journal
 * RELEASED        order row    line    units  jumped   shipped    parcel     orderedAt  channel  backordered units allocated; parcel = 1 when they begin a parcel of their own
 * SHIPPED         order row    line    units           shipped                               held units of a now complete order
 * COMPLETED       order jumped held    parcels channel delivered  promise    orderedAt  shipped   the last unit of a backordered order; held = 1: its one parcel
 *                                                                                            leaves now
 * UNRESERVED      order row    line    units                                 orderedAt       reserved units of a cancelled order go back to stock
 * CANCELLED_LINE  order row    line    units                                 orderedAt
 * CANCELLED       order                       channel             promise    orderedAt
 * PURCHASED       n     row            units  supplier price      eta
 * RECEIVED        n     row    short   units  supplier price      eta        orderedAt       units came, `short` did not; eta as first quoted
 * OUTAGE                                      supplier until
 * RECOVERED                                   supplier
 * OVERTIME        order                units  location cost                                  a parcel begins in overtime, at so much
 * MADE            order row    line    units           ready                                 allocated units that are made to order are put in work
 * EXPRESSED       order        asked   units  channel  surcharge                             a parcel goes by express, dearer by so much; asked = 0: the
 *                                                                                            strategy pays, 1: care does, 2: it paid when it was given
 * OPEN            order                       channel             promise    orderedAt       still waiting at the horizon
 * NOTICED         n     row                   supplier was due    due                        the supplier tells of a delay: the day it now expects
 * EXPEDITED       n     row            units  supplier surcharge  due        was due    reason     pulled forward for money; reason: a row of `expediteConditions`
 * MESSAGED        order step   class   kind   channel  told       cost       orderedAt  n      the n-th message (from 1) to who waits or waited; told = the date in it,
 *                                                                                            NaN = none; step of the care rule it tells of, −1 = none; kind as in `MESSAGES`
 * GIVEN           order step   class   gift   channel  cost       value      orderedAt       to who waits; gift as in `GIFTS`; the cost of express is 0 where care
 *                                                                                            pays by the parcel
 * FLAWED          order row    line    units  flaw     delivered                             the customer will find them damaged (flaw 0) or wrong (1); comes before
 *                                                                                            the ORDERED or COMPLETED that says when the order is delivered
 * RETURNED        order row    line    units  sellable refund     delivered  reason          back in the house, sellable = 1: in stock again; refund a unit;
 *                                                                                            reason 0 damaged, 1 wrong, 2 not wanted
 * SHORT           order row    line    units           picked                                recorded, but not on the shelf: the units a pick came up short by
 * SHRUNK          order row    line    units  cause                                          units gone from the shelf unseen, negative = turned up; cause 0 lost,
 *                                                                                            1 wrong from the start, 2 picked for an order of another item,
 *                                                                                            3 such goods back on their own shelf; order −1 for 0 and 1
 * COUNTED               row            units  cause    found      cost                       the record is set to what was found; units: signed correction of it;
 *                                                                                            cause 0 its turn, 1 a short pick, 2 suspicion
 * MISCOUNTED      n     row            units  supplier                                       a receipt booked wrong: units recorded less units received
 * ARRIVED         n     row    short   units  supplier price      eta        orderedAt       units lie in the house, to be booked by the RECEIVED that follows
 * SENT            n     row            units  lane     eta        to         waited shipped  units of a transfer leave their row for another (`to`); eta is when
 *                                                                                            they are expected; waited = 1 when they had to
 * AWAITED         n     row            units  lane                to                         units of a transfer wait for stock
 * STAYED_AWAY     order                units  channel  value                                 not placed, after bad service: the shop never hears of it
 * SUBSTITUTED     order row    line    units  location shipped    wanted     jumped          another item sent at once for what is missing of a line: its row;
 *                                                                                            `wanted` is the row asked for; shipped as for FILLED
 * COMPLAINED      order                       channel  promise    cost       orderedAt
 * ALERT                 row            level  kind     date       since                      kind as in `alertKinds`; date: stock will have run out, or overdue since;
 *                                                                                            since: when it began to hold
 * ```
 * ORDERED, SOLD, COMPLETED, CANCELLED, OPEN, STAYED_AWAY and COMPLAINED hold the row of the customer's class as well.
 */
export const Fact = {
  STOCKED: 0,
  FILLED: 1,
  BACKORDERED: 2,
  LOST: 3,
  ORDERED: 4,
  RELEASED: 5,
  COMPLETED: 6,
  UNRESERVED: 7,
  CANCELLED_LINE: 8,
  CANCELLED: 9,
  PURCHASED: 10,
  RECEIVED: 11,
  OUTAGE: 12,
  RECOVERED: 13,
  OPEN: 14,
  SHIPPED: 15,
  SHORT: 16,
  SHRUNK: 17,
  COUNTED: 18,
  MISCOUNTED: 19,
  ARRIVED: 20,
  OVERTIME: 21,
  MADE: 22,
  FLAWED: 23,
  RETURNED: 24,
  ALERT: 25,
  NOTICED: 26,
  EXPEDITED: 27,
  SENT: 28,
  AWAITED: 29,
  MESSAGED: 33,
  GIVEN: 34,
  STAYED_AWAY: 30,
  SUBSTITUTED: 31,
  COMPLAINED: 32,
  EXPRESSED: 35,
  SOLD: 36,
} as const;

/** Why units are not where the record says (SHRUNK), and why a row was counted (COUNTED). */
export const Cause = { LOST: 0, WRONG_AT_START: 1, MISPICKED: 2, SORTED_OUT: 3 } as const;
export const CountCause = { TURN: 0, SHORT_PICK: 1, SUSPICION: 2 } as const;

/** 'cancelled line', by number; numbers may have gaps. */
export const factNames: Readonly<Record<number, string>> = Object.fromEntries(
  Object.entries(Fact).map(([name, kind]) => [kind, name.toLowerCase().replaceAll('_', ' ')]),
);

const CAPACITY = 1024;

/** A chunk of facts; when it is full, `read` sees rows 0 … length − 1 and the journal rewinds. */
export class Journal {
  length = 0;
  readonly kind: Uint8Array;
  readonly time: Float64Array;
  readonly order: Int32Array;
  readonly row: Int32Array;
  readonly line: Int32Array;
  readonly units: Int32Array;
  readonly other: Int32Array;
  readonly customerClass: Uint8Array;
  readonly a: Float64Array;
  readonly b: Float64Array;
  readonly c: Float64Array;
  readonly d: Float64Array;

  /**
   * `chunk` ≤ 1024 rows; smaller ones only serve tests. A `brief` journal says SOLD of most orders: half the facts, for those who count them
   * and don't retell them.
   */
  constructor(
    private readonly read: (journal: Journal) => void,
    private readonly chunk: number = CAPACITY,
    readonly brief = false,
  ) {
    this.kind = new Uint8Array(chunk);
    this.time = new Float64Array(chunk);
    this.order = new Int32Array(chunk);
    this.row = new Int32Array(chunk);
    this.line = new Int32Array(chunk);
    this.units = new Int32Array(chunk);
    this.other = new Int32Array(chunk);
    this.customerClass = new Uint8Array(chunk);
    this.a = new Float64Array(chunk);
    this.b = new Float64Array(chunk);
    this.c = new Float64Array(chunk);
    this.d = new Float64Array(chunk);
  }

  /** The row to write the next fact into. */
  next(kind: number, time: number): number {
    if (this.length === this.chunk) this.flush();
    const i = this.length++;
    this.kind[i] = kind;
    this.time[i] = time;
    return i;
  }

  flush(): void {
    if (this.length > 0) this.read(this);
    this.length = 0;
  }
}
