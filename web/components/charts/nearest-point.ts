import type { ChartPoint } from '../../../src/report/charts/view.js';

/**
 * The point that is meant by a place in the drawing, or −1. Where the days run along x, x counts more; of a list of rows, any place in a row
 * means it. `reach` is in pixels.
 */
export function nearestPoint(
  points: readonly Pick<ChartPoint, 'x' | 'y'>[],
  x: number,
  y: number,
  byDays: boolean | 'rows',
  reach = 40,
): number {
  const [wide, high] = byDays === 'rows' ? [0.02, 1] : byDays ? [1, 0.15] : [1, 1];
  let [best, least] = [-1, reach * reach];
  points.forEach((point, at) => {
    const distance = ((point.x - x) * wide) ** 2 + ((point.y - y) * high) ** 2;
    if (distance < least) [best, least] = [at, distance];
  });
  return best;
}

/** The point that a key leads to from the point `at` (−1: none yet), or null where the key means nothing here. */
export function walkPoints(points: readonly Pick<ChartPoint, 'x' | 'y'>[], at: number, key: string): number | null {
  const last = points.length - 1;
  if (last < 0) return null;
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  const side = { ArrowRight: 1, ArrowLeft: -1 }[key];
  if (side !== undefined) return at < 0 ? (side > 0 ? 0 : last) : Math.min(last, Math.max(0, at + side));
  const way = { ArrowDown: 1, ArrowUp: -1 }[key];
  if (way === undefined) return null;
  const from = points[at];
  if (!from) return way > 0 ? 0 : last;
  // Straight up or down: the least sideways, then the nearest.
  let best = at;
  let least = Infinity;
  points.forEach((point, i) => {
    const ahead = (point.y - from.y) * way;
    if (ahead < 0.5) return;
    const far = Math.abs(point.x - from.x) * 8 + ahead;
    if (far < least) [best, least] = [i, far];
  });
  return best;
}
