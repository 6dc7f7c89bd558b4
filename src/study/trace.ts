import type { Tape } from '../domain/tape.js';
import { Journal } from '../engine/journal.js';
import { Simulation } from '../simulation/simulation.js';
import { recordTape, type TapeOptions } from '../world/record-tape.js';
import type { Prepared } from './prepare.js';

/** Plays one future under one strategy and shows every chunk of its journal, without KPIs. */
export function traceReplication(
  prepared: Prepared,
  strategy: number,
  replication: number,
  onJournal: (journal: Journal) => void,
): void {
  const { next } = openTrace(prepared, strategy, replication, onJournal);
  while (next());
}

export interface OpenTrace {
  readonly tape: Tape;
  /** Plays the next stretch of the future; false once it is over. */
  next(): boolean;
}

/** The same a stretch at a time, for a thread that has other things to do in between. */
export function openTrace(
  prepared: Prepared,
  strategy: number,
  replication: number,
  onJournal: (journal: Journal) => void,
  options: Pick<TapeOptions, 'chunkDays'> = {},
): OpenTrace {
  const { scenario, laws } = prepared;
  const chosen = scenario.strategies[strategy];
  const tape = recordTape(scenario, replication, { ...options, laws });
  const simulation = new Simulation(scenario, chosen, tape, prepared.plan(chosen), new Journal(onJournal));
  let over = false;
  const next = (): boolean => {
    if (over) return false;
    const chunk = tape.nextChunk();
    if (chunk) simulation.play(chunk);
    else {
      over = true;
      simulation.finish();
    }
    return !over;
  };
  return { tape, next };
}
