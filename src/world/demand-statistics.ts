import type { DemandStream } from '../domain/demand.js';
import type { Scenario } from '../domain/scenario.js';
import { expectedOrders } from './demand/day-rates.js';
import { inclusionChances } from './demand/inclusion.js';
import { unitMoments } from './demand/unit-moments.js';
import { dailyTotals } from './history/daily-totals.js';

/** Units a day, mean and variance, per stock row or per channel and item. */
export interface DemandStatistics {
  readonly mean: Float64Array;
  readonly variance: Float64Array;
}

/** By stock row: a channel's demand is planned for at its first location. `from`: locations by channel, the catalogue's if left out. */
export function demandStatistics(scenario: Scenario, from?: readonly (readonly number[])[]): DemandStatistics {
  const { items, locations, channels } = scenario.catalog;
  const rowOf = (channel: number, item: number) => (from?.[channel] ?? channels[channel].from)[0] * items.length + item;
  return statistics(scenario, items.length * locations.length, rowOf);
}

/** By channel and item, `[channel * items + item]`. */
export function channelDemand(scenario: Scenario): DemandStatistics {
  const { items, channels } = scenario.catalog;
  return statistics(scenario, items.length * channels.length, (channel, item) => channel * items.length + item);
}

/**
 * What a planner knows who knows the scenario's demand, spikes left out. Of a stream with λ orders a day, of which a share p has a line
 * of the item with U units: mean λ·p·E[U]; variance λ·p·E[U²] + (λ·p·E[U])²/dispersion, the compound Poisson's and the gamma day's part
 * (for a clock λ·Var instead of the former). λ and λ² are averaged over the days after the warm-up (all days when that is yet to be
 * found); the season itself is no uncertainty. Streams add up. Recorded orders: mean and variance of their daily totals.
 */
function statistics(
  scenario: Scenario,
  entries: number,
  entryOf: (channel: number, item: number) => number,
): DemandStatistics {
  const { catalog, demand } = scenario;
  const size = catalog.items.length;
  const mean = new Float64Array(entries);
  const variance = new Float64Array(entries);

  for (const stream of demand.streams) {
    const orders = averageOrders(scenario, stream);
    const chances = inclusionChances(stream);
    const units = unitMoments(stream);
    stream.items.forEach((item, i) => {
      const entry = entryOf(stream.channel, item);
      const unit = units.mean[i];
      const perOrder = chances[i] * unit;
      const square = chances[i] * (units.sd[i] * units.sd[i] + unit * unit);
      const ofOneOrder = stream.arrivals === 'clock' ? square - perOrder * perOrder : square;
      mean[entry] += orders.mean * perOrder;
      variance[entry] += orders.mean * ofOneOrder + (orders.meanSquare * perOrder * perOrder) / stream.dispersion;
    });
  }
  if (demand.history) {
    const daily = dailyTotals(demand.history.orders, size, catalog.channels.length);
    daily.mean.forEach((units, k) => {
      const entry = entryOf(Math.floor(k / size), k % size);
      mean[entry] += units;
      variance[entry] += daily.variance[k];
    });
  }
  return { mean, variance };
}

/** Mean of λ and of λ² over the measured days. */
function averageOrders(scenario: Scenario, stream: DemandStream): { mean: number; meanSquare: number } {
  const from = scenario.warmUpDays === 'auto' ? 0 : scenario.warmUpDays;
  const to = scenario.horizonDays;
  let sum = 0;
  let squares = 0;
  for (let day = Math.floor(from); day < to; day++) {
    const active = Math.min(to, stream.to, day + 1) - Math.max(from, stream.from, day);
    if (active <= 0) continue;
    const rate = expectedOrders(scenario, stream, day);
    sum += active * rate;
    squares += active * rate * rate;
  }
  return { mean: sum / (to - from), meanSquare: squares / (to - from) };
}
