import type { Method, Model } from '../method.js';
import { countLaw } from '../predictive/count-law.js';
import { empiricalLaw } from '../predictive/empirical-law.js';
import type { Law } from '../predictive/law.js';

export const empirical: Method = {
  about: 'Sums of the past over every window as long as the horizon (Porras & Dekker 2008)',
  needs: 4,
  fit: (series): Model | null => (series.length < 4 ? null : empiricalModel(series)),
};

/** Periods it looks back on. */
const ROOM = 208;

function empiricalModel(series: ArrayLike<number>): Model {
  const ring = new Float64Array(ROOM);
  let count = 0;
  let next = 0;
  let known: { periods: number; law: Law } | null = null;
  const update = (y: number): void => {
    ring[next] = y;
    next = (next + 1) % ROOM;
    count = Math.min(ROOM, count + 1);
    known = null;
  };
  for (let t = Math.max(0, series.length - ROOM); t < series.length; t++) update(series[t]);

  /** Sums over all windows of `length` periods, oldest first; of a longer length than was seen, the whole past stretched. */
  const windows = (length: number): number[] => {
    const width = Math.min(length, count);
    const sums: number[] = [];
    let sum = 0;
    for (let i = 0; i < count; i++) {
      sum += ring[(next - count + i + ROOM) % ROOM];
      if (i >= width) sum -= ring[(next - count + i - width + ROOM) % ROOM];
      if (i >= width - 1) sums.push((sum * length) / width);
    }
    return sums;
  };
  const over = (periods: number): Law => {
    if (known?.periods === periods) return known.law;
    const whole = Math.floor(periods);
    const part = periods - whole;
    const low = whole === 0 ? [0] : windows(whole);
    const values = part > 0 ? [...low, ...windows(whole + 1)] : low;
    const weights = values.map((_, i) =>
      i < low.length ? (1 - part) / low.length : part / (values.length - low.length),
    );
    const law = periods === 0 ? countLaw(0, 0) : empiricalLaw(values, weights);
    known = { periods, law };
    return law;
  };
  return {
    parameters: {},
    points: (horizon) => new Float64Array(horizon).fill(over(1).mean),
    variances: (horizon) => new Float64Array(horizon).fill(over(1).variance),
    update,
    at: () => over(1),
    over,
    save: () => [count, next, ...ring],
    restore(state) {
      count = state[0];
      next = state[1];
      for (let i = 0; i < ROOM; i++) ring[i] = state[2 + i];
      known = null;
    },
  };
}
