/** One time something happened, days. */
export interface Episode {
  readonly from: number;
  readonly to: number;
}

/**
 * Episodes that begin before `until`: the n-th begins `every(n)` after the end of the one before (the first: after day 0) and lasts
 * `lasts(n)`. A second at least passes between two, so that the list ends.
 */
export function alternate(every: (n: number) => number, lasts: (n: number) => number, until: number): Episode[] {
  const episodes: Episode[] = [];
  let end = 0;
  for (let n = 0; ; n++) {
    const from = end + Math.max(SECOND, every(n));
    if (!(from < until)) return episodes;
    end = from + Math.max(0, lasts(n));
    episodes.push({ from, to: end });
  }
}

const SECOND = 1 / 86_400;
