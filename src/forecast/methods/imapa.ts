import type { Method, Model } from '../method.js';
import { fitBuckets } from '../intermittent/bucket-rate.js';
import { demandsOf } from '../intermittent/demands.js';
import type { Rate } from '../intermittent/rate.js';
import { slowModel } from '../intermittent/slow-model.js';

export const imapa: Method = {
  about: 'Mean of smoothings of buckets of every length up to the mean interval (iMAPA, Petropoulos & Kourentzes 2015)',
  needs: 4,
  fit(series): Model | null {
    const { count, meanInterval } = demandsOf(series);
    if (count === 0 || series.length < imapa.needs) return null;
    const longest = Math.max(1, Math.min(Math.ceil(meanInterval), Math.floor(series.length / 2), LONGEST));
    const rates: Rate[] = [];
    for (let length = 1; length <= longest; length++) {
      const fitted = fitBuckets(series, length);
      if (!fitted) continue;
      rates.push(delayed(fitted.rate, fitted.from));
    }
    return rates.length === 0 ? null : slowModel(meanRate(rates), series, 0);
  },
};

/** Buckets longer than this differ little, and each is a state to carry. */
const LONGEST = 24;

/** A rate whose buckets begin `from` periods into the series. */
function delayed(rate: Rate, from: number): Rate {
  let wait = from;
  return {
    ...rate,
    update(y) {
      if (wait > 0) wait--;
      else rate.update(y);
    },
    save: () => [wait, ...rate.save()],
    restore(state) {
      wait = state[0];
      rate.restore(state.slice(1));
    },
  };
}

function meanRate(rates: readonly Rate[]): Rate {
  const mean = (of: (rate: Rate) => number): number => rates.reduce((sum, rate) => sum + of(rate), 0) / rates.length;
  return {
    parameters: { levels: rates.length },
    rate: () => mean((rate) => rate.rate()),
    memory: () => mean((rate) => rate.memory()),
    update: (y) => rates.forEach((rate) => rate.update(y)),
    save: () => rates.flatMap((rate) => [rate.save().length, ...rate.save()]),
    restore(state) {
      let at = 0;
      for (const rate of rates) {
        const length = state[at];
        rate.restore(state.slice(at + 1, at + 1 + length));
        at += 1 + length;
      }
    },
  };
}
