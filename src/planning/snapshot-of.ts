import { writeInstant } from '../domain/instant.js';
import type { Scenario } from '../domain/scenario.js';
import type { Snapshot, SnapshotCare, SnapshotLearned, SnapshotOrder, SnapshotPurchase } from '../domain/snapshot.js';
import type { Strategy } from '../domain/strategy.js';
import { days } from '../domain/time.js';
import type { AlertMemory } from '../engine/alerts/alerts.js';
import { alertKinds } from '../engine/alerts/index.js';
import type { Engine } from '../engine/engine.js';
import type { Learner } from '../engine/learn/learner.js';
import { reorderSpec } from '../engine/reorder/set-levels.js';
import { Names } from './names.js';

/** A shop in the middle of a run. */
export interface RunningShop {
  readonly scenario: Scenario;
  readonly strategy: Strategy;
  readonly engine: Engine;
  readonly learners: readonly Learner[];
  readonly alerts: AlertMemory | null;
}

/** All that the shop knows now, by names. Reviews and looks due up to `decidedUntil` have been made. */
export function snapshotOf(shop: RunningShop, now: number, decidedUntil: number): Snapshot {
  const { scenario, engine } = shop;
  const names = new Names(scenario.catalog);
  const { ledger, backlog } = engine;
  const write = (tick: number) => writeInstant(scenario.start, tick);
  const { alerts } = shop;
  const stock = Array.from({ length: ledger.rows }, (_, row) => ({
    ...names.at(row),
    available: ledger.available[row],
    ...(alerts && { unchangedSince: write(alerts.still[row]) }),
    ...(alerts &&
      (alerts.available[row] !== ledger.available[row] || alerts.onOrder[row] !== ledger.onOrder[row]) && {
        lastLook: { available: alerts.available[row], onOrder: alerts.onOrder[row] },
      }),
  }));
  const slots = Array.from({ length: backlog.orderSlots }, (_, slot) => slot);
  const open = slots.filter((slot) => backlog.id[slot] >= 0).sort((a, b) => backlog.id[a] - backlog.id[b]);
  return {
    bullwhipSnapshot: 1,
    at: write(now),
    decidedUntil: write(decidedUntil),
    stock,
    orders: open.map((slot) => orderOf(shop, names, slot, write)),
    purchases: purchasesOf(engine, names, write),
    standingStill: scenario.catalog.suppliers.filter((_, k) => ledger.out[k] === 1).map(({ name }) => name),
    learned: learnedOf(shop, names, write),
  };
}

type Write = (tick: number) => string;

function orderOf({ scenario, engine }: RunningShop, names: Names, slot: number, write: Write): SnapshotOrder {
  const { backlog } = engine;
  const { channels } = scenario.catalog;
  const classes = scenario.demand.customers.classes ?? [];
  const lines = [];
  for (let l = backlog.firstOf[slot]; l >= 0; l = backlog.nextOfOrder[l]) {
    const waiting = backlog.waiting[l];
    const reserved = backlog.reserved[l];
    lines.push({
      ...names.at(backlog.row[l]),
      units: waiting + reserved,
      waiting,
      ...(reserved > 0 && { reserved }),
    });
  }
  const care = careOf(engine, slot, write);
  return {
    id: String(backlog.id[slot]),
    channel: channels[backlog.channel[slot]].name,
    orderedAt: write(backlog.orderedAt[slot]),
    promise: write(backlog.promise[slot]),
    ...(classes.length > 0 && { customerClass: classes[backlog.customerClass[slot]].name }),
    parcels: backlog.parcels[slot],
    ...(backlog.express[slot] > 0 && { express: backlog.express[slot] }),
    // The backlog has the line first that came last.
    lines: lines.reverse(),
    ...(care && { care }),
  };
}

function careOf({ care, backlog }: Engine, slot: number, write: Write): SnapshotCare | undefined {
  if (care === undefined || care.id[slot] !== backlog.id[slot]) return undefined;
  const bits = care.taken[slot];
  const { nextUpdate, nextLook, next } = care;
  return {
    told: write(care.told[slot]),
    messages: care.messages[slot],
    steps: care.steps.flatMap((_, i) => ((bits & (1 << i)) !== 0 ? [i + 1] : [])),
    ...(nextUpdate[slot] < Infinity && { nextUpdate: write(nextUpdate[slot]) }),
    ...(nextLook[slot] < Infinity && { nextLook: write(nextLook[slot]) }),
    ...(next[slot] < Infinity && { next: write(next[slot]) }),
  };
}

function purchasesOf({ ledger, purchases, backlog, catalog }: Engine, names: Names, write: Write): SnapshotPurchase[] {
  const waiting = new Map<number, number>();
  for (let slot = 0; slot < backlog.orderSlots; slot++) {
    // A free slot keeps the transfer it was about.
    if (backlog.id[slot] === -1 || backlog.transfer[slot] < 0) continue;
    waiting.set(backlog.transfer[slot], backlog.waiting[backlog.firstOf[slot]]);
  }
  const list: SnapshotPurchase[] = [];
  for (let row = 0; row < ledger.rows; row++) {
    for (let p = ledger.firstPurchase[row]; p >= 0; p = purchases.next[p]) {
      const at = names.at(row);
      const supplier = catalog.suppliers[purchases.supplier[p]].name;
      list.push({
        id: `${at.item}@${at.location}/${supplier}#${purchases.number[p]}`,
        number: purchases.number[p],
        supplier,
        ...at,
        units: purchases.units[p],
        orderedAt: write(purchases.orderedAt[p]),
        eta: write(purchases.eta[p]),
        quoted: write(purchases.quoted[p]),
        price: purchases.price[p],
        ...(purchases.expedited[p] === 1 && { expedited: true }),
        ...(purchases.onDock[p] === 1 && { onDock: true }),
        ...(waiting.has(p) && { waiting: waiting.get(p)! }),
      });
    }
  }
  return list;
}

function learnedOf({ engine, strategy, learners, alerts }: RunningShop, names: Names, write: Write): SnapshotLearned {
  const { ledger, plan, catalog, lateness, leadTimes } = engine;
  const rows = Array.from({ length: ledger.rows }, (_, row) => row);
  return {
    strategy: strategy.name,
    demand: rows.map((row) => ({
      ...names.at(row),
      mean: plan.mean[row],
      variance: plan.variance[row],
      total: ledger.demanded[row],
    })),
    levels: rows
      .filter((row) => engine.asked[(row / engine.items) | 0])
      .filter((row) => reorderSpec(engine, strategy, row).demand.from === 'forecast')
      .map((row) => ({
        ...names.at(row),
        s: ledger.reorderPoint[row],
        S: ledger.orderUpTo[row],
        Q: ledger.quantity[row],
        fast: plan.fastLevel[row],
        base: plan.base[row],
      })),
    forecasters: learners.flatMap(({ name, save }) => {
      const memory = name === undefined ? undefined : save?.();
      if (name === undefined || memory === undefined) return [];
      return [
        {
          name,
          turns: memory.turns,
          rows: Array.from(memory.rows, ([row, numbers]) => ({ ...names.at(row), numbers })),
        },
      ];
    }),
    suppliers: catalog.suppliers.map(({ name }, k) => ({
      supplier: name,
      mean: plan.leadMean[k],
      sd: plan.leadSd[k],
      took: leadTimes?.remembered(k) ?? [],
      late: lateness.remembered(k).map(days),
    })),
    purchased: rows.flatMap((row) =>
      catalog.suppliers.flatMap(({ name }, k) => {
        const pair = row * ledger.suppliers + k;
        const orders = ledger.purchaseCount[pair];
        return orders === 0 ? [] : [{ ...names.at(row), supplier: name, orders, units: ledger.purchasedUnits[pair] }];
      }),
    ),
    owed: rows.filter((row) => plan.owed[row] !== 0).map((row) => ({ ...names.at(row), units: plan.owed[row] })),
    alerts: rows.flatMap((row) =>
      alertKinds.flatMap(({ name }, kind) => {
        const at = row * alertKinds.length + kind;
        if (alerts === null || alerts.firstSeen[at] < 0) return [];
        return [
          { ...names.at(row), alert: name, since: write(alerts.firstSeen[at]), raised: write(alerts.raised[at]) },
        ];
      }),
    ),
  };
}
