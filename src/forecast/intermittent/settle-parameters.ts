import { nelderMead } from '../optimise/nelder-mead.js';
import type { SlowParameters } from './croston-rate.js';

/** The two constants with the least error; the usual 0.1 of the literature where there are too few demands to tell. */
export function settleParameters(demands: number, error: (parameters: SlowParameters) => number): SlowParameters {
  if (demands < FEWEST) return { size: USUAL, interval: USUAL };
  const [size, interval] = nelderMead(([size, interval]) => error({ size, interval }), [USUAL, USUAL], {
    lower: [LEAST, LEAST],
    upper: [MOST, MOST],
    steps: [0.05, 0.05],
    calls: 60,
    tolerance: 1e-4,
    restarts: 0,
  }).x;
  return { size, interval };
}

const FEWEST = 5;
const USUAL = 0.1;
const LEAST = 0.01;
const MOST = 0.5;
