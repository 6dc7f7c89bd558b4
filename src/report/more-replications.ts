/**
 * About how many more replications would tell an open difference: until its interval, which narrows as 1/√n, leaves zero out or lies
 * inside the zone, whichever comes first, if the difference stays what it is. Rounded up to its first digit, at least 10; Infinity
 * when that is beyond 100,000.
 */
export function moreReplications(
  open: { readonly difference: number; readonly low: number; readonly high: number; readonly n: number },
  zone: number,
): number {
  const half = (open.high - open.low) / 2;
  const gap = Math.abs(open.difference);
  const wanted = Math.max(gap, zone - gap);
  const more = open.n * ((half / wanted) ** 2 - 1);
  const step = 10 ** Number(more.toExponential().split('e')[1]);
  const rounded = Math.max(10, Math.ceil(more / step) * step);
  return rounded > 100_000 ? Infinity : rounded;
}
