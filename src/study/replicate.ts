import { KPI_NAMES } from '../domain/kpi-names.js';
import type { Tape } from '../domain/tape.js';
import { Journal } from '../engine/journal.js';
import { Simulation } from '../simulation/simulation.js';
import { recordTape } from '../world/record-tape.js';
import { Counts } from './counts.js';
import type { Prepared } from './prepare.js';
import type { GroupTotals, ReplicationOutcome } from './result.js';
import type { Focus } from './what-if/goal.js';

export interface ReplicateOptions {
  /** Also count by item, location, channel, supplier and day. */
  readonly groups?: boolean;
  /** A tape recorded before, instead of a fresh one of this replication. */
  readonly tape?: Tape;
  /** What `groups` are about; KPI values are always of everything. */
  readonly focus?: Focus;
}

/** Plays one future under every strategy, chunk by chunk, so that the tape is drawn once and never kept whole. */
export function replicate(prepared: Prepared, replication: number, options: ReplicateOptions = {}): ReplicationOutcome {
  const { scenario } = prepared;
  const tape = options.tape ?? recordTape(scenario, replication, { laws: prepared.laws });
  const plays = scenario.strategies.map((strategy) => {
    const counts = new Counts(prepared, strategy, options.groups ?? false, options.focus);
    const journal = new Journal((j) => counts.read(j), undefined, true);
    return { counts, simulation: new Simulation(scenario, strategy, tape, prepared.plan(strategy), journal) };
  });
  for (let chunk = tape.nextChunk(); chunk; chunk = tape.nextChunk()) {
    for (const { simulation } of plays) simulation.play(chunk);
  }
  for (const { simulation } of plays) simulation.finish();
  const ended = plays.map(({ counts, simulation }) => ({ counts, events: simulation.events }));
  return outcomeOf(replication, ended, options.groups ?? false);
}

/** A strategy's run that is over. */
export interface Ended {
  readonly counts: Counts;
  readonly events: number;
}

/** What several strategies did in one future, in their order. */
export function outcomeOf(replication: number, plays: readonly Ended[], grouped: boolean): ReplicationOutcome {
  const values = new Float64Array(plays.length * KPI_NAMES.length * 2);
  const unknown = new Float64Array(plays.length);
  const waiting = new Float64Array(plays.length);
  plays.forEach(({ counts }, s) => {
    values.set(counts.close(), s * KPI_NAMES.length * 2);
    unknown[s] = counts.unknown;
    waiting[s] = counts.waiting;
  });
  const events = plays.reduce((sum, play) => sum + play.events, 0);
  const outcome = { replication, events, values, unknown, waiting };
  return grouped ? { ...outcome, groups: together(plays.map(({ counts }) => counts.totals())) } : outcome;
}

/** The same table of every strategy, one after the other. */
function together(parts: readonly GroupTotals[]): GroupTotals {
  const join = <K extends keyof GroupTotals>(key: K): GroupTotals[K] => {
    const first = parts[0][key];
    const all = new (first.constructor as { new (n: number): GroupTotals[K] })(first.length * parts.length);
    parts.forEach((part, i) => all.set(part[key], i * first.length));
    return all;
  };
  return {
    rows: join('rows'),
    suppliers: join('suppliers'),
    channels: join('channels'),
    backordered: join('backordered'),
    onHand: join('onHand'),
    position: join('position'),
    placed: join('placed'),
    onTime: join('onTime'),
    unknownByDay: join('unknownByDay'),
    itemWeeks: join('itemWeeks'),
    waitBins: join('waitBins'),
  };
}
