import { findKpi } from '../domain/kpi-names.js';
import { FUTURES_PER_REFIT, type Replications, type Scenario } from '../domain/scenario.js';
import { kpiIndex } from '../kpis/kpi.js';
import type { ReplicationOutcome } from './result.js';
import { enough, type Verdict } from './sequential.js';
import { evidenceOf } from './kpi-columns.js';

/** Replications before the first look at an interval's width. */
export const FIRST_LOOK = 20;

/** What a study does after the replications it has: play so many more, or stop, by its plan or at the cap. */
export interface NextBatch {
  readonly more: number;
  /** It stops before the interval is as narrow as it was to be. */
  readonly capped: boolean;
}

/** How many replications a study plays before its plan is looked at again. */
export const firstBatch = (plan: Replications): number =>
  plan.kind === 'fixed' ? plan.n : Math.min(FIRST_LOOK, plan.max);

/** The next batch: what the widest interval asks for, at most doubling what there is, so that one lucky look ends nothing early. */
export function nextBatch(
  scenario: Scenario,
  outcomes: readonly ReplicationOutcome[],
  plan: Replications = scenario.replications,
): NextBatch {
  if (plan.kind === 'fixed') return { more: 0, capped: false };
  const looks = verdicts(scenario, outcomes, plan);
  const wanted = evidence(scenario) * Math.max(...looks.map(({ done, moreNeeded }) => (done ? 0 : moreNeeded)));
  const more = Math.min(wanted, outcomes.length, plan.max - outcomes.length);
  return { more, capped: more === 0 && !looks.every(({ reason }) => reason === 'reached') };
}

export type Until = Extract<Replications, { kind: 'until' }>;

/** Of every strategy: is its interval narrow enough? */
export function verdicts(scenario: Scenario, outcomes: readonly ReplicationOutcome[], plan: Until): Verdict[] {
  const k = kpiIndex(plan.kpi);
  const goal = plan.relative ? { relative: plan.halfWidth } : { halfWidth: plan.halfWidth };
  return scenario.strategies.map((_, s) => {
    const { num, den } = evidenceOf(scenario, outcomes, s, k);
    const of = evidence(scenario);
    return enough(num, den, { ...goal, minimum: Math.ceil(FIRST_LOOK / of), max: Math.ceil(plan.max / of) });
  });
}

/** Replications behind one independent piece of evidence. */
const evidence = ({ inputs }: Scenario): number => (inputs ? FUTURES_PER_REFIT : 1);

export const capHit = (plan: Until): string =>
  `stopped at the cap of ${plan.max} replications before ${plan.kpi} was known to ±${width(plan)}; the intervals shown are what is known`;

/** As a person would write it: 0.07 × 100 is not quite 7. */
const width = ({ kpi, halfWidth, relative }: Until): string =>
  relative || findKpi(kpi)?.unit === 'ratio' ? `${Number((halfWidth * 100).toPrecision(12))}%` : `${halfWidth}`;
