import { readInstant, startOfDay } from '../domain/instant.js';
import type { Scenario } from '../domain/scenario.js';
import type { Snapshot } from '../domain/snapshot.js';
import type { Strategy } from '../domain/strategy.js';
import { rowSlipped } from '../engine/care/row-slipped.js';
import { countRounds, type CountRound } from '../engine/counting/count-rounds.js';
import { createEngine } from '../engine/create-engine.js';
import type { Engine } from '../engine/engine.js';
import { factRows, type FactRow } from '../engine/fact-row.js';
import { Journal } from '../engine/journal.js';
import type { Learner } from '../engine/learn/learner.js';
import { learners } from '../engine/learn/learners.js';
import { createMonitor, type Monitor } from '../engine/monitor.js';
import { deriveDemand } from '../engine/reorder/derive-demand.js';
import type { Plan } from '../engine/reorder/plan.js';
import { reviewGroups, type ReviewGroup } from '../engine/reorder/review-groups.js';
import { setLevels } from '../engine/reorder/set-levels.js';
import { loadAlerts, loadLearned, loadLevels } from './load-learned.js';
import { loadOrders } from './load-orders.js';
import { loadPurchases } from './load-purchases.js';
import { loadStock } from './load-stock.js';
import { Names } from './names.js';
import { plannedDispatch } from './planned-dispatch.js';

/** The shop of a snapshot, as an engine that can be asked, and who asks it when. */
export interface Books {
  readonly scenario: Scenario;
  readonly strategy: Strategy;
  readonly snapshot: Snapshot;
  readonly names: Names;
  readonly engine: Engine;
  /** Ticks: now; and reviews and looks due up to then have been made. */
  readonly now: number;
  readonly decidedUntil: number;
  readonly learners: readonly Learner[];
  readonly reviews: readonly ReviewGroup[];
  readonly counts: readonly CountRound[];
  readonly monitor: Monitor;
  /** Slots of the open purchase orders, as the snapshot lists them. Orders have their place in its list as number. */
  readonly purchases: Int32Array;
  /** Facts written since it was last emptied. */
  readonly facts: FactRow[];
}

/**
 * Loads a snapshot. `believed` is what the planner believes of demand and lead times at the scenario's start, to be changed; the snapshot
 * may say what has been learned since.
 */
export function openBooks(scenario: Scenario, strategy: Strategy, believed: Plan, snapshot: Snapshot): Books {
  const { catalog, start } = scenario;
  const names = new Names(catalog);
  const facts: FactRow[] = [];
  const journal = new Journal((chunk) => facts.push(...factRows(chunk)));
  const dispatch = plannedDispatch(scenario);
  const { classes } = scenario.demand.customers;
  const engine = createEngine(catalog, strategy, believed, journal, dispatch, null, { classes });
  const now = readInstant(start, snapshot.at);
  const { decidedUntil } = snapshot;

  deriveDemand(engine);
  const meanAtOpening = Float64Array.from(engine.plan.mean);
  const learning = learners(engine, strategy);
  const remembered = loadLearned(engine, names, strategy, snapshot, learning);
  for (const supplier of snapshot.standingStill ?? []) engine.ledger.out[names.supplier(supplier)] = 1;
  for (let row = 0; row < engine.ledger.rows; row++) {
    // Levels were last set on a morning.
    if (engine.asked[(row / engine.items) | 0]) setLevels(engine, strategy, row, startOfDay(now));
  }
  loadLevels(engine, names, strategy, snapshot);
  loadStock(engine, names, snapshot);
  const purchases = loadPurchases(engine, names, scenario, snapshot);
  loadOrders(engine, names, scenario, snapshot, now, purchases);
  const monitor = createMonitor(engine, strategy, () => {});
  if (monitor.alerts) loadAlerts(monitor.alerts, engine, names, scenario, snapshot, now);
  if (engine.care && engine.care.slip < Infinity) engine.onSlip = (at, row) => rowSlipped(engine, at, row, () => {});
  return {
    scenario,
    strategy,
    snapshot,
    names,
    engine,
    now,
    decidedUntil: decidedUntil === undefined ? startOfDay(now) - 1 : readInstant(start, decidedUntil),
    learners: remembered,
    reviews: reviewGroups(engine, strategy),
    counts: countRounds(engine, strategy, meanAtOpening),
    monitor,
    purchases,
    facts,
  };
}
