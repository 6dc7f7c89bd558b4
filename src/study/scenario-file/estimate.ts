import * as say from '../../domain/messages.js';
import type { Law } from '../../domain/law.js';
import type { DemandPlan, DemandStream, Spike } from '../../domain/demand.js';
import type { Scenario } from '../../domain/scenario.js';
import type { Context } from './context.js';
import type { Path } from './locate.js';
import { meanOf } from './schema/law.js';

const MOST_EVENTS = 2e9;
const MANY_EVENTS = 1e8;
const MOST_ROWS = 5e6;
const MOST_OCCASIONS = 1e6;

/** Customer orders of all replications under all strategies, expected. */
export function estimateOrders(scenario: Scenario): number {
  const { replications: r, strategies, horizonDays } = scenario;
  const replications = r.kind === 'fixed' ? r.n : r.max;
  return ordersPerReplication(scenario.demand, horizonDays) * replications * Math.max(1, strategies.length);
}

/** Problems (or a warning) where a scenario is too large to play. */
export function checkSize(scenario: Scenario, context: Context): void {
  const { catalog } = scenario;
  const rows = catalog.items.length * catalog.locations.length;
  if (rows > MOST_ROWS) context.problem(['items'], say.tooManyRows(rows, MOST_ROWS));
  const events = estimateOrders(scenario);
  const path = culprit(scenario, context);
  if (events > MOST_EVENTS) context.problem(path, say.tooManyEvents(events, MOST_EVENTS));
  else if (events > MANY_EVENTS) context.warn(path, say.manyEvents(events));
  checkOccasions(scenario, context);
}

/** Where to look first: many replications of a usual shop, or a stream that brings most of the orders. */
function culprit({ demand, horizonDays, replications: r }: Scenario, context: Context): Path {
  const orders = ordersPerReplication(demand, horizonDays);
  if ((r.kind === 'fixed' ? r.n : r.max) >= 100 && orders < MOST_EVENTS / 100) return ['replications'];
  const { streams, history } = demand;
  const row = streams.findIndex((one) => ordersPerReplication({ ...demand, streams: [one] }, horizonDays) > orders / 2);
  if (row < 0 || history !== undefined) return ['demand'];
  return context.has(['demand', row]) ? ['demand', row, 'orders'] : ['demand', 'orders'];
}

function ordersPerReplication({ streams, history, spikes }: DemandPlan, horizonDays: number): number {
  let orders = 0;
  for (const stream of streams) {
    const usual = ratePerDay(stream, horizonDays);
    const days = Math.max(0, Math.min(stream.to, horizonDays) - stream.from);
    const crowds = spikes.filter((spike) => spike.by === 'crowd');
    orders += usual * days + crowds.reduce((sum, spike) => sum + usual * extraDays(spike, days), 0);
  }
  return orders + (history?.orders.time.length ?? 0);
}

function ratePerDay(stream: DemandStream, horizonDays: number): number {
  const trend = Math.max(0, 1 + (stream.trendPerYear * horizonDays) / 730);
  return stream.ordersPerDay * mean(stream.weekly) * mean(stream.yearly) * trend;
}

/** Days' worth of usual orders that a spike adds. */
function extraDays({ at, lasts, times }: Spike, days: number): number {
  const occasions = at.kind === 'scheduled' ? 1 : days / Math.max(meanOf(at.every), 1e-9);
  return occasions * Math.min(meanOf(lasts), days) * Math.max(0, meanOf(times) - 1);
}

/** Random outages and spikes that come so often that drawing them would never end. */
function checkOccasions({ catalog, demand, horizonDays }: Scenario, context: Context): void {
  const check = (every: Law, path: (string | number)[]) => {
    const times = horizonDays / Math.max(meanOf(every), 1e-12);
    if (times > MOST_OCCASIONS) context.problem(path, say.tooOften(times, MOST_OCCASIONS));
  };
  for (const supplier of catalog.suppliers) {
    supplier.outages.forEach((outage, i) => {
      if (outage.kind === 'random') check(outage.every, ['suppliers', supplier.name, 'outages', i, 'every']);
    });
  }
  demand.spikes.forEach(({ at }, i) => {
    if (at.kind === 'random') check(at.every, ['spikes', i, 'every']);
  });
}

const mean = (factors: readonly number[]): number => factors.reduce((sum, x) => sum + x, 0) / factors.length;
