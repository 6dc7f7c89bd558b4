import type { Form } from './form.js';
import type { Smoothing } from './recursion.js';

/** The usual bounds of R's `ets`: 0.0001 … 0.9999, φ 0.8 … 0.98. */
export const LEAST = 1e-4;
export const MOST = 0.9999;
export const LEAST_PHI = 0.8;
export const MOST_PHI = 0.98;

/** Whether the parameters lie in the usual region (each a weighted mean: β ≤ α, γ ≤ 1 − α) and the model forgets its start (is admissible). */
export function isAllowed(form: Form, p: Smoothing, m: number): boolean {
  if (!(p.alpha >= LEAST && p.alpha <= MOST)) return false;
  if (form.trend !== 'N' && !(p.beta >= LEAST && p.beta <= p.alpha)) return false;
  if (form.trend === 'Ad' && !(p.phi >= LEAST_PHI && p.phi <= MOST_PHI)) return false;
  if (form.season === 'N') return true; // the usual region lies inside the admissible one
  return p.gamma >= LEAST && p.gamma <= 1 - p.alpha && isStable(characteristic(p, m));
}

/**
 * The seasonal form's characteristic polynomial, lowest power first; the state's start is forgotten if all roots are inside the unit circle
 * (Hyndman, Akram & Archibald 2008, Annals of the Institute of Statistical Mathematics 60, 407–426).
 */
function characteristic({ alpha, beta, gamma, phi }: Smoothing, m: number): Float64Array {
  const p = new Float64Array(m + 2).fill(alpha + beta - alpha * phi);
  p[0] = phi * (1 - alpha - gamma);
  p[1] = alpha + beta - alpha * phi + gamma - 1;
  p[m] = alpha + beta - phi;
  p[m + 1] = 1;
  return p;
}

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
