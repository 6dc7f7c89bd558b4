/**
 * Each score beside the mean of the quarter around it, its own week included: what a level that was foretold wrongly for many weeks on end does to a
 * score is taken out, what one week does stays. NaN stays NaN and is left out of the means; at both ends the quarter is cut off.
 *
 * Of n independent scores of variance v the distance of one from their mean has variance v(1 − 1/n), 1/n being its leverage on the mean (Hoaglin &
 * Welsch 1978), and the covariance of two items' distances is theirs times 1 − 1/n just so: Cov(xₜ − x̄, yₜ − ȳ) = c − 2c/n + n·c/n². So distances are
 * divided by √(1 − 1/n), and have the variances and, for items with the same gaps, covariances that the scores had. Where n = 1 nothing is known: NaN.
 */
export function besideLevel(scores: ArrayLike<number>): Float64Array {
  return Float64Array.from(scores, (score, t) => {
    let sum = 0;
    let n = 0;
    for (let u = Math.max(0, t - REACH); u <= Math.min(scores.length - 1, t + REACH); u++) {
      if (!Number.isFinite(scores[u])) continue;
      sum += scores[u];
      n++;
    }
    return n > 1 ? (score - sum / n) / Math.sqrt(1 - 1 / n) : NaN;
  });
}

/** Weeks before and after: thirteen in all. */
const REACH = 6;
