import type { Strategy } from '../domain/strategy.js';
import { ticks } from '../domain/time.js';
import { startOfDay } from '../domain/instant.js';
import { Alerts } from './alerts/alerts.js';
import type { Engine } from './engine.js';
import { expedite } from './expedite/expedite.js';
import { rebalance } from './rebalance.js';

/** Something that looks at the shop at 00:00 of every day. */
export type Watch = (now: number) => void;

/** All that a strategy wants looked at daily. */
export interface Monitor {
  /** In the order in which it is looked at; empty when nobody looks. */
  readonly watches: readonly Watch[];
  /** Null where nobody is warned. */
  readonly alerts: Alerts | null;
}

/**
 * `count` counts a row whose record an alert calls suspicious, once all alerts are read: what it moves is for the next day's alerts to see.
 */
export function createMonitor(e: Engine, strategy: Strategy, count: (now: number, row: number) => void): Monitor {
  const { alerts: warns, counting, expedite: hurries, rebalance: moves } = strategy;
  const list: Watch[] = [];
  const suspects: number[] = [];
  let alerts: Alerts | null = null;
  if (warns) {
    const own = (alerts = new Alerts(e, warns, counting?.whenSuspicious ? (_, row) => suspects.push(row) : undefined));
    list.push((now) => {
      own.look(now);
      for (const row of suspects) count(now, row);
      suspects.length = 0;
    });
  }
  if (hurries) list.push((now) => expedite(e, now, hurries));
  if (moves) {
    const every = ticks(moves.everyDays);
    list.push((now) => {
      const today = startOfDay(now);
      if (today > 0 && today % every === 0) rebalance(e, now, moves);
    });
  }
  return { watches: list, alerts };
}
