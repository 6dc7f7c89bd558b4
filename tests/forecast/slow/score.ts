import type { Predictive } from '../../../src/forecast/predictive.js';
import type { PartSet } from './intermittent-data.js';

export const levels = [0.5, 0.8, 0.95, 0.99];

/** One part at one moment: what was known, and what came. */
export interface Case {
  readonly item: number;
  readonly past: Float64Array;
  readonly periods: number;
  readonly demand: number;
  /** Mean demand over the same periods in the part's whole record: makes a screw and an engine count the same. */
  readonly scale: number;
}

/** All cases of a set with at least two demands in the past, of the parts that `isIn` takes. */
export function casesOf(set: PartSet, isIn: (item: number) => boolean): Case[] {
  const cases: Case[] = [];
  for (let item = 0; item < set.series.length; item++) {
    if (!isIn(item)) continue;
    const series = set.series[item];
    const periods = set.cover[item];
    let known = 0;
    let sum = 0;
    while (known < series.length && series[known] === series[known]) sum += series[known++];
    for (let now = set.from; now + periods <= known; now += set.step) {
      const past = series.subarray(0, now);
      if (past.filter((y) => y > 0).length < 2) continue;
      let demand = 0;
      for (let t = now; t < now + periods; t++) demand += series[t];
      cases.push({ item, past, periods, demand, scale: (sum / known) * periods });
    }
  }
  return cases;
}

export interface Score {
  /** Mean pinball loss per level, each case divided by its scale. */
  readonly pinball: number[];
  /** Mean over the levels. */
  readonly mean: number;
  /** Share of cases whose demand stayed within the level's quantile, and what the forecasts themselves promised. */
  readonly service: number[];
  readonly promised: number[];
  /** Share of the (scaled) units that a stock of the quantile would have filled. */
  readonly fill: number[];
  readonly cases: number;
}

export function scoreOf(cases: readonly Case[], forecast: (c: Case, index: number) => Predictive): Score {
  const pinball = levels.map(() => 0);
  const service = levels.map(() => 0);
  const promised = levels.map(() => 0);
  const filled = levels.map(() => 0);
  let asked = 0;
  cases.forEach((c, index) => {
    const law = forecast(c, index);
    asked += c.demand / c.scale;
    levels.forEach((p, k) => {
      const stock = law.quantile(p);
      pinball[k] += (c.demand > stock ? p * (c.demand - stock) : (1 - p) * (stock - c.demand)) / c.scale;
      service[k] += c.demand <= stock ? 1 : 0;
      promised[k] += 1 - (law.shortage(stock) - law.shortage(stock + 1));
      filled[k] += Math.min(c.demand, stock) / c.scale;
    });
  });
  const n = cases.length;
  const share = (sums: number[], of: number): number[] => sums.map((sum) => sum / of);
  return {
    pinball: share(pinball, n),
    mean: pinball.reduce((sum, x) => sum + x, 0) / n / levels.length,
    service: share(service, n),
    promised: share(promised, n),
    fill: share(filled, asked),
    cases: n,
  };
}
