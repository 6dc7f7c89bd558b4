import { isStable } from '../../is-stable.js';
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
