import { refitOf } from '../../domain/scenario.js';
import { Purpose } from '../../stats/purpose.js';
import { streamOf } from '../../stats/stream.js';
import type { Setting } from '../setting.js';

/**
 * A record that could as well have been: as many weeks, drawn from the recorded ones with replacement (bootstrap by blocks, Künsch 1989; for
 * inputs of a simulation Barton & Schruben 2001). The same for the futures of one refit.
 */
export function drawWeeks({ seed, replication }: Setting, weeks: number): Int32Array {
  const stream = streamOf(seed, refitOf(replication), Purpose.REFIT_WEEKS, 0);
  return Int32Array.from({ length: weeks }, () => stream.below(weeks));
}
