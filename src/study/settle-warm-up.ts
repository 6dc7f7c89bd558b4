import { counted, plural } from '../domain/count-words.js';
import type { Scenario } from '../domain/scenario.js';
import type { Tape } from '../domain/tape.js';
import { mser5 } from './mser5.js';
import { prepare } from './prepare.js';
import { replicate } from './replicate.js';

/** Replications looked at: enough for a smooth mean path, few enough not to be noticed. */
const PILOTS = 5;

/** Where the warm-up ends by the levels of some strategies, in days; refused: in the first half of the run nothing settles. */
export interface WarmUpCut {
  readonly days: number;
  readonly refused: boolean;
}

/**
 * Turns `warmUp: auto` into days: MSER-5 on the mean daily levels (units waiting, units on hand) of a few pilot replications; the longest
 * over levels and strategies, so that all are cut alike. A cut in the second half of the run is refused: half the run is deleted and a
 * warning says to lengthen it. Other scenarios come back as they are.
 */
export function settleWarmUp(scenario: Scenario): Settled {
  return scenario.warmUpDays === 'auto' ? settleBy(scenario, [findWarmUp(scenario)]) : { scenario, warnings: [] };
}

export interface Settled {
  readonly scenario: Scenario;
  readonly warnings: readonly string[];
}

/** The cut of all strategies of a scenario together, found for some of them at a time. */
export function settleBy(scenario: Scenario, cuts: readonly WarmUpCut[]): Settled {
  if (!cuts.some(({ refused }) => refused)) {
    return { scenario: { ...scenario, warmUpDays: Math.max(...cuts.map(({ days }) => days)) }, warnings: [] };
  }
  const days = Math.floor(scenario.horizonDays);
  const warmUpDays = Math.floor(days / 2);
  return { scenario: { ...scenario, warmUpDays }, warnings: [notSettled(warmUpDays, days)] };
}

/** Plays the pilots of a scenario with `warmUp: auto` and looks where its strategies settle. `tapeOf` gives tapes recorded before. */
export function findWarmUp(
  scenario: Scenario,
  tapeOf: (replication: number) => Tape | undefined = () => undefined,
): WarmUpCut {
  const days = Math.floor(scenario.horizonDays);
  const prepared = prepare(scenario, 0);
  const size = days * scenario.strategies.length;
  const backordered = new Float64Array(size);
  const onHand = new Float64Array(size);
  for (let r = 0; r < PILOTS; r++) {
    const tape = tapeOf(r);
    const { groups } = replicate(prepared, r, { groups: true, ...(tape ? { tape } : {}) });
    for (let i = 0; i < size; i++) {
      backordered[i] += groups!.backordered[i] / PILOTS;
      onHand[i] += groups!.onHand[i] / PILOTS;
    }
  }
  let cut = 0;
  let refused = false;
  for (let s = 0; s < scenario.strategies.length; s++) {
    for (const series of [backordered, onHand]) {
      const found = mser5(series.subarray(s * days, (s + 1) * days));
      refused ||= found.refused;
      cut = Math.max(cut, found.truncate);
    }
  }
  return { days: cut, refused };
}

const notSettled = (warmUp: number, horizon: number): string =>
  `warmUp: auto found no end of the warm-up in the first half of ${counted(horizon, 'day')}; ${counted(warmUp, 'day')} ${plural(warmUp, 'was', 'were')} deleted: lengthen the horizon or set warmUp`;
