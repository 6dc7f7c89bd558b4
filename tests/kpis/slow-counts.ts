import { TICKS_PER_DAY } from '../../src/domain/time.js';
import type { FactRow } from '../reference/facts.js';

/** What became of one order, put together from all facts about it: the slow and obvious version of `Service`. */
export interface Fate {
  readonly order: number;
  readonly placed: number; // ticks
  readonly channel: number;
  /** Stock rows that were asked for, with what was filled at once, backordered, turned away, and replaced. */
  readonly rows: ReadonlyMap<number, Asked>;
  readonly accepted: boolean;
  readonly delivered: number; // ticks, NaN = not at all
  readonly cancelled: boolean;
  readonly onTime: boolean;
  /** The horizon hides whether it was on time. */
  readonly unknown: boolean;
  /** Ticks until it was shipped complete, of a backordered order that was by the horizon. */
  readonly waited?: number;
}

export interface Asked {
  filled: number;
  backordered: number;
  lost: number;
  replaced: number;
}

export function fatesOf(facts: readonly FactRow[], horizon: number): Fate[] {
  const orders = facts.filter(({ kind }) => kind === 'ORDERED');
  return orders.map((ordered) => {
    const own = facts.filter((fact) => fact.order === ordered.order && ABOUT_ORDERS.has(fact.kind));
    const rows = new Map<number, Asked>();
    for (const { kind, row, wanted, units } of own) {
      const place = (kind === 'SUBSTITUTED' ? wanted : row) as number;
      const asked = rows.get(place) ?? { filled: 0, backordered: 0, lost: 0, replaced: 0 };
      if (kind === 'FILLED') asked.filled += Number(units);
      else if (kind === 'BACKORDERED') asked.backordered += Number(units);
      else if (kind === 'LOST') asked.lost += Number(units);
      else if (kind === 'SUBSTITUTED') asked.replaced += Number(units);
      else continue;
      rows.set(place, asked);
    }
    const completed = own.find(({ kind }) => kind === 'COMPLETED');
    const cancelled = own.some(({ kind }) => kind === 'CANCELLED');
    const delivered = Number(completed?.delivered ?? ordered.delivered); // NaN: not at all
    const promise = Number(ordered.promise);
    const whole = [...rows.values()].every(({ lost }) => lost === 0);
    const accepted = !Number.isNaN(promise);
    const hidden = accepted && whole && !cancelled && !(delivered <= horizon) && promise >= horizon;
    return {
      order: Number(ordered.order),
      placed: ordered.time,
      channel: Number(ordered.channel),
      rows,
      accepted,
      delivered,
      cancelled,
      onTime: accepted && whole && !cancelled && !hidden && delivered <= promise,
      unknown: hidden,
      ...(completed && Number(completed.shipped) <= horizon
        ? { waited: Number(completed.shipped) - ordered.time }
        : {}),
    };
  });
}

const ABOUT_ORDERS = new Set(['FILLED', 'BACKORDERED', 'LOST', 'SUBSTITUTED', 'COMPLETED', 'CANCELLED']);

/** How many of the orders were placed on each day. */
export function byDay(fates: readonly Fate[], days: number): number[] {
  const counts = Array.from({ length: days }, () => 0);
  for (const { placed } of fates) counts[Math.floor(placed / TICKS_PER_DAY)]++;
  return counts;
}
