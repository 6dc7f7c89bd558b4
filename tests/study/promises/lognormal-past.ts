import type { CustomerDeliveries } from '../../../src/domain/customer-deliveries.js';
import { exp } from '../../../src/stats/elementary.js';
import { normalQuantile } from '../../../src/stats/normal.js';

/** Orders of so many days that take a lognormal time, as known on the day after the last: every share of the law equally often, in a mixed order. */
export function lognormalPast(of: { days: number; perDay: number; median: number; sigma: number }): CustomerDeliveries {
  const { days, perDay, median, sigma } = of;
  const n = days * perDay;
  const orderedAt = Float64Array.from({ length: n }, (_, i) => 20_000 + i / perDay);
  const deliveredAt = orderedAt.map((ordered, i) => {
    // The golden ratio's multiples fill the unit evenly.
    const share = ((i + 0.5) * 0.6180339887498949) % 1;
    const delivered = ordered + median * exp(sigma * normalQuantile(share));
    return delivered < 20_000 + days ? delivered : NaN;
  });
  return { orderedAt, deliveredAt, promisedAt: new Float64Array(n).fill(NaN), known: [] };
}
