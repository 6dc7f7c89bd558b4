import { chooseByPinball } from './choose-by-pinball.js';
import type { Forecasting } from './item-forecaster.js';
import { Largest, usualUnits } from './exceptional.js';
import { CHOOSES_FROM, ENOUGH, MARGIN } from './enough.js';
import { KINDS, PastErrors } from './past-errors.js';
import { tamed } from './tamed.js';
import { ShopSafety, type Cycle } from './shop-safety.js';
import { unevennessOf } from './unevenness.js';

/**
 * Forecasts the later half of each series as if it were yet to come, fitted on the first half alone, and learns from it how far off such forecasts
 * are, and how safe the shop would have had to be with them. `cycles` goes with the series.
 */
export function learnErrors(
  all: readonly Float64Array[],
  { candidates, season, question }: Omit<Forecasting, 'fits'>,
  cycles: readonly Cycle[],
  most: number,
): { readonly errors: PastErrors; readonly safety: ShopSafety } {
  const methods = candidates.map(([, method]) => method);
  const isLong = all.map((series) => series.length >= 2 * ENOUGH);
  const long = all.filter((_, i) => isLong[i]);
  const cycle = cycles.filter((_, i) => isLong[i]);
  const calm = long.map(tamed);
  const usual = long.map((series, i) => {
    const largest = new Largest();
    return series.map((units, t) => {
      const of = usualUnits({ calm: calm[i].subarray(0, t), twice: largest.twice }, units, cycle[i].halfYear);
      largest.see(units);
      return of;
    });
  });
  const early = calm.map((series) => series.subarray(0, series.length >> 1));
  const uneven = early.map(unevennessOf);
  const sorted = uneven.toSorted((a, b) => a - b);
  const bounds = Array.from(
    { length: KINDS - 1 },
    (_, k) => sorted[Math.floor((sorted.length * (k + 1)) / KINDS)] ?? 1,
  );
  const errors = new PastErrors(most, bounds);
  const told: { readonly series: number; readonly at: number; readonly mean: number }[] = [];
  long.forEach((series, i) => {
    const whole = cycle[i].lead + cycle[i].review;
    const best =
      methods.length > 1 && early[i].length >= CHOOSES_FROM
        ? chooseByPinball(early[i], methods, { season }, question, MARGIN)
        : 0;
    const model = methods[Math.max(0, best)].fit(early[i], { season });
    if (!model) return;
    for (let t = early[i].length; t < series.length; t++) {
      let asked = 0;
      for (let periods = 1; periods <= most && t + periods <= series.length; periods++) {
        asked += usual[i][t + periods - 1];
        errors.add(periods, model.over(periods).mean, uneven[i], asked);
      }
      if (t + whole <= series.length) told.push({ series: i, at: t, mean: model.over(whole).mean });
      model.update(calm[i][t]);
    }
  });
  const safety = new ShopSafety();
  for (const { series: i, at, mean } of told) {
    const { lead, review } = cycle[i];
    const law = errors.law(lead + review, mean, uneven[i]);
    if (!law) continue;
    const inLead = sumOf(usual[i], at, at + lead);
    const end = at + lead + review;
    safety.add(law, inLead, inLead + sumOf(usual[i], at + lead, end));
  }
  return { errors, safety };
}

function sumOf(series: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let t = from; t < to; t++) sum += series[t];
  return sum;
}
