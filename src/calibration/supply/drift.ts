import type { DeliveryRecords } from '../../domain/deliveries.js';
import { DAYS_PER_YEAR } from '../../domain/time.js';

/**
 * Growth of a supplier's lead times, as a share of what they are `asOf` in a year: a straight line through (ordered, received − ordered) by
 * least squares. Null below 20 receipts, less than a year, or where it is less than two and a half standard errors: one supplier in eighty
 * would drift by chance. Null, too, where the line comes down to next to nothing by `asOf`: it says how it was, not what is to come.
 */
export function driftOf(
  records: DeliveryRecords,
  supplier: number,
  asOf: number,
): { perYear: number; se: number } | null {
  const x: number[] = [];
  const y: number[] = [];
  for (let row = 0; row < records.supplier.length; row++) {
    const took = records.receivedAt[row] - records.orderedAt[row];
    if (records.supplier[row] !== supplier || !(took >= 0)) continue;
    x.push((records.orderedAt[row] - asOf) / DAYS_PER_YEAR);
    y.push(took);
  }
  const n = x.length;
  if (n < 20 || Math.max(...x) - Math.min(...x) < 1) return null;
  const mx = x.reduce((a, b) => a + b, 0) / n;
  const my = y.reduce((a, b) => a + b, 0) / n;
  const sxx = x.reduce((sum, v) => sum + (v - mx) * (v - mx), 0);
  const slope = x.reduce((sum, v, k) => sum + (v - mx) * (y[k] - my), 0) / sxx;
  const now = my - slope * mx;
  const rest = y.reduce((sum, v, k) => sum + (v - now - slope * x[k]) * (v - now - slope * x[k]), 0);
  const se = Math.sqrt(rest / (n - 2) / sxx);
  if (now < my * LEAST_LEFT || Math.abs(slope) < 2.5 * se) return null;
  return { perYear: slope / now, se: se / now };
}

/** Share of its mean that a lead time must still have on the day: a share of less than this, and the drift is a share of nothing. */
const LEAST_LEFT = 0.2;
