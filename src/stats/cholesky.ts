/** A square symmetric positive definite matrix by rows, factored: A = L Lᵀ. Null where it is singular, as with a column that repeats others. */
export function cholesky(a: readonly ArrayLike<number>[]): Float64Array[] | null {
  const n = a.length;
  const l = a.map(() => new Float64Array(n));
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = a[i][j];
      for (let k = 0; k < j; k++) sum -= l[i][k] * l[j][k];
      if (i === j) {
        if (!(sum > SINGULAR * a[i][i])) return null;
        l[i][i] = Math.sqrt(sum);
      } else l[i][j] = sum / l[j][j];
    }
  }
  return l;
}

/** x with L Lᵀ x = b. */
export function solveCholesky(l: readonly Float64Array[], b: ArrayLike<number>): Float64Array {
  const n = l.length;
  const x = Float64Array.from(b);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i] -= l[i][k] * x[k];
    x[i] /= l[i][i];
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i] -= l[k][i] * x[k];
    x[i] /= l[i][i];
  }
  return x;
}

/** x with A x = b for a symmetric positive definite A; null where A is singular, or so nearly that its digits are used up. */
export function solveSymmetric(a: readonly ArrayLike<number>[], b: ArrayLike<number>): Float64Array | null {
  const l = cholesky(a);
  return l && solveCholesky(l, b);
}

/** (L Lᵀ)⁻¹ */
export function inverseCholesky(l: readonly Float64Array[]): Float64Array[] {
  return l.map((_, i) =>
    solveCholesky(
      l,
      Float64Array.from(l, (__, k) => (k === i ? 1 : 0)),
    ),
  );
}

/** What is left of a diagonal element by then is rounding. */
const SINGULAR = 1e-12;
