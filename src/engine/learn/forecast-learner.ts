import type { ForecastDemand, Strategy } from '../../domain/strategy.js';
import { days, ticks } from '../../domain/time.js';
import { ItemForecaster, type Forecasting, type ShopPast } from '../../forecast/planner/item-forecaster.js';
import { learnErrors } from '../../forecast/planner/learn-errors.js';
import type { Cycle } from '../../forecast/planner/shop-safety.js';
import { onSale } from '../../forecast/planner/on-sale.js';
import type { Engine } from '../engine.js';
import { announced } from '../reorder/plan.js';
import { reorderSpec, reviewPeriod, setLevels } from '../reorder/set-levels.js';
import { review } from '../review.js';
import { ForecastBook } from './forecast-book.js';
import type { Learner } from './learner.js';
import { WatchedCycles } from './watched-cycles.js';
import { OpenDays } from './open-days.js';
import { typicalDispersion } from '../../forecast/planner/typical-dispersion.js';
import { plannerMethods } from '../../forecast/planner/methods.js';

/** One for each way of forecasting that policies of this strategy ask for; they tell the plan what they know. */
export function forecastLearners(e: Engine, strategy: Strategy): Learner[] {
  const groups = new Map<string, { spec: ForecastDemand; rows: number[] }>();
  for (let row = 0; row < e.ledger.rows; row++) {
    const { demand } = reorderSpec(e, strategy, row);
    if (demand.from !== 'forecast' || !e.asked[(row / e.items) | 0]) continue;
    const key = JSON.stringify(demand);
    const group = groups.get(key);
    if (group) group.rows.push(row);
    else groups.set(key, { spec: demand, rows: [row] });
  }
  if (groups.size === 0) return [];
  const book = new ForecastBook(e.ledger.rows);
  e.plan.forecast = book;
  return [...groups.values()].map(({ spec, rows }) => forecastLearner(e, strategy, spec, rows, book));
}

/**
 * Forecasts each stock row from the buckets demanded so far, and moves its levels with the forecast. Between two fits only the models' states
 * move. It sees what the shop has seen: the recorded past, and since then what was asked for (or sold) up to now.
 */
function forecastLearner(
  e: Engine,
  strategy: Strategy,
  spec: ForecastDemand,
  rows: readonly number[],
  book: ForecastBook,
): Learner {
  const { ledger, plan } = e;
  const { bucketDays } = spec;
  const past = plan.past?.inBuckets(bucketDays) ?? null;
  const open = new OpenDays(bucketDays, past?.openDays ?? []);
  const seen = new Float64Array(rows.length);
  /** Days of this bucket at whose end nothing was there to sell. */
  const short = spec.sees === 'sales' && turnsAway(e) ? new Float64Array(rows.length) : null;
  // Who has no past of its own goes by the plan until there is enough.
  const series =
    past && rows.map((row) => open.usual(past.units.subarray(row * past.buckets, (row + 1) * past.buckets)));
  const cycles = rows.map((row) => cycleOf(e, strategy, spec, row));
  const learned = past && learnErrors(series!.map(onSale), forecastingOf(e, strategy, spec, rows[0]), cycles, MOST);
  const safety = learned?.safety ?? null;
  const shop: ShopPast | null = learned && {
    dispersion: typicalDispersion(past!.units, past!.buckets),
    errors: learned.errors,
  };
  const forecasters = rows.map((row, k) => {
    const forecasting = forecastingOf(e, strategy, spec, row);
    const { periods, quantiles } = forecasting.question;
    // Strategies that ask otherwise may choose otherwise.
    const key = `${spec.method} ${bucketDays} ${periods} ${quantiles.join(' ')} ${row}`;
    const forecaster = new ItemForecaster(forecasting, key, shop);
    if (series) forecaster.begin(series[k]);
    book.add(row, forecaster, bucketDays, safety);
    return forecaster;
  });
  const watched = safety && rows.map((_, k) => new WatchedCycles(cycles[k], forecasters[k], safety, series![k]));
  watched?.forEach((item) => item.ask());
  let buckets = 0;
  let shopDemanded = 0;
  const believe = (k: number) => {
    if (!forecasters[k].knows) return;
    const law = forecasters[k].over(1);
    plan.mean[rows[k]] = law.mean / bucketDays;
    plan.variance[rows[k]] = law.variance / bucketDays;
  };
  for (let k = 0; k < rows.length; k++) believe(k);

  return {
    // Days on which nobody ordered anything are told one by one.
    every: ticks(plan.fits || short ? 1 : bucketDays),
    learn(now) {
      if (plan.fits) {
        const demanded = ledger.demanded.reduce((sum, units) => sum + units, 0);
        open.day(demanded > shopDemanded);
        shopDemanded = demanded;
      } else open.days(short ? 1 : bucketDays);
      if (short) for (let k = 0; k < rows.length; k++) if (ledger.available[rows[k]] <= 0) short[k]++;
      const day = Math.round(days(now));
      if (day % bucketDays !== 0) return;

      buckets++;
      const isFit = (buckets * bucketDays) % spec.chooseDays === 0;
      const isForecast = (buckets * bucketDays) % spec.everyDays === 0;
      const { closed, factor } = open.close();
      for (let k = 0; k < rows.length; k++) {
        const row = rows[k];
        const total = spec.sees === 'sales' ? ledger.demanded[row] - ledger.turnedAway[row] : ledger.demanded[row];
        const units = total - seen[k];
        seen[k] = total;
        const forecaster = forecasters[k];
        if (!closed) {
          // What was announced comes on top of the forecast, so it is none of it.
          const extra = plan.ahead.length === 0 ? 0 : announced(plan, row, day - bucketDays, bucketDays);
          const usual = Math.round(Math.max(0, units - extra) * factor);
          const value = short && short[k] > 0 ? atLeast(usual, short[k] / bucketDays, forecaster) : usual;
          watched?.[k].see(usual);
          // In a shop with a past, an item is new until it is first asked for.
          if (!Number.isNaN(value) && (value > 0 || forecaster.seen > 0 || !past)) forecaster.take(value);
        }
        if (short) short[k] = 0;
        if (isFit) forecaster.fit();
        if (!closed) watched?.[k].ask();
      }
      learned?.errors.renew();
      if (!isForecast) return;
      for (let k = 0; k < rows.length; k++) {
        const row = rows[k];
        believe(k);
        setLevels(e, strategy, row, now);
      }
    },
    purchase(now) {
      for (const row of rows) if (ledger.position[row] <= ledger.trigger[row]) review(e, now, row);
    },
  };
}

function forecastingOf(e: Engine, strategy: Strategy, spec: ForecastDemand, row: number): Forecasting {
  const { plan } = e;
  const interval = plan.leadMean[plan.supplier[row]] + reviewPeriod(e, strategy, row);
  const { safetyStock } = reorderSpec(e, strategy, row);
  const target = 'serviceLevel' in safetyStock ? safetyStock.serviceLevel : 'fillRate' in safetyStock ? safetyStock.fillRate : 0.5; // prettier-ignore
  return {
    candidates: plannerMethods(spec.method),
    season: seasonOf(spec),
    question: { periods: Math.max(1, Math.round(interval / spec.bucketDays)), quantiles: [0.5, 0.8, 0.95, target] },
    fits: plan.fits,
  };
}

/** In whole buckets, as errors are learned. */
function cycleOf(e: Engine, strategy: Strategy, { bucketDays }: ForecastDemand, row: number): Cycle {
  const { plan } = e;
  const review = Math.max(1, Math.round(reviewPeriod(e, strategy, row) / bucketDays));
  const lead = Math.max(0, Math.round(plan.leadMean[plan.supplier[row]] / bucketDays));
  return { lead, review, halfYear: Math.round(HALF_YEAR_DAYS / bucketDays) };
}

const seasonOf = ({ bucketDays }: ForecastDemand): number => (bucketDays === 1 ? 7 : 1);

const MOST = 6;
const HALF_YEAR_DAYS = 182;

/** Can demand go by unseen? */
const turnsAway = (e: Engine): boolean => !e.backorders || e.backlogLimit < Infinity;

/**
 * What a bucket says that was short for a part of its days: at least what was sold. Short for less than half of it, the rest is taken for the
 * usual; short for longer, what was forecast stands unless more was sold; NaN = it says nothing.
 */
function atLeast(sold: number, part: number, forecaster: ItemForecaster): number {
  if (part < 0.5) return Math.round(sold / (1 - part));
  const usual = forecaster.knows ? forecaster.over(1).mean : NaN;
  return usual > sold ? NaN : sold > 0 ? sold : NaN;
}
