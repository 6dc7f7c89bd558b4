import type { Engine } from './engine.js';
import type { Ledger } from './ledger.js';
import { sourcingOf } from './sourcing/sourcing-of.js';

/** Looks at one stock row and purchases what its policy asks for, from whom its sourcing rule says. */
export function review(e: Engine, now: number, row: number): void {
  const sourcing = sourcingOf(e, row);
  sourcing.before?.(e, now, row);
  const units = needed(e.ledger, row);
  if (units > 0) sourcing.assign(e, now, row, units);
}

/** (r, nQ): the smallest multiple of Q above r. (s, S) and all others: up to S. Nothing while the position is above s. */
export function needed(ledger: Ledger, row: number): number {
  const position = ledger.position[row];
  const s = ledger.reorderPoint[row];
  if (position > s) return 0;
  const q = ledger.quantity[row];
  return q > 0 ? Math.ceil((s + 1 - position) / q) * q : ledger.orderUpTo[row] - position;
}
