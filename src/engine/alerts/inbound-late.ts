import { ticks } from '../../domain/time.js';
import type { AlertKind } from './kind.js';

export const inboundLate = {
  name: 'inbound late',
  about: 'A purchase order has not come this long after it was expected.',
  foretells: false,
  check({ ledger, purchases }, now, row, { inboundLateDays }) {
    const first = ledger.firstPurchase[row];
    if (inboundLateDays === undefined || first < 0) return null;
    const before = now - Math.max(1, ticks(inboundLateDays));
    const date = purchases.eta[first];
    if (date > before) return null;
    let level = 0;
    for (let p = first; p >= 0 && purchases.eta[p] <= before; p = purchases.next[p]) level += purchases.units[p];
    return { level, date };
  },
} as const satisfies AlertKind;
