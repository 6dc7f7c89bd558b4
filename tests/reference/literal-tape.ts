import type {
  AfterSaleDraws,
  CarriageDraws,
  CustomerDraws,
  OutageSpan,
  RecordDraws,
  SupplyDraws,
  Tape,
  TapeChunk,
} from '../../src/domain/tape.js';

/** A tape as one reads it: an object for each order. Times in ticks. */
export interface LiteralTape {
  readonly orders: readonly LiteralOrder[];
  readonly outages: readonly OutageSpan[];
  readonly supply: SupplyDraws;
  /** All arrives whole and is kept when left out. */
  readonly afterSale?: AfterSaleDraws;
  readonly customers: CustomerDraws;
  /** Nothing stands still, nobody wants anything made, and express takes no time, when left out. */
  readonly carriage?: CarriageDraws;
  /** Nothing goes wrong when left out. */
  readonly records?: RecordDraws;
}

/** Nothing breaks, nothing comes back. */
export const contentCustomers: AfterSaleDraws = {
  damaged: () => false,
  returnedAfter: () => Infinity,
  sellable: () => true,
};

export interface LiteralOrder {
  readonly time: number;
  readonly channel: number;
  readonly patience: number;
  readonly transit: number;
  readonly lines: readonly { readonly item: number; readonly units: number }[];
}

/** The same tape as columns, cut into chunks of `chunkTicks` up to the horizon. */
export function toTape(literal: LiteralTape, horizon: number, chunkTicks = Infinity): Tape {
  let until = 0;
  return {
    outages: literal.outages,
    supply: literal.supply,
    afterSale: literal.afterSale ?? contentCustomers,
    customers: literal.customers,
    carriage: literal.carriage ?? uneventful,
    records: recordsOf(literal),
    nextChunk() {
      if (until >= horizon) return null;
      const from = until;
      until = Math.min(horizon, until + chunkTicks);
      return toChunk(literal.orders, from, until);
    },
  };
}

export const uneventful: CarriageDraws = { windows: [], expressTransit: () => 0, customized: () => false };

/** What goes wrong with the records of a literal tape. */
export const recordsOf = ({ records }: LiteralTape): RecordDraws => records ?? perfectRecords;

export const perfectRecords: RecordDraws = {
  missingAtStart: () => 0,
  lost: () => 0,
  misPicked: () => false,
  miscounted: () => 0,
};

function toChunk(all: readonly LiteralOrder[], from: number, until: number): TapeChunk {
  const firstOrder = all.filter((order) => order.time < from).length;
  const orders = all.filter((order) => order.time >= from && order.time < until);
  const lines = orders.flatMap((order) => order.lines);
  const firstLine = [0];
  for (const order of orders) firstLine.push(firstLine[firstLine.length - 1] + order.lines.length);
  return {
    until,
    firstOrder,
    orders: orders.length,
    time: Float64Array.from(orders, (order) => order.time),
    channel: Uint8Array.from(orders, (order) => order.channel),
    patience: Float64Array.from(orders, (order) => order.patience),
    transit: Float64Array.from(orders, (order) => order.transit),
    firstLine: Int32Array.from(firstLine),
    item: Int32Array.from(lines, (line) => line.item),
    units: Int32Array.from(lines, (line) => line.units),
  };
}

/** Reads a tape of the world to its end, as objects. */
export function toLiteral(tape: Tape): LiteralTape {
  const orders: LiteralOrder[] = [];
  for (let chunk = tape.nextChunk(); chunk; chunk = tape.nextChunk()) {
    for (let k = 0; k < chunk.orders; k++) {
      const lines = Array.from({ length: chunk.firstLine[k + 1] - chunk.firstLine[k] }, (_, j) => ({
        item: chunk.item[chunk.firstLine[k] + j],
        units: chunk.units[chunk.firstLine[k] + j],
      }));
      const { time, channel, patience, transit } = chunk;
      orders.push({ time: time[k], channel: channel[k], patience: patience[k], transit: transit[k], lines });
    }
  }
  const { nextChunk: _, ...lasting } = tape;
  return { orders, ...lasting };
}
