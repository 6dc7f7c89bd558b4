import { normalCdf, normalQuantile } from '../../stats/normal.js';

/**
 * An item's own uniform drawn towards a factor that all items share (standard normal): uniform again, so that the item's distribution stays what it
 * is, and Φ⁻¹ of two items' are correlated by `common` (0 … 1).
 */
export function drawnTogether(common: number, factor: number, own: number): number {
  if (common === 0) return own;
  const u = normalCdf(Math.sqrt(common) * factor + Math.sqrt(1 - common) * normalQuantile(own));
  return Math.min(1 - LEAST, Math.max(LEAST, u));
}

/** The least uniform there is. */
const LEAST = 2 ** -33;
