import { invariant } from '../domain/problems.js';

/*
 * The rows by which random streams are named. They depend only on what the thing is, never on how many others there are, so that a new
 * spike, stream, supplier or item leaves the draws of all the others alone.
 */

/** Orders of a demand stream; with `spike`, the extra orders that this spike adds to it. */
export function orderRow(stream: number, spike = -1): number {
  invariant(spike + 1 < MOST, `at most ${MOST - 1} spikes`);
  return stream + (spike + 1) * MOST;
}

/** In the place of a demand stream: recorded orders, and a spike's one big buyer. */
export const HISTORY = 0xffff;
export const BIG_BUYER = 0xfffe;

/** Purchase orders of a stock row with a supplier. */
export function supplyRow(row: number, supplier: number): number {
  return row + supplier * 2 ** 24;
}

/** The n-th outage of a supplier's list. */
export function outageRow(supplier: number, n: number): number {
  return n + supplier * MOST;
}

const MOST = 0x10000;
