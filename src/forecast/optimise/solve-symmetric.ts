/**
 * x with A x = b for a symmetric positive definite A, by Cholesky's square root; null where A is singular, or so nearly that its digits are
 * used up.
 */
export function solveSymmetric(a: readonly ArrayLike<number>[], b: ArrayLike<number>): Float64Array | null {
  const n = b.length;
  const root: Float64Array[] = [];
  for (let i = 0; i < n; i++) {
    const row = new Float64Array(n);
    root.push(row);
    for (let j = 0; j <= i; j++) {
      let sum = a[i][j];
      for (let k = 0; k < j; k++) sum -= row[k] * root[j][k];
      if (j < i) row[j] = sum / root[j][j];
      else if (sum > SINGULAR * a[i][i]) row[i] = Math.sqrt(sum);
      else return null;
    }
  }
  const x = Float64Array.from(b);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i] -= root[i][k] * x[k];
    x[i] /= root[i][i];
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i] -= root[k][i] * x[k];
    x[i] /= root[i][i];
  }
  return x;
}

/** What is left of a diagonal element by then is rounding. */
const SINGULAR = 1e-12;
