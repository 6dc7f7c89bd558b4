import type { Snapshot } from '../domain/snapshot.js';
import type { Strategy } from '../domain/strategy.js';
import type { Tape, TapeChunk } from '../domain/tape.js';
import { Rank, ticks, TICKS_PER_DAY } from '../domain/time.js';
import { Journal } from '../engine/journal.js';
import { NEVER } from '../engine/ledger.js';
import { snapshotOf } from '../planning/snapshot-of.js';
import { Simulation } from '../simulation/simulation.js';
import { recordTape } from '../world/record-tape.js';
import type { Prepared } from './prepare.js';

/**
 * Plays a future, or the recorded past, under a strategy up to a tick, and says what the shop knows then: as a planner comes in, before
 * anything is reviewed. What was sold since the morning before is in, and nothing has been bought for it: in a run a shop buys the second it
 * should, a planner comes once a day.
 */
export function* snapshotSteps(
  prepared: Prepared,
  strategy: Strategy,
  at: number,
  replication = 0,
): Generator<void, Snapshot> {
  const { scenario, laws } = prepared;
  const tape = recordTape(scenario, replication, { laws });
  const journal = new Journal(() => undefined, undefined, true);
  const simulation = new Simulation(scenario, strategy, tape, prepared.plan(strategy), journal);
  const end = Math.min(at, ticks(scenario.horizonDays));
  let left: TapeChunk | null = null;
  // A stretch at a time, for a thread that has other things to do in between.
  for (let tick = STRETCH; tick < end - TICKS_PER_DAY; tick += STRETCH) {
    left = playOn(simulation, tape, left, tick, Rank.OUTAGE);
    yield;
  }
  if (end >= TICKS_PER_DAY) left = playOn(simulation, tape, left, end - TICKS_PER_DAY, Rank.CLOSE_OF_DAY);
  simulation.engine.ledger.trigger.fill(NEVER);
  playOn(simulation, tape, left, end, Rank.REVIEW);
  return snapshotHere(simulation, prepared, at, at - 1);
}

const STRETCH = 7 * TICKS_PER_DAY;

/** Does all steps of a work. */
export function finished<T>(work: Generator<void, T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/**
 * Plays a tape on up to an instant, and there what goes before `rank`. `left` is what was left of the chunk that was cut the last time.
 *
 * @returns what is left now.
 */
export function playOn(
  simulation: Simulation,
  tape: Pick<Tape, 'nextChunk'>,
  left: TapeChunk | null,
  at: number,
  rank: number,
): TapeChunk | null {
  for (let chunk = left ?? tape.nextChunk(); chunk; chunk = tape.nextChunk()) {
    let n = 0;
    while (n < chunk.orders && (chunk.time[n] < at || (chunk.time[n] === at && rank > Rank.ORDER))) n++;
    simulation.play({ ...chunk, orders: n });
    if (n === chunk.orders && chunk.until <= at) continue;
    simulation.playUntil(at, rank);
    return after(chunk, n);
  }
  simulation.playUntil(at, rank);
  return null;
}

/** What the shop of a simulation knows where it stands. */
export function snapshotHere(
  { engine, strategy, learners, monitor }: Simulation,
  { scenario }: Pick<Prepared, 'scenario'>,
  at: number,
  decidedUntil: number,
): Snapshot {
  const shop = { scenario, strategy, engine, learners, alerts: monitor.alerts?.save() ?? null };
  return snapshotOf(shop, at, decidedUntil);
}

function after(chunk: TapeChunk, n: number): TapeChunk {
  return {
    ...chunk,
    firstOrder: chunk.firstOrder + n,
    orders: chunk.orders - n,
    time: chunk.time.subarray(n),
    channel: chunk.channel.subarray(n),
    patience: chunk.patience.subarray(n),
    transit: chunk.transit.subarray(n),
    firstLine: chunk.firstLine.subarray(n),
  };
}
