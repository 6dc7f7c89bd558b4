import type { Engine } from '../engine.js';
import { offerFor } from '../purchase.js';

/** The supplier that offers the row's item with the smallest score; one that stands still only if all do. −1 when nobody offers it. */
export function bestSupplier(e: Engine, row: number, score: (supplier: number) => number): number {
  const { suppliers, out } = e.ledger;
  let best = -1;
  for (let k = 0; k < suppliers; k++) {
    if (!offerFor(e, row, k)) continue;
    if (best < 0 || out[k] < out[best] || (out[k] === out[best] && score(k) < score(best))) best = k;
  }
  return best;
}
