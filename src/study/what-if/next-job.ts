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
}

/**
 * What a worker does next: the first futures of its own that are missing (it has their tapes: future r belongs to worker r mod N), and
 * where it is ahead of the others, or done with its own, those of others.
 */
export function nextJob(futures: Futures, terms: JobTerms): Job | undefined {
  const { worker, workers, ahead } = terms;
  const until = Math.min(futures.wanted, futures.shown + Math.max(ahead, workers));
  return (
    first(futures, terms, until, (r) => r % workers === worker) ??
    first(futures, terms, until, () => true) ??
    first(futures, terms, futures.wanted, (r) => r % workers === worker)
  );
}

function first(
  futures: Futures,
  { busy, most }: JobTerms,
  until: number,
  own: (replication: number) => boolean,
): Job | undefined {
  let job: { replications: number[]; strategies: readonly number[]; groups: boolean } | undefined;
  for (let r = futures.shown; r < until; r++) {
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
