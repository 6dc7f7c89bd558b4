/**
 * A signed error in a number of units, from one uniform: with chance `share` it is wrong, up or down alike, by a share of the units
 * uniform on 0 … 2 × `by`: at least one unit, and never below zero units. Where there are none, nothing can be miscounted.
 */
export function errorOf(u: number, { share, by }: { share: number; by: number }, units: number): number {
  if (u >= share || units === 0) return 0;
  const place = (2 * u) / share; // uniform on 0 … 2
  const up = place >= 1;
  const size = Math.max(1, Math.round(2 * by * (up ? place - 1 : place) * units));
  return up ? size : -Math.min(size, units);
}
