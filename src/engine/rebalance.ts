import type { RebalanceSpec } from '../domain/strategy.js';
import { leftFor } from './allocation/reserve.js';
import type { Engine } from './engine.js';
import { offerFor, purchase } from './purchase.js';
import { fastPosition } from './sourcing/fast-position.js';

/**
 * Moves stock from long cover to short. A row whose stock, with what comes as soon as a transfer would, covers fewer than `belowDays` of its
 * mean demand gets some from the location with the longest cover among those that have a lane to it: what that one has beyond `keepDays`
 * of its own demand, and no more than lifts the other to `keepDays`; whole units and packs.
 */
export function rebalance(e: Engine, now: number, spec: RebalanceSpec): void {
  const { ledger, plan, laneFrom } = e;
  for (let row = 0; row < ledger.rows; row++) {
    const mean = plan.mean[row];
    if (mean <= 0 || !e.asked[(row / e.items) | 0]) continue;
    let best = -1;
    let longest = spec.keepDays;
    for (let lane = 0; lane < laneFrom.length; lane++) {
      if (laneFrom[lane] < 0 || ledger.out[lane] === 1 || !offerFor(e, row, lane)) continue;
      const cover = coverDays(e, sourceRow(e, lane, row));
      if (cover <= longest || fastPosition(e, now, row, lane) >= spec.belowDays * mean) continue;
      longest = cover;
      best = lane;
    }
    if (best >= 0) purchase(e, now, row, best, movable(e, now, row, best, spec.keepDays));
  }
}

/** Days of mean demand that stock nobody waits for would last; Infinity where nothing is planned. */
function coverDays(e: Engine, row: number): number {
  const { ledger, plan } = e;
  const stock = ledger.available[row] - ledger.backordered[row];
  return plan.mean[row] > 0 ? stock / plan.mean[row] : stock > 0 ? Infinity : 0;
}

function movable(e: Engine, now: number, row: number, lane: number, keepDays: number): number {
  const { plan } = e;
  const source = sourceRow(e, lane, row);
  const beyond = Math.min(leftFor(e, source, -1), e.ledger.available[source] - Math.ceil(keepDays * plan.mean[source]));
  const lacks = Math.ceil(keepDays * plan.mean[row]) - fastPosition(e, now, row, lane);
  const { minimum, multiple } = offerFor(e, row, lane)!;
  const units = Math.floor(Math.min(beyond, lacks) / multiple) * multiple;
  return units < minimum ? 0 : units;
}

const sourceRow = (e: Engine, lane: number, row: number): number => e.laneFrom[lane] * e.items + (row % e.items);
