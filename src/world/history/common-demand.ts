import { commonShare, type ItemScores } from '../../forecast/dependence/common-share.js';
import { normalScore, scoreVariance } from '../../forecast/dependence/normal-score.js';
import { ItemForecaster, type Forecasting } from '../../forecast/planner/item-forecaster.js';
import type { WeeklyUnits } from './weekly-units.js';

/**
 * How much of the items' weekly surprises is common to all of them: the later half of the record is foretold week by week, by what is fitted to the
 * first half, and the weeks that came are held against it. Items that were not yet on sale then say nothing; nor do weeks of
 * closed days, which are the calendar's doing. Nor does a level that was foretold wrongly for many weeks (`besideLevel`). A season of a few weeks that
 * the first half has seen once at most can't be told from chance and counts as weeks in common.
 */
export function commonDemand(record: WeeklyUnits, forecasting: Forecasting, dispersion: number): number {
  const { weeks, units, openDays } = record;
  const from = weeks >> 1;
  const usual = openDays.toSorted()[weeks >> 1];
  const isUsual = openDays.subarray(from).map((days) => (days >= usual * MOSTLY_OPEN ? 1 : 0));
  const fresh = { ...forecasting, fits: null };
  const items: ItemScores[] = [];
  for (let start = 0; start < units.length; start += weeks) {
    const past = units.subarray(start, start + from);
    if (past.every((n) => n === 0)) continue;
    const forecaster = new ItemForecaster(fresh, '', { dispersion, errors: null });
    forecaster.begin(past);
    if (!forecaster.knows) continue;
    items.push(scoresOf(forecaster, units.subarray(start + from, start + weeks), isUsual));
  }
  return commonShare(items, weeks - from);
}

function scoresOf(forecaster: ItemForecaster, later: Float64Array, counts: Uint8Array): ItemScores {
  const scores = new Float64Array(later.length);
  let variances = 0;
  let asked = 0;
  let spreads = 0;
  for (let t = 0; t < later.length; t++) {
    const law = forecaster.over(1);
    scores[t] = counts[t] === 1 ? normalScore(law, later[t]) : NaN;
    spreads += Math.sqrt(law.variance);
    if (t % EVERY === 0) {
      variances += scoreVariance(law);
      asked++;
    }
    forecaster.take(later[t]);
  }
  return { scores, variance: variances / asked, spread: spreads / later.length };
}

/** Share of the usual open days of a week. */
const MOSTLY_OPEN = 0.75;

/** The variance of scores changes slowly and costs: once a quarter will do. */
const EVERY = 13;
