import type { ReplicationOutcome } from '../src/study/result.js';
import type { WorkerDied } from './protocol.js';

/** A replication is played again once after its worker died. */
const MOST_DEATHS = 1;

/** One request for replications: which are still to do, which are done, which have killed a worker. */
export class Batch {
  /** Nothing more is wanted: an interrupt or a failure. */
  over = false;
  private readonly todo: number[];
  private readonly deaths = new Map<number, number>();
  private readonly outcomes: (ReplicationOutcome | undefined)[];

  constructor(
    readonly replications: readonly number[],
    private readonly onDone: (outcome: ReplicationOutcome) => void,
  ) {
    this.todo = [...replications.keys()].reverse();
    this.outcomes = replications.map(() => undefined);
  }

  /** The place of the next replication to play, in the order of the request. */
  take(): number | undefined {
    return this.over ? undefined : this.todo.pop();
  }

  keep(place: number, outcome: ReplicationOutcome): void {
    if (this.over) return;
    this.outcomes[place] = outcome;
    this.onDone(outcome);
  }

  /** The worker died on it: to be played again, or too often. */
  giveBack(place: number, cause: WorkerDied): void {
    const deaths = (this.deaths.get(place) ?? 0) + 1;
    this.deaths.set(place, deaths);
    if (deaths > MOST_DEATHS) throw new ReplicationsMissing(this.missing(), cause);
    this.todo.push(place);
  }

  /** Outcomes in the order of the request, up to the first one that is not there. */
  finished(): ReplicationOutcome[] {
    const gap = this.outcomes.indexOf(undefined);
    return this.outcomes.slice(0, gap < 0 ? undefined : gap) as ReplicationOutcome[];
  }

  private missing(): number[] {
    return this.replications.filter((_, place) => this.outcomes[place] === undefined);
  }
}

/** Two workers died on the same replication. */
export class ReplicationsMissing extends Error {
  override name = 'ReplicationsMissing';

  constructor(
    readonly replications: readonly number[],
    cause: WorkerDied,
  ) {
    const list = replications.slice(0, 10).join(', ') + (replications.length > 10 ? ', …' : '');
    super(`${replications.length} replications are missing (${list}): ${cause.message}, twice on the same one`);
    this.cause = cause;
  }
}
