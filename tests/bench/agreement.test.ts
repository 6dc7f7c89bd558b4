import { describe, expect, it } from 'vitest';
import { prepare } from '../../src/study/prepare.js';
import { runEngine } from './engine.js';
import { summarise, type Estimate, type Run } from './measure.js';
import { simulateA } from './naive/workload-a.js';
import { simulateB } from './naive/workload-b.js';
import { workloadA, workloadB } from './workloads.js';
import { dailyDemand } from './zipf-shop.js';

// A yardstick counts only if it measures the same model: three programs that share no line of code and no random number.

/** `cpp/workload-a.cpp`, 16,000 replications of seed 7. */
const limitA: Record<string, Estimate> = {
  unitFillRate: { mean: 0.254776, se: 9.26e-5 },
  orderFillRate: { mean: 0.25476, se: 9.31e-5 },
  onHandMean: { mean: 6.22053, se: 0.00302 },
  backorderedMean: { mean: 35.0997, se: 0.0103 },
  onTimeRate: { mean: 0.606635, se: 0.000115 },
};

/** `cpp/workload-b.cpp 50 500 365`, seeds 1 to 400. */
const smallShop = { items: 50, ordersPerDay: 500, days: 365 };
const limitB: Record<string, Estimate> = {
  unitFillRate: { mean: 0.974785, se: 1.31e-4 },
  lineFillRate: { mean: 0.975631, se: 1.29e-4 },
  orderFillRate: { mean: 0.963826, se: 1.9e-4 },
  onHandMean: { mean: 9891.44, se: 5.79 },
  backorderedMean: { mean: 37.1785, se: 0.285 },
  onTimeRate: { mean: 0.995475, se: 6.09e-5 },
};

describe('workload A', () => {
  const prepared = prepare(workloadA());
  const naive = times(40, (i) => simulateA(`agreement ${i}`));
  const engine = times(40, (i) => runEngine(prepared, i));

  it.each(Object.keys(limitA))('naive, engine and C++ agree within 4 standard errors: %s', (kpi) => {
    const values = [summarise(naive)[kpi], summarise(engine)[kpi], limitA[kpi]];
    expect(distance(values[0], values[1])).toBeLessThan(4);
    expect(distance(values[0], values[2])).toBeLessThan(4);
    expect(distance(values[1], values[2])).toBeLessThan(4);
  });

  /**
   * Stock conservation: inventory level = position − on order. The position after review is 100 once a cycle and each of
   * 41 … 99 with chance 1/2 (geometric steps), so its mean is (100 + 59/2 · 70) ÷ (1 + 59/2) = 70.98; on order is demand rate ×
   * lead time = 20 · 5. A start on full shelves adds 20 · E[L²]/2 + (100 − 70.98) · 5 unit-days over 3,650 days.
   */
  it('inventory level is mean position minus lead-time demand', () => {
    const net = naive.map(({ kpis }) => ({ events: 0, kpis: { net: kpis.onHandMean - kpis.backorderedMean } }));
    const start = (20 * ((25 + 6.25) / 2) + 29.02 * 5) / 3650;
    expect(distance(summarise(net).net, { mean: 70.98 - 100 + start })).toBeLessThan(4);
  });
});

describe('workload B, 50 items', () => {
  const demand = dailyDemand(smallShop);
  const naive = times(8, (i) => simulateB(`agreement ${i}`, smallShop, demand));

  const prepared = prepare(workloadB(smallShop));
  const engine = times(8, (i) => runEngine(prepared, i));

  it.each(Object.keys(limitB))('naive, engine and C++ agree within 4 standard errors: %s', (kpi) => {
    const values = [summarise(naive)[kpi], summarise(engine)[kpi], limitB[kpi]];
    expect(distance(values[0], values[1])).toBeLessThan(4);
    expect(distance(values[0], values[2])).toBeLessThan(4);
    expect(distance(values[1], values[2])).toBeLessThan(4);
  });
});

function times(n: number, replicate: (replication: number) => Run): Run[] {
  return Array.from({ length: n }, (_, i) => replicate(i));
}

/** Difference of two independent means in standard errors of the difference. */
function distance(a: Estimate, b: Estimate): number {
  return Math.abs(a.mean - b.mean) / Math.hypot(a.se ?? 0, b.se ?? 0);
}
