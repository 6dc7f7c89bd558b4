import { findKpi } from '../domain/kpi-names.js';
import type { Replications, Scenario } from '../domain/scenario.js';
import { kpiIndex } from '../kpis/kpi.js';
import type { ReplicationOutcome, StudyResult } from './result.js';
import { enough } from './sequential.js';
import { columnsOf, summarise, type StudyMeta } from './summarise.js';

/** Replications before the first look at an interval's width. */
const FIRST_LOOK = 20;

/** Plays the replications asked for, in any order, and returns those that were finished when all were or the signal came. */
export type RunBatch = (
  replications: readonly number[],
  onDone: (outcome: ReplicationOutcome) => void,
  signal?: AbortSignal,
) => Promise<readonly ReplicationOutcome[]>;

export interface StudyOptions {
  readonly signal?: AbortSignal;
  /** Called after every replication; `total` can grow while a study goes on until it is sure enough. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Plays replications until there are as many as asked for, or until the interval is narrow enough under every strategy. Which
 * replications are played never depends on who plays them. `scenario.warmUpDays` must be settled.
 */
export async function runStudy(
  scenario: Scenario,
  meta: Omit<StudyMeta, 'stopped'>,
  runBatch: RunBatch,
  { signal, onProgress }: StudyOptions = {},
): Promise<StudyResult> {
  const plan = scenario.replications;
  const outcomes: ReplicationOutcome[] = [];
  const warnings = [...meta.warnings];
  let stopped: StudyMeta['stopped'];
  for (let next = plan.kind === 'fixed' ? plan.n : Math.min(FIRST_LOOK, plan.max); next > 0;) {
    const from = outcomes.length;
    let done = from;
    const batch = await runBatch(
      Array.from({ length: next }, (_, i) => from + i),
      () => onProgress?.(++done, from + next),
      signal,
    );
    outcomes.push(...batch);
    if (signal?.aborted && batch.length < next) {
      stopped = 'interrupted';
      break;
    }
    next = plan.kind === 'fixed' ? 0 : stillNeeded(scenario, outcomes, plan);
    if (next === 0 && plan.kind === 'until' && !reached(scenario, outcomes, plan)) {
      stopped = 'cap';
      warnings.push(capHit(plan));
    }
  }
  return summarise(scenario, outcomes, { ...meta, warnings, ...(stopped ? { stopped } : {}) });
}

type Until = Extract<Replications, { kind: 'until' }>;

function verdicts(scenario: Scenario, outcomes: readonly ReplicationOutcome[], plan: Until) {
  const k = kpiIndex(plan.kpi);
  const goal = plan.relative ? { relative: plan.halfWidth } : { halfWidth: plan.halfWidth };
  return scenario.strategies.map((_, s) => {
    const { num, den } = columnsOf(outcomes, s, k);
    return enough(num, den, { ...goal, minimum: FIRST_LOOK, max: plan.max });
  });
}

/** The next batch: what the widest interval asks for, at most doubling what there is, so that one lucky look ends nothing early. */
function stillNeeded(scenario: Scenario, outcomes: readonly ReplicationOutcome[], plan: Until): number {
  const more = Math.max(
    ...verdicts(scenario, outcomes, plan).map((verdict) => (verdict.done ? 0 : verdict.moreNeeded)),
  );
  return Math.min(more, outcomes.length, plan.max - outcomes.length);
}

const reached = (scenario: Scenario, outcomes: readonly ReplicationOutcome[], plan: Until): boolean =>
  verdicts(scenario, outcomes, plan).every((verdict) => verdict.reason === 'reached');

const capHit = (plan: Until): string =>
  `stopped at the cap of ${plan.max} replications before ${plan.kpi} was known to ±${width(plan)}; the intervals shown are what is known`;

/** As a person would write it: 0.07 × 100 is not quite 7. */
const width = ({ kpi, halfWidth, relative }: Until): string =>
  relative || findKpi(kpi)?.unit === 'ratio' ? `${Number((halfWidth * 100).toPrecision(12))}%` : `${halfWidth}`;
