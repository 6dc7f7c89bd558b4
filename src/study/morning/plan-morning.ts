import { readInstant, writeInstant } from '../../domain/instant.js';
import type { Scenario } from '../../domain/scenario.js';
import type { Snapshot } from '../../domain/snapshot.js';
import type { Strategy } from '../../domain/strategy.js';
import { ticks } from '../../domain/time.js';
import type { MorningPlan } from '../../planning/decisions.js';
import { plan } from '../../planning/plan.js';
import { prepare } from '../prepare.js';
import { finished, snapshotSteps } from '../snapshot-steps.js';

export interface Morning {
  readonly plan: MorningPlan;
  /** What it was made from. */
  readonly snapshot: Snapshot;
  readonly from: 'snapshot' | 'history' | 'future';
  /** What the planner learned came from playing the recorded orders; the snapshot says nothing of it. */
  readonly learnedFromHistory: boolean;
}

/**
 * Plans a morning from a snapshot; without one, from where the recorded orders (or one possible future) played under the strategy lead to
 * by `at`: their last day, or the end of the warm-up of a shop without a past, when it is in its stride.
 */
export function* planSteps(
  scenario: Scenario,
  strategy: Strategy,
  given?: Snapshot,
  at?: string,
): Generator<void, Morning> {
  const prepared = prepare(scenario);
  // Made-up customers beside the recorded ones make a future of it.
  const { history, streams } = scenario.demand;
  const hasHistory = history?.method === 'replay' && streams.length === 0;
  if (given === undefined) {
    const inStride = hasHistory ? scenario.horizonDays : prepared.warmUpDays;
    const tick = at === undefined ? ticks(inStride) : readInstant(scenario.start, at);
    const snapshot = yield* snapshotSteps(prepared, strategy, tick);
    const made = plan(scenario, strategy, prepared.plan(strategy), snapshot);
    return { plan: made, snapshot, from: hasHistory ? 'history' : 'future', learnedFromHistory: false };
  }
  const learns = given.learned === undefined && hasHistory;
  const snapshot = learns ? yield* learnFrom(prepared, strategy, given) : given;
  const made = plan(scenario, strategy, prepared.plan(strategy), snapshot);
  return { plan: made, snapshot, from: 'snapshot', learnedFromHistory: snapshot !== given };
}

/** The same at one go. */
export const planMorning = (scenario: Scenario, strategy: Strategy, given?: Snapshot, at?: string): Morning =>
  finished(planSteps(scenario, strategy, given, at));

/** A snapshot from the shop's own lists knows nothing of forecasts: those are learned from the recorded orders up to it. */
function* learnFrom(
  prepared: ReturnType<typeof prepare>,
  strategy: Strategy,
  given: Snapshot,
): Generator<void, Snapshot> {
  const { start, horizonDays } = prepared.scenario;
  const at = Math.min(readInstant(start, given.at), ticks(horizonDays));
  const { learned } = yield* snapshotSteps(prepared, strategy, at);
  if (learned === undefined) return given;
  // Shares of purchases, debts and alerts are of purchases that only the replay made.
  const { purchased: _purchased, owed: _owed, alerts: _alerts, suppliers: _suppliers, ...demand } = learned;
  return { ...given, learned: demand };
}

/** The first and the last day that can be planned by playing. */
export const playableDays = ({ start, horizonDays }: Scenario): readonly [first: string, last: string] => [
  start,
  writeInstant(start, ticks(horizonDays)).slice(0, 10),
];
