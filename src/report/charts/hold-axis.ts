export type Domain = readonly [low: number, high: number];

/**
 * An axis that only moves when it must: `before` stays while all that is shown lies on it and fills enough of it to be read, else the
 * one that `fit` makes for what is shown now.
 */
export function holdAxis(before: Domain | undefined, [low, high]: Domain, fit: (shown: Domain) => Domain): Domain {
  if (before) {
    const [from, to] = before;
    const leaves = low < from || high > to;
    const lost = high - low < LEAST * (to - from);
    // What is a point fills no part of any axis: it only has to be on it.
    if (!leaves && (!lost || high === low)) return before;
  }
  return fit([low, high]);
}

/** Share of an axis below which marks are too close to be told apart: first estimates are several times as wide as later ones. */
const LEAST = 0.5;
