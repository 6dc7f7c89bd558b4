/** A point of several coordinates and the value of the function there. */
export interface Minimum {
  readonly x: readonly number[];
  readonly value: number;
}

export interface NelderMeadOptions {
  /** Bounds of each coordinate; what lies outside is moved onto them before `f` sees it. */
  readonly lower?: readonly number[];
  readonly upper?: readonly number[];
  /** Size of the first simplex, coordinate by coordinate; a tenth of the coordinate (or 0.1) if left out. */
  readonly steps?: readonly number[];
  /** Most calls of `f`. */
  readonly calls?: number;
  /** It ends when the values at the corners differ by no more than this share of the best one … */
  readonly tolerance?: number;
  /** … and it starts again from the best corner, with a fresh simplex, as often as this: a simplex can collapse beside the valley. */
  readonly restarts?: number;
}

/**
 * A local minimum of `f` near `start` by the simplex of Nelder & Mead (1965), with the usual coefficients 1, 2, ½, ½ and Lagarias et al.'s (1998)
 * order of ties. Deterministic. Values that aren't numbers count as infinitely high.
 */
export function nelderMead(
  f: (x: readonly number[]) => number,
  start: readonly number[],
  { lower, upper, steps, calls = 1000, tolerance = 1e-10, restarts = 1 }: NelderMeadOptions = {},
): Minimum {
  let left = calls;
  const inside = (x: number[]) =>
    x.map((value, i) => Math.min(Math.max(value, lower?.[i] ?? -Infinity), upper?.[i] ?? Infinity));
  const corner = (x: number[]): Minimum => {
    const where = inside(x);
    const value = f(where);
    left--;
    return { x: where, value: value === value ? value : Infinity };
  };

  let best = corner([...start]);
  for (let round = 0; round <= restarts && left > 0; round++) {
    const simplex = [best, ...start.map((_, i) => corner(stepped(best.x, i, steps, upper)))].sort(byValue);
    while (left > 0 && !(simplex.at(-1)!.value - simplex[0].value <= tolerance * Math.abs(simplex[0].value)))
      move(simplex, corner);
    if (!(simplex[0].value < best.value)) break;
    best = simplex[0];
  }
  return best;
}

/** One step of the simplex, whose corners are in order of their values. */
function move(simplex: Minimum[], corner: (x: number[]) => Minimum): void {
  const worst = simplex.pop()!;
  const centre = worst.x.map((_, i) => simplex.reduce((sum, { x }) => sum + x[i], 0) / simplex.length);
  const along = (t: number) => corner(centre.map((c, i) => c + t * (worst.x[i] - c)));

  const reflected = along(-1);
  if (reflected.value < simplex[0].value) {
    const expanded = along(-2);
    insert(simplex, expanded.value < reflected.value ? expanded : reflected);
  } else if (reflected.value < simplex.at(-1)!.value) {
    insert(simplex, reflected);
  } else {
    const contracted = along(reflected.value < worst.value ? -0.5 : 0.5);
    if (contracted.value < Math.min(reflected.value, worst.value)) insert(simplex, contracted);
    else shrink(simplex, worst, corner);
  }
}

function shrink(simplex: Minimum[], worst: Minimum, corner: (x: number[]) => Minimum): void {
  const [best, ...others] = simplex;
  const nearer = [...others, worst].map(({ x }) => corner(x.map((value, i) => (value + best.x[i]) / 2)));
  simplex.splice(0, simplex.length, ...[best, ...nearer].sort(byValue));
}

/** After all corners that are as low: the oldest of equals stays the best. */
function insert(simplex: Minimum[], corner: Minimum): void {
  let k = simplex.length;
  while (k > 0 && simplex[k - 1].value > corner.value) k--;
  simplex.splice(k, 0, corner);
}

function stepped(x: readonly number[], i: number, steps?: readonly number[], upper?: readonly number[]): number[] {
  const step = steps?.[i] ?? (x[i] === 0 ? 0.1 : 0.1 * Math.abs(x[i]));
  const moved = [...x];
  moved[i] = x[i] + step > (upper?.[i] ?? Infinity) ? x[i] - step : x[i] + step;
  return moved;
}

const byValue = (a: Minimum, b: Minimum): number => a.value - b.value;
