import { describe, expect, it } from 'vitest';
import { summarise, type Estimate } from './measure.js';
import { simulateA } from './naive/workload-a.js';

/** What `cpp/workload-a.cpp` says for 16,000 replications of seed 7: another program, other random numbers. */
const limit: Record<string, Estimate> = {
  unitFillRate: { mean: 0.254776, se: 9.26e-5 },
  orderFillRate: { mean: 0.25476, se: 9.31e-5 },
  onHandMean: { mean: 6.22053, se: 0.00302 },
  backorderedMean: { mean: 35.0997, se: 0.0103 },
  onTimeRate: { mean: 0.606635, se: 0.000115 },
};

/** A yardstick counts only if it measures the same model. */
describe('workload A', () => {
  const replications = 60;
  const runs = Array.from({ length: replications }, (_, i) => simulateA(`agreement ${i}`));
  const naive = summarise(runs);

  it.each(Object.keys(limit))('naive and C++ agree within 4 standard errors: %s', (kpi) => {
    expect(distance(naive[kpi], limit[kpi])).toBeLessThan(4);
  });

  /**
   * Stock conservation: inventory level = position − on order. The position after review is 100 once a cycle and each of
   * 41 … 99 with chance 1/2 (geometric steps), so its mean is (100 + 59/2 · 70) ÷ (1 + 59/2) = 70.98; on order is demand rate ×
   * lead time = 20 · 5. A start on full shelves adds 20 · E[L²]/2 + (100 − 70.98) · 5 unit-days over 3,650 days.
   */
  it('inventory level is mean position minus lead-time demand', () => {
    const net = runs.map(({ kpis }) => ({ events: 0, kpis: { net: kpis.onHandMean - kpis.backorderedMean } }));
    const start = (20 * ((25 + 6.25) / 2) + 29.02 * 5) / 3650;
    expect(distance(summarise(net).net, { mean: 70.98 - 100 + start })).toBeLessThan(4);
  });
});

/** Difference of two independent means in standard errors of the difference. */
function distance(a: Estimate, b: Estimate): number {
  return Math.abs(a.mean - b.mean) / Math.hypot(a.se ?? 0, b.se ?? 0);
}
