import type { Engine } from '../engine.js';

/** Units of a row that a channel may take, below zero where others' reserves are not full; −1 is a transfer, which leaves all of them. */
export function leftFor(e: Engine, row: number, channel: number): number {
  const have = e.ledger.available[row];
  return e.leaves ? have - e.leaves[(channel + 1) * e.ledger.locations + ((row / e.items) | 0)] : have;
}

/** The same for whoever a waiting line belongs to. */
export function leftForLine(e: Engine, row: number, line: number): number {
  const { backlog } = e;
  return leftFor(e, row, backlog.isTransfer(line) ? -1 : backlog.channel[backlog.orderOf[line]]);
}

/** Must all who wait for the row leave to others what is there? Then whoever may take it passes them. */
export function allMustLeave(e: Engine, row: number): boolean {
  if (!e.leaves) return false;
  for (let line = e.ledger.head[row]; line >= 0; line = e.backlog.next[line]) {
    if (leftForLine(e, row, line) > 0) return false;
  }
  return true;
}

/**
 * Units that a channel leaves at a location, `[(channel + 1) * locations + location]`, the first row for transfers: what the location keeps
 * back for the other channels of which it is the first. Null where nothing is kept back.
 */
export function reservesOf(
  reserve: readonly number[] | undefined,
  places: readonly Int32Array[],
  locations: number,
): Int32Array | null {
  if (!reserve?.some((units) => units > 0)) return null;
  const leaves = new Int32Array((places.length + 1) * locations);
  reserve.forEach((units, kept) => {
    for (let channel = -1; channel < places.length; channel++) {
      if (channel !== kept) leaves[(channel + 1) * locations + places[kept][0]] += units;
    }
  });
  return leaves;
}
