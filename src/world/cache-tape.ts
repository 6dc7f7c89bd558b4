import type { Tape, TapeChunk } from '../domain/tape.js';
import { Components } from './components.js';
import { takeOrders } from './take-orders.js';

/** A tape kept whole in memory, to be played under many strategies: about 40 bytes an order and 8 a line. */
export interface CachedTape {
  readonly orders: number;
  readonly lines: number;
  /** The tape from its beginning, as often as wanted, also several at once. */
  replay(): Tape;
  /** The orders of some items, and of all items that they share orders with. */
  part(items: readonly number[]): TapePart;
}

/** Orders that share no item with any other of the tape. */
export interface TapePart {
  /** Item rows, ascending. */
  readonly items: readonly number[];
  /** Numbers on the whole tape, ascending. */
  readonly orders: Int32Array;
  /** Those orders, numbered from 0; their items are places in `items`. */
  readonly chunk: TapeChunk;
}

/** Plays a tape to its end and keeps copies of its chunks. */
export function cacheTape(tape: Tape): CachedTape {
  const { nextChunk: _, ...lasting } = tape;
  const chunks: TapeChunk[] = [];
  let lines = 0;
  for (let chunk = tape.nextChunk(); chunk; chunk = tape.nextChunk()) {
    lines += chunk.item.length;
    chunks.push(copyOf(chunk));
  }
  const last = chunks.at(-1);
  const orders = last ? last.firstOrder + last.orders : 0;
  let components: Components | undefined;
  let asked = ''; // whoever asks for a part asks for it again
  let known: TapePart | undefined;
  return {
    orders,
    lines,
    replay() {
      let next = 0;
      return { ...lasting, nextChunk: () => chunks[next++] ?? null };
    },
    part(wanted) {
      if (known && asked === wanted.join(' ')) return known;
      components ??= new Components(chunks, orders);
      const { items, orders: own } = components.of(wanted);
      asked = wanted.join(' ');
      return (known = { items, orders: own, chunk: takeOrders(chunks, own, items) });
    },
  };
}

function copyOf(chunk: TapeChunk): TapeChunk {
  return {
    ...chunk,
    time: chunk.time.slice(),
    channel: chunk.channel.slice(),
    patience: chunk.patience.slice(),
    transit: chunk.transit.slice(),
    firstLine: chunk.firstLine.slice(),
    item: chunk.item.slice(),
    units: chunk.units.slice(),
  };
}
