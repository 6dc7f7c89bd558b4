import type { Engine } from '../engine.js';
import { sourcingOf } from '../sourcing/sourcing-of.js';

/**
 * Settles from whom each row plans to purchase, and adds to the demand of a lane's source what is planned for those it supplies: means
 * and variances add up, announced demand too. What the source is asked for comes in lots; only its long-run mean and variance are right.
 */
export function deriveDemand(e: Engine): void {
  const { ledger, plan, items, laneFrom } = e;
  for (let row = 0; row < ledger.rows; row++)
    plan.supplier[row] = Math.max(0, sourcingOf(e, row).planningSupplier(e, row));
  if (laneFrom.every((from) => from < 0)) return;

  const sourceOf = (row: number): number => {
    const from = laneFrom[plan.supplier[row]];
    return from < 0 || !e.asked[(row / items) | 0] ? -1 : from * items + (row % items);
  };
  // The farther from the outside, the earlier: a row has all its demand before it is passed on.
  const stages = Array.from({ length: ledger.rows }, (_, row) => ({
    row,
    stage: stageOf(row, sourceOf, ledger.locations),
  }));
  for (const { row } of stages.filter(({ stage }) => stage > 0).sort((a, b) => b.stage - a.stage)) {
    const source = sourceOf(row);
    plan.mean[source] += plan.mean[row];
    plan.variance[source] += plan.variance[row];
    for (const { perDay } of plan.ahead) perDay[source] += perDay[row];
  }
}

/** Lanes between a row and the outside; a circle ends where it began. */
function stageOf(row: number, sourceOf: (row: number) => number, most: number): number {
  let stage = 0;
  for (let at = sourceOf(row); at >= 0 && stage < most; at = sourceOf(at)) stage++;
  return stage;
}
