import type { Engine } from './engine.js';
import { Fact } from './journal.js';
import { serve } from './serve.js';

/** Why units come back. */
export const Reason = { DAMAGED: 0, WRONG: 1, NOT_WANTED: 2 } as const;

/** Units that a customer sent back. */
export interface Takings {
  readonly order: number;
  readonly line: number;
  /** The stock row that they were sent from. */
  readonly row: number;
  readonly units: number;
  /** Ticks at which the customer had them. */
  readonly delivered: number;
  readonly reason: (typeof Reason)[keyof typeof Reason];
  readonly sellable: boolean;
}

/**
 * Units are back from a customer, who gets the money back: what can be sold goes to whoever waits, then to stock. `unpacked` is called
 * once they are in the house, before anybody gets them.
 */
export function takeBack(e: Engine, now: number, takings: Takings, unpacked?: () => void): void {
  const { ledger, journal } = e;
  const { order, line, row, units, delivered, reason, sellable } = takings;
  if (sellable) {
    ledger.available[row] += units;
    ledger.position[row] += units;
    e.picker?.put(row, units);
  }
  const i = journal.next(Fact.RETURNED, now);
  journal.order[i] = order;
  journal.row[i] = row;
  journal.line[i] = line;
  journal.units[i] = units;
  journal.other[i] = sellable ? 1 : 0;
  journal.a[i] = e.catalog.items[row % e.items].price;
  journal.b[i] = delivered;
  journal.c[i] = reason;
  unpacked?.();
  if (sellable) serve(e, now, row);
}
