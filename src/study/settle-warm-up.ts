import type { Scenario } from '../domain/scenario.js';
import { mser5 } from './mser5.js';
import { prepare } from './prepare.js';
import { replicate } from './replicate.js';

/** Replications looked at: enough for a smooth mean path, few enough not to be noticed. */
const PILOTS = 5;

/**
 * Turns `warmUp: auto` into days: MSER-5 on the mean daily levels (units waiting, units on hand) of a few pilot replications; the longest
 * over levels and strategies, so that all are cut alike. A cut in the second half of the run is refused: half the run is deleted and a
 * warning says to lengthen it. Other scenarios come back as they are.
 */
export function settleWarmUp(scenario: Scenario): {
  readonly scenario: Scenario;
  readonly warnings: readonly string[];
} {
  if (scenario.warmUpDays !== 'auto') return { scenario, warnings: [] };
  const days = Math.floor(scenario.horizonDays);
  const prepared = prepare(scenario, 0);
  const size = days * scenario.strategies.length;
  const backordered = new Float64Array(size);
  const onHand = new Float64Array(size);
  for (let r = 0; r < PILOTS; r++) {
    const { groups } = replicate(prepared, r, { groups: true });
    for (let i = 0; i < size; i++) {
      backordered[i] += groups!.backordered[i] / PILOTS;
      onHand[i] += groups!.onHand[i] / PILOTS;
    }
  }
  let warmUpDays = 0;
  let refused = false;
  for (let s = 0; s < scenario.strategies.length; s++) {
    for (const series of [backordered, onHand]) {
      const cut = mser5(series.subarray(s * days, (s + 1) * days));
      refused ||= cut.refused;
      warmUpDays = Math.max(warmUpDays, cut.truncate);
    }
  }
  if (!refused) return { scenario: { ...scenario, warmUpDays }, warnings: [] };
  warmUpDays = Math.floor(days / 2);
  return { scenario: { ...scenario, warmUpDays }, warnings: [notSettled(warmUpDays, days)] };
}

const notSettled = (warmUp: number, horizon: number): string =>
  `warmUp: auto found no end of the warm-up in the first half of ${horizon} days; ${warmUp} days were deleted: lengthen the horizon or set warmUp`;
