import type { Method, Model } from '../method.js';
import { demandsOf } from '../intermittent/demands.js';
import { jitteredSizes } from '../intermittent/jittered.js';
import { markovCounts } from '../intermittent/markov-counts.js';
import { recentSizes } from '../intermittent/sizes.js';
import { countLaw } from '../predictive/count-law.js';
import type { Law } from '../predictive/law.js';
import { sumLaw } from '../predictive/sum-law.js';

export const bootstrap: Method = {
  about:
    'Demand comes and goes as a two-state chain, sizes are past ones with jitter (Willemain, Smart & Schwarz 2004), summed exactly instead of drawn',
  needs: 4,
  fit(series): Model | null {
    if (series.length < 4 || demandsOf(series).count === 0) return null;
    return bootstrapModel(series);
  },
};

function bootstrapModel(series: ArrayLike<number>): Model {
  const sizes = recentSizes();
  // periods after one without and after one with demand; how many of them had demand
  const after = [0, 0];
  const hits = [0, 0];
  let now = 0;
  let known: { periods: number; law: Law } | null = null;

  const update = (y: number): void => {
    const state = y > 0 ? 1 : 0;
    if (state === 1 || now === 1) known = null;
    after[now]++;
    hits[now] += state;
    now = state;
    if (state === 1) sizes.add(y);
  };
  now = series[0] > 0 ? 1 : 0;
  if (now === 1) sizes.add(series[0]);
  for (let t = 1; t < series.length; t++) update(series[t]);

  const chanceAfter = (state: number): number => {
    const share = (hits[0] + hits[1]) / Math.max(1, after[0] + after[1]);
    // one made-up period at the item's own share: a state seen once or never says little
    return (hits[state] + share) / (after[state] + 1);
  };
  const over = (periods: number): Law => {
    if (known?.periods === periods) return known.law;
    const law = sumOver(periods);
    known = { periods, law };
    return law;
  };
  const sumOver = (periods: number): Law => {
    const whole = Math.floor(periods);
    const part = periods - whole;
    const chain = { afterNone: chanceAfter(0), afterDemand: chanceAfter(1) };
    const low = markovCounts(chain, now === 1, whole);
    const high = part > 0 ? markovCounts(chain, now === 1, whole + 1) : low;
    const counts = new Float64Array(Math.max(low.length, high.length));
    for (let k = 0; k < counts.length; k++) counts[k] = (1 - part) * (low[k] ?? 0) + part * (high[k] ?? 0);
    if (counts.length === 1) return countLaw(0, 0);

    let demands = 0;
    for (let k = 0; k < counts.length; k++) demands += k * counts[k];
    const reach = sizes.mean * demands + 8 * Math.sqrt((1 + demands) * (sizes.variance + sizes.mean * sizes.mean)) + 10;
    const unit = Math.max(1, Math.ceil(reach / STEPS));
    return sumLaw(counts, jitteredSizes(sizes.units(), unit), unit, Math.ceil(reach / unit));
  };
  return {
    parameters: {},
    points: (horizon) => new Float64Array(horizon).map((_, i) => over(i + 1).mean - (i === 0 ? 0 : over(i).mean)),
    variances: (horizon) => new Float64Array(horizon).fill(over(1).variance),
    update,
    at: () => over(1),
    over,
    save: () => [now, ...after, ...hits, ...sizes.save()],
    restore(state) {
      [now, after[0], after[1], hits[0], hits[1]] = state;
      sizes.restore(state.slice(5));
      known = null;
    },
  };
}

const STEPS = 256;
