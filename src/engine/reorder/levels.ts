import type { OrderQuantity, SafetyStock } from '../../domain/strategy.js';
import { DAYS_PER_YEAR } from '../../domain/time.js';
import { demandQuantile, roundUp, shortageLevel } from '../../forecast/predictive/demand-quantile.js';
import type { CoverForecast, LeadTimeDemand } from './lead-time-demand.js';

/** The level that covers the protection interval: mean demand over it plus safety stock, whole units ≥ 0. `cycle` = units per replenishment. */
export function coverLevel(safety: SafetyStock, demand: LeadTimeDemand, meanPerDay: number, cycle: number): number {
  if ('units' in safety) return Math.max(0, roundUp(demand.mean + safety.units));
  if ('days' in safety) return Math.max(0, roundUp(demand.mean + safety.days * meanPerDay));
  if (demand.forecast) return forecastLevel(safety, demand.forecast, cycle);
  if ('serviceLevel' in safety) return demandQuantile(demand, safety.serviceLevel);
  return shortageLevel(demand, (1 - safety.fillRate) * cycle);
}

/**
 * The same by a forecast's own distribution. For β, what is newly short in a cycle is E(D(L + R) − x)⁺ − E(D(L) − x)⁺ (Silver, Pyke & Thomas,
 * ch. 6): with lumpy demand much of what is short at its end was short at its beginning. It falls with x, so the level is the
 * first x from 0 on at which it is allowed. It is looked for from as many standard deviations above the mean as the last time, which is rarely far.
 */
function forecastLevel(
  safety: { readonly serviceLevel: number } | { readonly fillRate: number },
  { law, before, hint, chance }: CoverForecast,
  cycle: number,
): number {
  if ('serviceLevel' in safety) return law.quantile(safety.serviceLevel);
  const safe = chance(safety.fillRate);
  if (safe !== null) return law.quantile(safe);
  const allowed = (1 - safety.fillRate) * cycle + 1e-9 * law.mean;
  const look = (x: number): Look => {
    const short = law.shortage(x);
    return { x, short, excess: short - (before ? before.shortage(x) : 0) - allowed };
  };
  const sd = Math.sqrt(law.variance);
  let high = look(Math.max(0, Math.min(FARTHEST, Math.ceil(law.mean + (hint.factor ?? 0) * sd))));
  let low = high;
  let step = Math.max(1, Math.min(Math.ceil(sd), firstStep(high.excess, hint.slope)));
  if (high.excess <= 0) {
    do {
      high = low;
      low = high.x < step ? NOWHERE : look(high.x - step);
      step = further(step, low, high);
    } while (low.excess <= 0);
  } else {
    do {
      low = high;
      high = look(low.x + step);
      step = further(step, high, low);
    } while (high.excess > 0 && high.x < FARTHEST);
  }
  // By the secant, then the unit beside what it says, as that is mostly the answer; every third by halves, as a curve may keep the secant at one end.
  for (let turn = 0; high.x - low.x > 1; turn++) {
    const share = turn % 3 < 2 && low.excess < Infinity ? low.excess / (low.excess - high.excess) : 0.5;
    const near = turn % 3 !== 1 ? Math.ceil(low.x + share * (high.x - low.x)) : share < 0.5 ? low.x + 1 : high.x - 1;
    const middle = look(Math.min(high.x - 1, Math.max(low.x + 1, near)));
    if (middle.excess <= 0) high = middle;
    else low = middle;
  }
  hint.factor = sd > 0 ? (high.x - law.mean) / sd : 0;
  hint.slope = low.x < 0 ? 0 : low.excess - high.excess;
  // P(D > x) = E(D − x)⁺ − E(D − x − 1)⁺
  const isRare = high.x >= 1 && low.short - high.short < 1 - RARE;
  return isRare ? Math.min(high.x, law.quantile(RARE)) : high.x;
}

/** Units to where the excess should change its sign, if it falls as fast as it did where the last level was found: beyond it where that is below. */
const firstStep = (excess: number, slope: number): number =>
  !(slope > 0) ? 1 : excess <= 0 ? 1 + Math.floor(-excess / slope) : Math.ceil(excess / slope);

/** The next step of a search whose last one led from `before` to `now`: to where the line through both says, and at least twice as far. */
function further(step: number, now: Look, before: Look): number {
  const slope = (before.excess - now.excess) / (now.x - before.x);
  const line = Math.ceil(Math.abs(now.excess / slope));
  return Math.max(2 * step, line <= MOST_STEPS * step ? line : 0);
}

/** A line through neighbours is no guide any farther. */
const MOST_STEPS = 1024;

/** A level, E(D(L + R) − x)⁺ at it, and what is newly short beyond what is allowed. */
interface Look {
  readonly x: number;
  readonly short: number;
  readonly excess: number;
}

const NOWHERE: Look = { x: -1, short: NaN, excess: Infinity };

/** Levels are whole numbers of 32 bits. */
const FARTHEST = 1e9;

/**
 * No stock is kept for demand that comes in one cycle of 200: where a year's demand of an item may come in one order, a share of units would ask
 * for it, and nobody would buy it. Assumed.
 */
const RARE = 0.995;

export interface QuantityCosts {
  readonly orderCost: number;
  /** Holding cost of one unit for a year. */
  readonly holdingPerUnitYear: number;
}

/** Units of one replenishment, at least 1. Economic: √(2DK/h), Harris (1913). */
export function cycleQuantity(quantity: OrderQuantity, meanPerDay: number, costs: QuantityCosts): number {
  if ('units' in quantity) return Math.max(1, roundUp(quantity.units));
  if ('days' in quantity) return Math.max(1, Math.round(quantity.days * meanPerDay));
  const { orderCost, holdingPerUnitYear } = costs;
  if (orderCost <= 0 || holdingPerUnitYear <= 0) return Math.max(1, Math.round(meanPerDay));
  return Math.max(1, Math.round(Math.sqrt((2 * meanPerDay * DAYS_PER_YEAR * orderCost) / holdingPerUnitYear)));
}
