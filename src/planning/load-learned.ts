import type { Scenario } from '../domain/scenario.js';
import { readInstant } from '../domain/instant.js';
import type { Snapshot, SnapshotLearned } from '../domain/snapshot.js';
import type { Strategy } from '../domain/strategy.js';
import { ticks } from '../domain/time.js';
import type { Alerts } from '../engine/alerts/alerts.js';
import { alertKinds } from '../engine/alerts/index.js';
import type { Engine } from '../engine/engine.js';
import type { Learner } from '../engine/learn/learner.js';
import { NEVER } from '../engine/ledger.js';
import type { Names } from './names.js';

/**
 * What the planner has learned. How late and how long suppliers were is the shop's own experience; what was believed of it hangs on the
 * strategy that learned it.
 *
 * @returns who goes on learning: those the snapshot remembers. Others have seen nothing of today's demand.
 */
export function loadLearned(
  e: Engine,
  names: Names,
  strategy: Strategy,
  { learned }: Snapshot,
  learning: readonly Learner[],
): Learner[] {
  if (!learned) return [];
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
  // What a forecaster was fitted to is not in a snapshot: it leaves what it said last, and says no more.
  if ((learned.levels?.length ?? 0) > 0) plan.forecast = null;
  return (learned.forecasters ?? []).flatMap(({ name, turns, rows }) => {
    const own = learning.find((learner) => learner.name === name);
    own?.restore?.({ turns, rows: new Map(rows.map((entry) => [names.row(entry), entry.numbers])) });
    return own ? [own] : [];
  });
}

/** Levels of rows whose demand is forecast, as the forecast set them last; of another strategy they say nothing. */
export function loadLevels({ ledger, plan }: Engine, names: Names, { name }: Strategy, { learned }: Snapshot): void {
  if (learned?.strategy !== name) return;
  for (const { s, S, Q, fast, base, ...entry } of learned.levels ?? []) {
    const row = names.row(entry);
    ledger.reorderPoint[row] = s;
    ledger.orderUpTo[row] = S;
    ledger.quantity[row] = Q;
    if (ledger.trigger[row] !== NEVER) ledger.trigger[row] = s;
    plan.fastLevel[row] = fast;
    plan.base[row] = base;
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
