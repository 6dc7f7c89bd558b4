import type { Scenario } from '../domain/scenario.js';
import { quantileOfSorted } from '../stats/quantile.js';
import type { DailyBand, ReplicationOutcome } from './result.js';

const QUANTILES = { p10: 0.1, p25: 0.25, p50: 0.5, p75: 0.75, p90: 0.9 } as const;

/** What fan charts draw: quantiles over the futures of the levels at the close of each day. */
export function dailyBands(scenario: Scenario, outcomes: readonly ReplicationOutcome[]): DailyBand[] {
  const days = Math.floor(scenario.horizonDays);
  return scenario.strategies.flatMap(({ name: strategy }, s) =>
    (['backordered', 'onHand'] as const).map((level) => {
      const bands = { p10: band(), p25: band(), p50: band(), p75: band(), p90: band() };
      for (let day = 0; day < days; day++) {
        const sorted = Float64Array.from(outcomes, ({ groups }) => groups![level][s * days + day]).sort();
        for (const [key, p] of Object.entries(QUANTILES))
          bands[key as keyof typeof QUANTILES][day] = quantileOfSorted(sorted, p);
      }
      return { strategy, level, ...bands };
    }),
  );

  function band(): Float64Array {
    return new Float64Array(days);
  }
}
