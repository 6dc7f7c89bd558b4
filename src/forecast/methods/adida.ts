import type { Method, Model } from '../method.js';
import { fitBuckets } from '../intermittent/bucket-rate.js';
import { demandsOf } from '../intermittent/demands.js';
import { slowModel } from '../intermittent/slow-model.js';

export const adida: Method = {
  about: 'Smoothing of buckets as long as the mean interval between demands (ADIDA, Nikolopoulos et al. 2011)',
  needs: 4,
  fit(series): Model | null {
    const { count, meanInterval } = demandsOf(series);
    if (count === 0 || series.length < adida.needs) return null;
    const length = Math.min(Math.ceil(meanInterval), Math.floor(series.length / 2));
    const fitted = fitBuckets(series, length);
    return fitted && slowModel(fitted.rate, series, fitted.from);
  },
};
