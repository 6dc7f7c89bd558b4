import { Journal } from '../engine/journal.js';
import { Simulation } from '../simulation/simulation.js';
import { recordTape } from '../world/record-tape.js';
import type { Prepared } from './prepare.js';

/** Plays one future under one strategy and shows every chunk of its journal, without KPIs. */
export function traceReplication(
  prepared: Prepared,
  strategy: number,
  replication: number,
  onJournal: (journal: Journal) => void,
): void {
  const { scenario, laws } = prepared;
  const chosen = scenario.strategies[strategy];
  const tape = recordTape(scenario, replication, { laws });
  const simulation = new Simulation(scenario, chosen, tape, prepared.plan(chosen), new Journal(onJournal));
  for (let chunk = tape.nextChunk(); chunk; chunk = tape.nextChunk()) simulation.play(chunk);
  simulation.finish();
}
