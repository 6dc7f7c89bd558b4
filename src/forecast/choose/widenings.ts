import { pow } from '../../stats/elementary.js';
import type { Backtest } from './backtest.js';

/**
 * By how much each step's standard deviation was too small in a backtest, smoothed over five steps next to each other: the root mean square of
 * error over deviation. Origins next to each other tell nearly the same, so that evidence is counted in stretches of one horizon, and 3 of
 * "it was right" stand against it. What was fitted on `n` observations is a little too sure of itself: 1 + 16/n more, from hold-outs of M4
 * Weekly and M3 Monthly's training parts.
 */
export function widenings({ points, deviations, actuals }: Backtest, n: number): Float64Array {
  const horizon = points[0].length;
  const stretches = points.length / horizon + 1;
  const trust = stretches / (stretches + DOUBT);
  const squares = new Float64Array(horizon);
  points.forEach((forecast, origin) => {
    for (let h = 0; h < horizon; h++) {
      const error = Math.abs(actuals[origin][h] - forecast[h]);
      const deviation = deviations[origin][h];
      // no deviation said, and right
      const ratio = error === 0 ? (deviation === 0 ? 1 : 0) : Math.min(error / deviation, HIGHEST);
      squares[h] += (ratio * ratio) / points.length;
    }
  });
  return squares.map((_, h) => {
    let sum = 0;
    for (let k = -SIDE; k <= SIDE; k++) sum += squares[Math.min(Math.max(h + k, 0), horizon - 1)];
    return extra(n) * pow(Math.max(sum / (2 * SIDE + 1), LEAST), trust / 2);
  });
}

/** What estimated parameters hide of the error. */
export const extra = (n: number): number => 1 + 16 / n;

const DOUBT = 3;
const SIDE = 2;
/** Ratios and their squares beyond these are a broken fit, not a spread. */
const HIGHEST = 10;
const LEAST = 1 / 64;
