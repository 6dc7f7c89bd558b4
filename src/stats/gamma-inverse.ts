import { exp, log } from './elementary.js';
import { gammaQuantile, gammaSlope } from './gamma.js';
import { normalCdf, normalDensity, normalQuantile } from './normal.js';

/**
 * The inverse of the gamma law with this shape and mean 1: u → x, increasing. log x is tabled over z = Φ⁻¹(u), where it is smooth, with its
 * slope, and read by cubic Hermite interpolation: probabilities right to 1e-6 of the nearer tail (measured in the tests), 10 times
 * faster than solving. Beyond |z| = 6.5 (a uniform of 32 bits never gets there) it solves.
 */
export function gammaInverse(shape: number): (u: number) => number {
  if (shape === Infinity) return () => 1;
  const value = new Float64Array(CELLS + 1);
  const slope = new Float64Array(CELLS + 1); // per cell
  for (let i = 0; i <= CELLS; i++) {
    const z = -REACH + i * STEP;
    const x = Math.max(SMALLEST, gammaQuantile(shape, normalCdf(z), normalCdf(-z)));
    value[i] = log(x / shape);
    slope[i] = x === SMALLEST ? 0 : (STEP * normalDensity(z)) / gammaSlope(shape, x);
  }
  return (u) => {
    const place = (normalQuantile(u) + REACH) / STEP;
    if (!(place >= 0 && place < CELLS)) return gammaQuantile(shape, u) / shape;
    const i = Math.floor(place);
    const t = place - i;
    const rise = value[i + 1] - value[i];
    const bend = slope[i] - rise;
    const y = value[i] + t * (rise + (1 - t) * (bend * (1 - t) + (rise - slope[i + 1]) * t));
    return exp(y);
  };
}

const REACH = 6.5;
const STEP = 1 / 16;
const CELLS = (2 * REACH) / STEP;
/** Shapes far below 1 put much of their chance below the smallest double. */
const SMALLEST = 1e-300;
