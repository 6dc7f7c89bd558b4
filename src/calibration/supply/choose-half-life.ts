import { log } from '../../stats/elementary.js';
import { fitDelays } from './fit-delays.js';
import type { Delay } from './delays.js';

/** Half-lives that are tried, days. */
const HALF_LIVES: readonly number[] = [182, 365, 730, 1460, Infinity];

/**
 * The half-life under which deliveries of the past foretold those that came after them best: the last third of the time in six steps, each
 * foretold from what was received before it; scored by the log of the chance given to what happened (early, on the day, late).
 */
export function chooseHalfLife(
  delays: readonly Delay[],
  suppliers: number,
): { days: number; scores: readonly number[] } {
  if (delays.length < 60) return { days: Infinity, scores: [] };
  const first = delays[0].promisedAt;
  const span = delays[delays.length - 1].promisedAt - first;
  const cuts = Array.from({ length: STEPS + 1 }, (_, i) => first + span * (2 / 3 + i / (3 * STEPS)));
  const scores = HALF_LIVES.map((halfLife) => {
    let score = 0;
    for (let i = 0; i < STEPS; i++) {
      const past = delays.filter(({ promisedAt, days }) => promisedAt + Math.max(0, days) < cuts[i]);
      const next = delays.filter(({ promisedAt }) => promisedAt >= cuts[i] && promisedAt < cuts[i + 1]);
      if (past.length < 20 || next.length === 0) continue;
      const { bySupplier } = fitDelays(past, suppliers, cuts[i], halfLife);
      for (const { supplier, days } of next) {
        const { early, late } = bySupplier[supplier];
        score += log(Math.max(1e-9, days > 0 ? late.chance : days < 0 ? early.chance : 1 - early.chance - late.chance));
      }
    }
    return score;
  });
  return { days: HALF_LIVES[scores.indexOf(Math.max(...scores))], scores };
}

const STEPS = 6;
