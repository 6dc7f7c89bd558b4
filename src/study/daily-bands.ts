import type { Scenario } from '../domain/scenario.js';
import { quantileOfSorted } from '../stats/quantile.js';
import type { DailyBand, DailyLevel, GroupTotals, ReplicationOutcome } from './result.js';

const QUANTILES = { p10: 0.1, p25: 0.25, p50: 0.5, p75: 0.75, p90: 0.9 } as const;
const LEVELS = ['backordered', 'onHand', 'position', 'onTime'] as const satisfies readonly DailyLevel[];
/** A day's orders are few and luck: their share on time is of a week. */
const TRAILING_DAYS = 7;

/** What fan charts draw: quantiles over the futures of the levels at the close of each day. Futures in which a level is not known are left out. */
export function dailyBands(scenario: Scenario, outcomes: readonly ReplicationOutcome[]): DailyBand[] {
  const days = Math.floor(scenario.horizonDays);
  return scenario.strategies.flatMap(({ name: strategy }, s) =>
    LEVELS.map((level) => {
      const series = outcomes.map(({ groups }) => seriesOf(groups!, level, s * days, days));
      const bands = { p10: band(), p25: band(), p50: band(), p75: band(), p90: band() };
      const column = new Float64Array(series.length);
      for (let day = 0; day < days; day++) {
        let n = 0;
        for (const one of series) if (!Number.isNaN(one[day])) column[n++] = one[day];
        const sorted = column.subarray(0, n).sort();
        for (const [key, p] of Object.entries(QUANTILES))
          bands[key as keyof typeof QUANTILES][day] = n === 0 ? NaN : quantileOfSorted(sorted, p);
      }
      return { strategy, level, ...bands };
    }),
  );

  function band(): Float64Array {
    return new Float64Array(days);
  }
}

function seriesOf(groups: GroupTotals, level: DailyLevel, from: number, days: number): Float64Array {
  if (level !== 'onTime') return groups[level].subarray(from, from + days);
  const of = (column: Int32Array) => column.subarray(from, from + days);
  return trailingShare(of(groups.onTime), of(groups.placed), of(groups.unknownByDay));
}

/** Of the orders of each day and the six before whose fate is known, the share on time; NaN where there are none. */
function trailingShare(onTime: Int32Array, placed: Int32Array, unknown: Int32Array): Float64Array {
  const share = new Float64Array(placed.length);
  let good = 0;
  let known = 0;
  for (let day = 0; day < share.length; day++) {
    good += onTime[day];
    known += placed[day] - unknown[day];
    const left = day - TRAILING_DAYS;
    if (left >= 0) {
      good -= onTime[left];
      known -= placed[left] - unknown[left];
    }
    share[day] = known === 0 ? NaN : good / known;
  }
  return share;
}
