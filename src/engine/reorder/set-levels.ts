import type { ReorderSpec, Strategy } from '../../domain/strategy.js';
import type { Engine } from '../engine.js';
import type { Predictive } from '../../forecast/predictive.js';
import { NEVER } from '../ledger.js';
import { offerFor } from '../purchase.js';
import { sourcingOf } from '../sourcing/sourcing-of.js';
import { coverLaw } from './cover-law.js';
import { demandOver, noHint, type LeadTimeDemand, type LevelHint } from './lead-time-demand.js';
import { announced, type DemandForecast, type Plan } from './plan.js';
import { days } from '../../domain/time.js';
import { reorderPolicies } from './index.js';
import { reorderOf } from './reorder-of.js';
import { coverLevel, type QuantityCosts } from './levels.js';
import { reviewDaysOf, type PolicyDefinition, type PolicyInputs } from './policy.js';

/** Days between reviews of a stock row; 0 = continuous. Some sourcing rules act at reviews only and bring their own period. */
export function reviewPeriod(e: Engine, strategy: Strategy, row: number): number {
  const own = reviewDaysOf(reorderSpec(e, strategy, row));
  return own > 0 ? own : sourcingOf(e, row).reviewDays;
}

/** The policy that orders for a stock row: its location's, its item's, or the strategy's. */
export function reorderSpec(e: Engine, strategy: Strategy, row: number): ReorderSpec {
  return reorderOf(strategy, (row / e.items) | 0, e.catalog.items[row % e.items].name);
}

/** Writes s, S, Q and the levels of the sourcing rule for one row, from what the plan believes at `now` (ticks). */
export function setLevels(e: Engine, strategy: Strategy, row: number, now: number): void {
  const { ledger, plan } = e;
  const spec = reorderSpec(e, strategy, row);
  const period = reviewPeriod(e, strategy, row);
  const supplier = plan.supplier[row];
  const meanPerDay = plan.mean[row];
  const cover = coverOf(plan, row, supplier, period, now, plan.leadSd[supplier], plan.hints[row]);
  const inputs: PolicyInputs = {
    meanPerDay,
    cover,
    pipeline:
      plan.forecast !== null && spec.kind !== 'base-stock'
        ? cover
        : coverOf(plan, row, supplier, period, now, 0, plan.hints[row]),
    costs: costsOf(e, row, supplier),
  };
  const policy = reorderPolicies[spec.kind] as PolicyDefinition<ReorderSpec['kind']>;
  const workOut = () => policy.thresholds(spec, inputs);
  // Who learns works out other levels in every future.
  const learns = spec.demand.from !== 'scenario' || strategy.leadTimes !== undefined;
  const { s, S, Q } = learns ? workOut() : plan.known.of(row, ledger.rows, now, inputs, workOut);
  ledger.reorderPoint[row] = s;
  ledger.orderUpTo[row] = S;
  ledger.quantity[row] = Q;
  ledger.trigger[row] = period > 0 ? NEVER : s;

  const fast = sourcingOf(e, row).fast;
  if (fast) {
    const fastCover = coverOf(plan, row, fast.supplier, period, now, plan.leadSd[fast.supplier], plan.fastHints[row]);
    plan.fastLevel[row] =
      fast.level ??
      coverLevel(spec.safetyStock, fastCover, meanPerDay, meanPerDay * period) +
        Math.round(fast.coverDays * meanPerDay);
    plan.base[row] = fast.baseUnits ?? fast.baseShare * meanPerDay * period;
  }
}

/** Demand until a purchase placed at the next review would be there, announced spikes included. */
export function coverOf(
  plan: Plan,
  row: number,
  supplier: number,
  period: number,
  now: number,
  leadSd: number,
  hint = noHint(),
): LeadTimeDemand {
  const mean = plan.mean[row];
  const variance = plan.variance[row];
  const usual = demandOver(mean, variance, plan.leadMean[supplier], leadSd, period);
  const extra = plan.ahead.length === 0 ? 0 : announced(plan, row, days(now), plan.leadMean[supplier] + period);
  if (plan.forecast !== null && mean > 0 && plan.forecast.knows(row))
    return forecastCover(plan, plan.forecast, row, supplier, period, leadSd, 1 + extra / usual.mean, hint);
  if (extra === 0 || mean === 0) return usual;
  // Extra orders look like the usual ones, so they bring as much variance a unit.
  return { mean: usual.mean + extra, variance: usual.variance + (extra * variance) / mean };
}

/** Announced orders look like the usual ones: the same as if more days of them were to come. */
function forecastCover(
  plan: Plan,
  forecast: DemandForecast,
  row: number,
  supplier: number,
  period: number,
  leadSd: number,
  stretch: number,
  hint: LevelHint,
): LeadTimeDemand {
  const over = (days: number): Predictive => forecast.over(row, days * stretch);
  const points = plan.leadPoints[supplier];
  const law = coverLaw(over, plan.leadMean[supplier], leadSd, period, points);
  // Where stock is looked at in turns, a cycle is a turn; else it is as long as its quantity lasts, and each item is by itself.
  const chance = (fillRate: number) => (period > 0 ? forecast.chance(row, fillRate) : null);
  const before = period > 0 ? coverLaw(over, plan.leadMean[supplier], leadSd, 0, points) : null;
  return { mean: law.mean, variance: law.variance, forecast: { law, before, hint, chance } };
}

function costsOf(e: Engine, row: number, supplier: number): QuantityCosts {
  const item = e.catalog.items[row % e.items];
  const offer = offerFor(e, row, supplier);
  return {
    orderCost: e.catalog.suppliers[supplier]?.orderCost ?? 0,
    holdingPerUnitYear: item.holdingPerYear * (offer && e.laneFrom[supplier] < 0 ? offer.price : item.cost),
  };
}
