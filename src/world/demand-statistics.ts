import type { DemandStream } from '../domain/demand.js';
import type { Scenario } from '../domain/scenario.js';
import { meanOf, sdOf } from '../stats/distributions.js';
import { expectedOrders } from './demand/day-rates.js';
import { inclusionChances } from './demand/inclusion.js';
import { dailyTotals } from './history/daily-totals.js';

/** Units a day per stock row: an item at the first location of the channel that sells it. */
export interface DemandStatistics {
  readonly mean: Float64Array;
  readonly variance: Float64Array;
}

/**
 * What a planner knows who knows the scenario's demand, spikes left out. Of a stream with λ orders a day, of which a share p has a line
 * of the item with U units: mean λ·p·E[U]; variance λ·p·E[U²] + (λ·p·E[U])²/dispersion, the compound Poisson's and the gamma day's part
 * (for a clock λ·Var instead of the former). λ and λ² are averaged over the days after the warm-up (all days when that is yet to be
 * found); the season itself is no uncertainty. Streams add up. Recorded orders: mean and variance of their daily totals.
 */
export function demandStatistics(scenario: Scenario): DemandStatistics {
  const { catalog, demand } = scenario;
  const size = catalog.items.length;
  const mean = new Float64Array(size * catalog.locations.length);
  const variance = new Float64Array(mean.length);
  const rowOf = (channel: number, item: number) => catalog.channels[channel].from[0] * size + item;

  for (const stream of demand.streams) {
    const orders = averageOrders(scenario, stream);
    const chances = inclusionChances(stream);
    const unit = meanOf(stream.units);
    const sd = sdOf(stream.units);
    stream.items.forEach((item, i) => {
      const row = rowOf(stream.channel, item);
      const perOrder = chances[i] * unit;
      const square = chances[i] * (sd * sd + unit * unit);
      const ofOneOrder = stream.arrivals === 'clock' ? square - perOrder * perOrder : square;
      mean[row] += orders.mean * perOrder;
      variance[row] += orders.mean * ofOneOrder + (orders.meanSquare * perOrder * perOrder) / stream.dispersion;
    });
  }
  if (demand.history) {
    const daily = dailyTotals(demand.history.orders, size, catalog.channels.length);
    daily.mean.forEach((units, entry) => {
      const row = rowOf(Math.floor(entry / size), entry % size);
      mean[row] += units;
      variance[row] += daily.variance[entry];
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
