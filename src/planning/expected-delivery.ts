import { startOfDay } from '../domain/instant.js';
import { days, TICKS_PER_DAY } from '../domain/time.js';
import { leftFor } from '../engine/allocation/reserve.js';
import { unitsUpTo } from '../engine/allocation/units-up-to.js';
import type { Engine } from '../engine/engine.js';
import { expectedReceipts } from '../engine/expected-receipts.js';
import { normalCdf } from '../stats/normal.js';

/** What an order in the backlog waits for, line by line, and when it will be at the door. */
export interface Delivery {
  /** Ticks: all of it at the door, at the quoted pace. */
  readonly at: number;
  /** Chance that this is after its promise. */
  readonly chance: number;
  readonly lines: readonly WaitingLine[];
}

export interface WaitingLine {
  readonly row: number;
  readonly units: number;
  /** Slot of the purchase order that covers it, −1 = none does. */
  readonly purchase: number;
  /** Ticks: its expected receipt. */
  readonly receipt: number;
  /** At the door, ticks. */
  readonly at: number;
}

/** Receipts come when expected and the queue stays as it is: a planner's look ahead, whatever rule made the promise. */
export function expectedDelivery(e: Engine, now: number, slot: number): Delivery {
  const { backlog } = e;
  const transit = e.quotedTransit[backlog.channel[slot]];
  const promise = promisedUntil(backlog.promise[slot]);
  const lines: WaitingLine[] = [];
  let at = Math.max(now, backlog.shippedAt[slot]) + transit;
  let chance = 0;
  for (let l = backlog.firstOf[slot]; l >= 0; l = backlog.nextOfOrder[l]) {
    if (backlog.waiting[l] === 0) continue;
    const row = backlog.row[l];
    const { purchase, receipt } = covering(e, now, l);
    const handled = e.dispatch.handledAt(Math.max(now, receipt), (row / e.items) | 0);
    const there = handled + transit;
    lines.push({ row, units: backlog.waiting[l], purchase, receipt, at: there });
    at = Math.max(at, there);
    chance = Math.max(chance, there > promise ? 1 : chanceLater(e, now, purchase, receipt + promise - there));
  }
  return { at, chance: at > promise ? 1 : chance, lines };
}

/** A day is promised, not an hour: by its end. */
export const promisedUntil = (promise: number): number => startOfDay(promise) + TICKS_PER_DAY;

/** The purchase order that brings the last unit of a waiting line. */
function covering(e: Engine, now: number, line: number): { purchase: number; receipt: number } {
  const { backlog, purchases } = e;
  const row = backlog.row[line];
  let owed = unitsUpTo(e, line) - Math.max(0, leftFor(e, row, Math.max(-1, backlog.channel[backlog.orderOf[line]])));
  if (owed <= 0) return { purchase: -1, receipt: now };
  for (const { purchase, at } of expectedReceipts(e, now, row)) {
    owed -= purchases.units[purchase];
    if (owed <= 0) return { purchase, receipt: at };
  }
  // Bought today it would come then.
  return { purchase: -1, receipt: now + (e.quoted[e.plan.supplier[row]] ?? 0) };
}

/**
 * Chance that a purchase order comes later than `latest`: by how late the supplier's last ones were; where too few are known, by what is
 * believed of its lead time, as a normal. Who has told a day is believed.
 */
function chanceLater(e: Engine, now: number, purchase: number, latest: number): number {
  const { purchases, lateness, plan } = e;
  if (purchase < 0) return 0;
  const quoted = purchases.quoted[purchase];
  const eta = purchases.eta[purchase];
  if (eta !== quoted || purchases.onDock[purchase] === 1) return eta > latest ? 1 : 0;
  const supplier = purchases.supplier[purchase];
  const seen = lateness.chanceAbove(supplier, latest - quoted, now - quoted);
  if (!Number.isNaN(seen)) return seen;
  const sd = plan.leadSd[supplier];
  const over = (tick: number) => {
    const z = days(tick - purchases.orderedAt[purchase]) - plan.leadMean[supplier];
    return sd > 0 ? normalCdf(-z / sd) : z < 0 ? 1 : 0;
  };
  const still = over(now);
  return still > 0 ? Math.min(1, over(latest) / still) : 0;
}
