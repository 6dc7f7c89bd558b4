import type { AnnouncedDemand } from '../../domain/announced-demand.js';
import type { PastDemand } from '../../domain/past-demand.js';
import { KnownFits } from '../../forecast/planner/known-fits.js';
import type { Predictive } from '../../forecast/predictive.js';
import { knownLeadTimePoints, type leadTimePoints } from './cover-law.js';
import { KnownLevels } from './known-levels.js';
import { noHint, type LevelHint } from './lead-time-demand.js';

/** What the planner believes when stock levels are computed. Per stock row and per supplier; days and units. */
export interface Plan {
  /** Mean and variance of demand per day. */
  readonly mean: Float64Array;
  readonly variance: Float64Array;
  /** Mean and standard deviation of the lead time by supplier, lateness included, days. */
  readonly leadMean: Float64Array;
  readonly leadSd: Float64Array;
  /** The supplier whose lead time the row's levels cover. */
  readonly supplier: Int32Array;
  /** Order-up-to level of the fast supplier (dual index, base-surge), units. */
  readonly fastLevel: Int32Array;
  /** Units the base supplier is to send per review (base-surge), and what of it is not yet purchased. */
  readonly base: Float64Array;
  readonly owed: Float64Array;
  /** Demand the planner knows of beyond the mean: announced spikes. */
  readonly ahead: readonly AnnouncedDemand[];
  /** Where the levels of a row, and those it keeps with a fast supplier, were found last: the next search begins there. */
  readonly hints: readonly LevelHint[];
  readonly fastHints: readonly LevelHint[];
  /** What stands for a supplier's lead time, by supplier. */
  readonly leadPoints: readonly (typeof leadTimePoints)[];
  /** Levels worked out before for the same strategy. */
  readonly known: KnownLevels;
  /** What was demanded before day 0; null = nobody knows, and the planner begins with `mean` and `variance`. */
  readonly past: PastDemand | null;
  /** Forecasters fitted before on the same demand; null where demand differs from future to future. */
  readonly fits: KnownFits | null;
  /** Demand to come, where the planner forecasts it; set by who does. */
  forecast: DemandForecast | null;
}

export interface DemandForecast {
  /** False: there is no forecast of this stock row, go by mean and variance. */
  knows(row: number): boolean;
  /** Demand of the next `days` days. */
  over(row: number, days: number): Predictive;
  /** The chance of covering a cycle that fills this share of a shop's units, learned from its past; null = nobody knows. */
  chance(row: number, fillRate: number): number | null;
}

/** A plan of nothing: no demand, no lead time, no level, for so many stock rows and suppliers. */
export function emptyPlan(
  rows: number,
  suppliers: number,
  ahead: readonly AnnouncedDemand[] = [],
  known = new KnownLevels(),
  past: PastDemand | null = null,
  fits: KnownFits | null = null,
): Plan {
  return {
    mean: new Float64Array(rows),
    variance: new Float64Array(rows),
    leadMean: new Float64Array(suppliers),
    leadSd: new Float64Array(suppliers),
    hints: noHints(rows),
    fastHints: noHints(rows),
    leadPoints: Array.from({ length: suppliers }, knownLeadTimePoints),
    supplier: new Int32Array(rows),
    fastLevel: new Int32Array(rows),
    base: new Float64Array(rows),
    owed: new Float64Array(rows),
    ahead,
    known,
    past,
    fits,
    forecast: null,
  };
}

const noHints = (rows: number): LevelHint[] => Array.from({ length: rows }, noHint);

/** One of its own for a run, which may change it; what is known of levels is shared. */
export function copyOf(plan: Plan): Plan {
  return {
    mean: plan.mean.slice(),
    variance: plan.variance.slice(),
    leadMean: plan.leadMean.slice(),
    leadSd: plan.leadSd.slice(),
    hints: noHints(plan.mean.length),
    fastHints: noHints(plan.mean.length),
    leadPoints: plan.leadPoints,
    supplier: plan.supplier.slice(),
    fastLevel: plan.fastLevel.slice(),
    base: plan.base.slice(),
    owed: plan.owed.slice(),
    ahead: plan.ahead.map((spike) => ({ ...spike, perDay: spike.perDay.slice() })),
    known: plan.known,
    past: plan.past,
    fits: plan.fits,
    forecast: null,
  };
}

/** Announced extra units of a row in the days [now, now + interval). */
export function announced(plan: Plan, row: number, now: number, interval: number): number {
  let units = 0;
  for (const { from, to, perDay } of plan.ahead) {
    const days = Math.min(to, now + interval) - Math.max(from, now);
    if (days > 0) units += perDay[row] * days;
  }
  return units;
}
