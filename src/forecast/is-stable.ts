/**
 * Whether every root is inside the unit circle (or within about 1e-10 of it), by Jury's test: with leading coefficient 1 the constant is
 * the product of the roots, and one step down leaves a polynomial of one degree less that is stable if and only if this one was.
 */
export function isStable(lowestFirst: Float64Array): boolean {
  const a = Float64Array.from(lowestFirst);
  for (let degree = a.length - 1; degree > 0; degree--) {
    const k = a[0] / a[degree];
    if (!(Math.abs(k) < 1 + 1e-10)) return false;
    if (degree === 1) return true;
    // (p(z) − k zⁿ p(1/z)) / z, in place from both ends
    for (let i = 0, j = degree; i <= j; i++, j--) {
      const low = a[i];
      const high = a[j];
      a[i] = low - k * high;
      a[j] = high - k * low;
    }
    a.copyWithin(0, 1, degree + 1);
  }
  return true;
}
