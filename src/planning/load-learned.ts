import type { Scenario } from '../domain/scenario.js';
import { readInstant } from '../domain/instant.js';
import type { Snapshot, SnapshotLearned } from '../domain/snapshot.js';
import type { Strategy } from '../domain/strategy.js';
import { ticks } from '../domain/time.js';
import type { Alerts } from '../engine/alerts/alerts.js';
import { alertKinds } from '../engine/alerts/index.js';
import type { Engine } from '../engine/engine.js';
import type { Learner } from '../engine/learn/learner.js';
import type { Names } from './names.js';

/**
 * What the planner has learned. How late and how long suppliers were is the shop's own experience; what was believed of it hangs on the
 * strategy that learned it.
 */
export function loadLearned(
  e: Engine,
  names: Names,
  strategy: Strategy,
  { learned }: Snapshot,
  learning: readonly Learner[],
): void {
  if (!learned) return;
  const { plan, ledger } = e;
  loadSuppliers(e, names, learned, learned.strategy === strategy.name);
  for (const entry of learned.demand ?? []) {
    const row = names.row(entry);
    ledger.demanded[row] = entry.total;
    if (learned.strategy !== strategy.name) continue;
    plan.mean[row] = entry.mean;
    plan.variance[row] = entry.variance;
  }
  for (const { units, ...entry } of learned.owed ?? []) plan.owed[names.row(entry)] = units;
  for (const { name, turns, rows } of learned.forecasters ?? []) {
    const own = learning.find((learner) => learner.name === name);
    own?.restore?.({ turns, rows: new Map(rows.map((entry) => [names.row(entry), entry.numbers])) });
  }
}

function loadSuppliers(e: Engine, names: Names, { suppliers = [] }: SnapshotLearned, believes: boolean): void {
  for (const { supplier, mean, sd, took, late } of suppliers) {
    const k = names.supplier(supplier);
    for (const days of took) e.leadTimes?.add(k, days);
    for (const days of late) e.lateness.add(k, ticks(days));
    if (!believes) continue;
    e.plan.leadMean[k] = mean;
    e.plan.leadSd[k] = sd;
  }
}

/** Which alerts hold, and since when records have shown what they do. */
export function loadAlerts(
  alerts: Alerts,
  e: Engine,
  names: Names,
  { start }: Scenario,
  snapshot: Snapshot,
  now: number,
): void {
  // prettier-ignore
  const kinds = alertKinds.length;
  const firstSeen = new Float64Array(e.ledger.rows * kinds).fill(-1);
  const raised = new Float64Array(e.ledger.rows * kinds);
  const still = new Float64Array(e.ledger.rows).fill(now);
  const available = e.ledger.available.slice();
  const onOrder = e.ledger.onOrder.slice();
  for (const { unchangedSince, lastLook, ...entry } of snapshot.stock) {
    const row = names.row(entry);
    if (unchangedSince !== undefined) still[row] = readInstant(start, unchangedSince);
    if (lastLook === undefined) continue;
    available[row] = lastLook.available;
    onOrder[row] = lastLook.onOrder;
  }
  for (const { alert, since, raised: last, ...entry } of snapshot.learned?.alerts ?? []) {
    const at = names.row(entry) * kinds + alertKinds.findIndex(({ name }) => name === alert);
    firstSeen[at] = readInstant(start, since);
    raised[at] = readInstant(start, last);
  }
  alerts.restore({ firstSeen, raised, still, available, onOrder });
}
