import type { HistoryDemand, OrderColumns } from '../../domain/demand.js';
import { drawnTogether } from '../../forecast/dependence/drawn-together.js';
import { ItemForecaster, type Forecasting } from '../../forecast/planner/item-forecaster.js';
import { KnownFits } from '../../forecast/planner/known-fits.js';
import { plannerMethods } from '../../forecast/planner/methods.js';
import { typicalDispersion } from '../../forecast/planner/typical-dispersion.js';
import { normalQuantile } from '../../stats/normal.js';
import { Purpose } from '../../stats/purpose.js';
import { streamOf } from '../../stats/stream.js';
import type { Setting } from '../setting.js';
import { commonDemand } from './common-demand.js';
import { layOrders } from './lay-orders.js';
import { WEEK, weeklyUnits, type WeeklyUnits } from './weekly-units.js';

/**
 * Orders of the horizon as the record foretells them. Each item is forecast by itself, by the method that would have answered best in its
 * past; its weeks are drawn one after the other from the predictive distribution of the next, and told to the model before the one after
 * is drawn, so that a path wanders as the forecast's error grows. What was drawn is laid into orders like those of the record: lines in the
 * item's own sizes, in orders of as many lines at the times at which the record has them. Good weeks are good for many items at once, as far as they
 * were in the record: a Gaussian copula with one factor a week, under which each item's own distribution stays exactly what it is.
 */
export function forecastOrders(setting: Setting, { orders }: HistoryDemand): OrderColumns {
  const { scenario, seed, replication, horizon, laws } = setting;
  const items = scenario.catalog.items.length;
  const known = laws.forecasts(orders, () => learn(orders, items));
  const weeks = Math.ceil(horizon / WEEK);
  const demand = new Int32Array(items * weeks);
  const factors = factorsOf(setting, weeks);
  const stream = streamOf(seed, replication, Purpose.FORECAST, 0);
  for (let item = 0; item < items; item++) {
    // One stream an item, so that an item more leaves the others' demand alone.
    stream.reseed(seed, replication, Purpose.FORECAST, item);
    drawPath(known, item, weeks, (week) => drawnTogether(known.common, factors[week], stream.uniform()), demand);
  }
  return layOrders(setting, orders, known.record, demand, weeks);
}

interface Learnt {
  readonly record: WeeklyUnits;
  readonly forecasting: Forecasting;
  readonly dispersion: number;
  /** Share of a week's surprise that is common to all items. */
  readonly common: number;
}

/** What the automatic choice is to be good at: four weeks of demand, in the middle and in the upper tail. */
const QUESTION = { periods: 4, quantiles: [0.5, 0.9] } as const;

function learn(orders: OrderColumns, items: number): Learnt {
  const record = weeklyUnits(orders, items);
  const forecasting = { candidates: plannerMethods('auto'), season: 1, question: QUESTION, fits: new KnownFits() };
  const dispersion = typicalDispersion(record.units, record.weeks);
  return { record, forecasting, dispersion, common: commonDemand(record, forecasting, dispersion) };
}

/** How good each week is for all items, standard normal numbers. */
function factorsOf({ seed, replication }: Setting, weeks: number): Float64Array {
  const stream = streamOf(seed, replication, Purpose.FORECAST_COMMON, 0);
  return Float64Array.from({ length: weeks }, () => normalQuantile(stream.uniform()));
}

function drawPath(
  { record, forecasting, dispersion }: Learnt,
  item: number,
  weeks: number,
  uniform: (week: number) => number,
  demand: Int32Array,
): void {
  const past = record.units.subarray(item * record.weeks, (item + 1) * record.weeks);
  if (past.every((units) => units === 0)) return;
  const forecaster = new ItemForecaster(forecasting, `item ${item}`, { dispersion, errors: null });
  forecaster.begin(past);
  if (!forecaster.knows) return;
  for (let week = 0; week < weeks; week++) {
    const units = Math.max(0, Math.round(forecaster.over(1).quantile(uniform(week))));
    demand[item * weeks + week] = units;
    forecaster.take(units);
  }
}
