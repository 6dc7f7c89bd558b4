import type { Tape, TapeChunk } from '../domain/tape.js';

/** A tape kept whole in memory, to be played under many strategies: about 40 bytes an order and 8 a line. */
export interface CachedTape {
  readonly orders: number;
  readonly lines: number;
  /** The tape from its beginning, as often as wanted, also several at once. */
  replay(): Tape;
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
  return {
    orders: last ? last.firstOrder + last.orders : 0,
    lines,
    replay() {
      let next = 0;
      return { ...lasting, nextChunk: () => chunks[next++] ?? null };
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
