import type { DeliveryRecords } from '../../domain/deliveries.js';
import { DAYS_PER_YEAR } from '../../domain/time.js';
import { receiptsOf, worthOf } from './receipts.js';

/**
 * Growth of a supplier's lead times, as a share of what they are `asOf` in a year: a straight line through (ordered, received − ordered) by
 * least squares; its standard error grows where neighbours are alike. Null below 20 receipts, less than a year, or where it is less than two and a half standard errors: one supplier in eighty
 * would drift by chance. Null, too, where the line comes down to next to nothing by `asOf`: it says how it was, not what is to come.
 */
export function driftOf(
  records: DeliveryRecords,
  supplier: number,
  asOf: number,
): { perYear: number; se: number } | null {
  const receipts = receiptsOf(records, supplier);
  const x = receipts.map(({ orderedAt }) => (orderedAt - asOf) / DAYS_PER_YEAR);
  const y = receipts.map(({ took }) => took);
  const n = x.length;
  if (n < 20 || Math.max(...x) - Math.min(...x) < 1) return null;
  const mx = x.reduce((a, b) => a + b, 0) / n;
  const my = y.reduce((a, b) => a + b, 0) / n;
  const sxx = x.reduce((sum, v) => sum + (v - mx) * (v - mx), 0);
  const slope = x.reduce((sum, v, k) => sum + (v - mx) * (y[k] - my), 0) / sxx;
  const now = my - slope * mx;
  const rest = y.map((v, k) => v - now - slope * x[k]);
  const squares = rest.reduce((sum, e) => sum + e * e, 0);
  const se = Math.sqrt(squares / (n - 2) / sxx / worthOf(rest));
  if (now < my * LEAST_LEFT || Math.abs(slope) < 2.5 * se) return null;
  return { perYear: slope / now, se: se / now };
}

/** Share of its mean that a lead time must still have on the day: a share of less than this, and the drift is a share of nothing. */
const LEAST_LEFT = 0.2;
