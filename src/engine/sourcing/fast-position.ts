import type { Engine } from '../engine.js';
import { expectedStock } from '../expected-stock.js';

/**
 * Expedited inventory position: net stock plus what is expected within the fast supplier's lead time
 * (Veeraraghavan & Scheller-Wolf, Operations Research 56(4), 2008).
 */
export function fastPosition(e: Engine, now: number, row: number, supplier: number): number {
  return expectedStock(e, row, now + e.quoted[supplier]);
}
