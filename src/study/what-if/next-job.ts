import type { Futures } from './futures.js';

/** Futures to be played in one go by one worker, all of them under the same strategies. */
export interface Job {
  readonly replications: readonly number[];
  /** Rows. */
  readonly strategies: readonly number[];
  readonly groups: boolean;
}

export interface JobTerms {
  readonly worker: number;
  readonly workers: number;
  /** Is a future being played under a strategy (row)? */
  readonly busy: (replication: number, strategy: number) => boolean;
  /** Futures at a time, at most. */
  readonly most: number;
  /** How far a worker may run ahead of what can be shown before it helps the others. */
  readonly ahead: number;
  /** Is the tape of a future with others, and not with this worker, which would have to draw it again? */
  readonly elsewhere: (replication: number) => boolean;
}

/**
 * What a worker does next: the first futures of its own that are missing (future r belongs to worker r mod N), and where it is ahead of the
 * others, or done with its own, those of others. Drawing a tape takes about as long as playing it, and what was kept of a future is where
 * its tape is: so those whose tape is elsewhere are left to whoever has it, but for the last of several.
 */
export function nextJob(futures: Futures, terms: JobTerms): Job | undefined {
  const { worker, workers, ahead, elsewhere } = terms;
  const until = Math.min(futures.wanted, futures.shown + Math.max(ahead, workers));
  const own = (r: number): boolean => r % workers === worker;
  return (
    first(futures, terms, until, own, futures.wanted) ??
    first(futures, terms, until, (r) => !elsewhere(r)) ??
    first(futures, terms, futures.wanted, own) ??
    lastOfMany(futures, terms)
  );
}

/** The one that its owner would come to last. */
function lastOfMany(futures: Futures, terms: JobTerms): Job | undefined {
  const idle: number[] = [];
  for (let r = futures.wanted - 1; r >= futures.shown && idle.length < MANY; r--) {
    if (futures.missing(r).some((s) => !terms.busy(r, s))) idle.push(r);
  }
  return idle.length < MANY ? undefined : first(futures, terms, futures.wanted, (r) => r === idle[0]);
}

/** So many that wait for their owner take it longer than one of them takes somebody else. */
const MANY = 3;

/** Begins with the first such future below `until`, and goes on with those below `end`. */
function first(
  futures: Futures,
  { busy, most }: JobTerms,
  until: number,
  own: (replication: number) => boolean,
  end = until,
): Job | undefined {
  let job: { replications: number[]; strategies: readonly number[]; groups: boolean } | undefined;
  for (let r = futures.shown; r < (job ? end : until); r++) {
    if (!own(r)) continue;
    const strategies = futures.missing(r).filter((s) => !busy(r, s));
    if (strategies.length === 0) continue;
    const groups = futures.grouped(r);
    if (!job) job = { replications: [r], strategies, groups };
    else if (groups === job.groups && String(strategies) === String(job.strategies)) job.replications.push(r);
    else break;
    if (job.replications.length >= most) break;
  }
  return job;
}
