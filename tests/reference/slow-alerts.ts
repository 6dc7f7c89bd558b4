import type { AlertSpec } from '../../src/domain/strategy.js';
import { ticks } from '../../src/domain/time.js';
import { levelsOf, locationOf, onOrder, openPurchases, position, type SlowShop } from './slow-state.js';
import { countSuspects } from './slow-records.js';
import { isAsked, plannedDemand } from './slow-transfers.js';

/** Every midnight: of what is a planner to be told? */
export function warn(shop: SlowShop, spec: AlertSpec): void {
  const { now, available, looks } = shop;
  const held = new Set<string>();
  const look = { time: now, available: [...available], onOrder: available.map((_, row) => onOrder(shop, row)), held };
  available.forEach((_, row) => {
    reasons(shop, row, spec, look).forEach((reason, alert) => {
      if (!reason) return;
      const name = `${row} ${alert}`;
      held.add(name);
      const since = heldSince(shop, name);
      const past = shop.facts.findLast((f) => f.kind === 'ALERT' && f.row === row && f.alert === alert);
      const sameTime = past !== undefined && past.time >= since;
      if (sameTime && now - past.time < ticks(spec.withinDays)) return;
      shop.facts.push({ kind: 'ALERT', time: now, row, level: reason.level, alert, date: reason.date, since });
    });
  });
  looks.push(look);
  countSuspects(shop);
}

/** The first of the looks in a row, up to this one, at which it held. */
function heldSince({ now, looks }: SlowShop, name: string): number {
  let since = now;
  for (const look of looks.toReversed()) {
    if (!look.held.has(name)) break;
    since = look.time;
  }
  return since;
}

type Reason = { readonly level: number; readonly date: number } | undefined;

/** Reorder point, low cover, inbound late, suspicious record. */
function reasons(shop: SlowShop, row: number, spec: AlertSpec, look: SlowShop['looks'][number]): Reason[] {
  const { now, available } = shop;
  const { s, S, Q } = levelsOf(shop, row);
  const mean = plannedDemand(shop, row);
  const have = available[row];
  const gone = mean > 0 ? now + ticks(have / mean) : Infinity;
  const overdue = openPurchases(shop, row).filter(
    ({ eta }) => spec.inboundLateDays !== undefined && eta < now && eta + ticks(spec.inboundLateDays) <= now,
  );
  const still = unmovedSince(shop, row, look);
  const low =
    spec.reorderPoint === true &&
    isAsked(shop, locationOf(shop, row)) &&
    (Q > 0 || S - s > 1) &&
    position(shop, row) <= s;
  const short = spec.coverDays !== undefined && have > 0 && have / mean < spec.coverDays;
  // Of one size at random times sales would be v/m units each; never oftener than one a unit.
  const gap = Math.max(1 / mean, shop.plannedVariance[row] / (mean * mean));
  const dead =
    spec.suspiciousGaps !== undefined && have > 0 && mean > 0 && now - still >= ticks(spec.suspiciousGaps * gap);
  return [
    low ? { level: position(shop, row), date: gone } : undefined,
    short ? { level: have, date: gone } : undefined,
    overdue.length > 0 ? { level: overdue.reduce((sum, p) => sum + p.open, 0), date: overdue[0].eta } : undefined,
    dead ? { level: have, date: still } : undefined,
  ];
}

/** The first of the looks, up to this one, since which the record and what is on order are the same. */
function unmovedSince({ looks }: SlowShop, row: number, now: SlowShop['looks'][number]): number {
  let since = now.time;
  for (const look of looks.toReversed()) {
    if (look.available[row] !== now.available[row] || look.onOrder[row] !== now.onOrder[row]) break;
    since = look.time;
  }
  return since;
}
