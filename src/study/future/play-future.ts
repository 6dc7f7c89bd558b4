import type { Scenario } from '../../domain/scenario.js';
import type { Prepared } from '../prepare.js';
import { openTrace } from '../trace.js';
import type { Future } from './future.js';
import { FutureReader } from './future-reader.js';

/**
 * One future under one strategy, in columns. `strategy` is a row of the scenario's. In slices of a few milliseconds: a thread that serves a page
 * looks after other things in between.
 */
export function* playFuture(prepared: Prepared, strategy: number, replication: number): Generator<void, Future> {
  const { scenario } = prepared;
  const reader = new FutureReader(scenario.catalog, Math.floor(scenario.horizonDays));
  const chunkDays = sliceDays(scenario);
  const { tape, next } = openTrace(prepared, strategy, replication, (journal) => reader.add(journal), { chunkDays });
  while (next()) yield;
  return reader.close({ strategy, replication, outages: tape.outages, standstills: tape.carriage.windows });
}

/** Days of some thousand orders; recorded orders say no rate, so a week of them. */
function sliceDays({ demand: { streams, history } }: Scenario): number {
  if (history) return 7;
  const ordersPerDay = streams.reduce((sum, stream) => sum + stream.ordersPerDay, 0);
  return Math.max(1, Math.min(60, Math.round(SLICE / Math.max(1e-3, ordersPerDay))));
}

/** Orders in a slice. */
const SLICE = 2000;
