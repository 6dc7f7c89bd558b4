/** A function of a vector; Infinity or NaN where it isn't defined. It must not keep the vector, which is used again. */
export type Objective = (x: Float64Array) => number;

export interface SimplexOptions {
  /** It ends once worst − best ≤ tolerance · (|first value| + tolerance). */
  readonly tolerance?: number;
  /** Most evaluations, but for the step begun. */
  readonly limit?: number;
}

export interface Lowest {
  readonly x: Float64Array;
  readonly value: number;
  readonly evaluations: number;
}

/**
 * Minimises without derivatives: Nelder & Mead (1965), The Computer Journal 7, 308–313, with the first simplex, the order of moves and the
 * end of Nash (1990), Compact Numerical Methods for Computers, algorithm 19. R's `optim` and `ets` follow the same, so that a likelihood
 * searched here ends where theirs does, even where the limit is reached in a flat valley. `start` must be defined.
 *
 * On typed arrays and without an allocation per step, for searches of a thousand likelihoods. Only + − × ÷: the same end on every machine.
 */
export function simplexSearch(
  objective: Objective,
  start: ArrayLike<number>,
  { tolerance = 1.4901161193847656e-8, limit = 2000 }: SimplexOptions = {},
): Lowest {
  const n = start.length;
  const points = firstSimplex(start);
  const values = new Float64Array(n + 1);
  let evaluations = 0;
  const at = (x: Float64Array): number => {
    evaluations++;
    const value = objective(x);
    return value < HUGE ? value : HUGE;
  };

  for (let j = 0; j <= n; j++) values[j] = at(points[j]);
  const near = tolerance * (Math.abs(values[0]) + tolerance);
  let size = sizeAround(points, 0);
  let best = 0;
  const centre = new Float64Array(n);
  const tried = new Float64Array(n);
  const further = new Float64Array(n);
  const put = (j: number, point: Float64Array, value: number): void => {
    points[j].set(point);
    values[j] = value;
  };

  do {
    let worst = best;
    for (let j = 0; j <= n; j++) {
      if (values[j] < values[best]) best = j;
      if (values[j] > values[worst]) worst = j;
    }
    if (values[worst] <= values[best] + near) break;
    centreWithout(points, worst, centre);
    for (let i = 0; i < n; i++) tried[i] = 2 * centre[i] - points[worst][i];
    const reflected = at(tried);
    if (reflected < values[best]) {
      for (let i = 0; i < n; i++) further[i] = 2 * tried[i] - centre[i];
      const expanded = at(further);
      if (expanded < reflected) put(worst, further, expanded);
      else put(worst, tried, reflected);
      continue;
    }
    const better = reflected < values[worst];
    if (better) put(worst, tried, reflected);
    for (let i = 0; i < n; i++) tried[i] = 0.5 * points[worst][i] + 0.5 * centre[i];
    const contracted = at(tried);
    if (contracted < values[worst]) {
      put(worst, tried, contracted);
    } else if (!better) {
      const before = size;
      size = shrink(points, best);
      if (!(size < before)) break;
      for (let j = 0; j <= n; j++) if (j !== best) values[j] = at(points[j]);
    }
  } while (evaluations <= limit);

  for (let j = 0; j <= n; j++) if (values[j] < values[best]) best = j;
  return { x: points[best], value: values[best], evaluations };
}

/** Stands for "not defined": finite, so that sums of it stay ordered. */
const HUGE = 1e35;

/** `start`, and one point for each axis, all a tenth of the largest coordinate away (0.1 from the origin). */
function firstSimplex(start: ArrayLike<number>): Float64Array[] {
  let step = 0;
  for (let i = 0; i < start.length; i++) step = Math.max(step, 0.1 * Math.abs(start[i]));
  if (step === 0) step = 0.1;
  const points = [Float64Array.from(start)];
  for (let i = 0; i < start.length; i++) {
    const point = Float64Array.from(start);
    point[i] += step;
    points.push(point);
  }
  return points;
}

/** Sum of all coordinate distances to one point. */
function sizeAround(points: readonly Float64Array[], middle: number): number {
  let size = 0;
  for (const point of points) for (let i = 0; i < point.length; i++) size += Math.abs(point[i] - points[middle][i]);
  return size;
}

function centreWithout(points: readonly Float64Array[], left: number, centre: Float64Array): void {
  for (let i = 0; i < centre.length; i++) {
    let sum = -points[left][i];
    for (const point of points) sum += point[i];
    centre[i] = sum / centre.length;
  }
}

/** Halves the way of every point to the best one; the new size. */
function shrink(points: readonly Float64Array[], best: number): number {
  const target = points[best];
  points.forEach((point, j) => {
    if (j !== best) for (let i = 0; i < point.length; i++) point[i] = 0.5 * (point[i] - target[i]) + target[i];
  });
  return sizeAround(points, best);
}
