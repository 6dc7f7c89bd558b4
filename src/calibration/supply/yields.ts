import type { DeliveryRecords } from '../../domain/deliveries.js';
import type { FittedYield } from './fitted-supplier.js';

/** How often receipts of one supplier fall short, and by how much; null where nothing is known of what was received, or nothing was short. */
export function yieldOf(records: DeliveryRecords, supplier: number): FittedYield | null {
  let n = 0;
  let short = 0;
  let missing = 0;
  for (let row = 0; row < records.supplier.length; row++) {
    const ordered = records.units[row];
    const received = records.unitsReceived[row];
    if (records.supplier[row] !== supplier || !(ordered > 0) || !(received >= 0)) continue;
    // What hasn't come yet is no short delivery.
    if (Number.isNaN(records.receivedAt[row])) continue;
    n++;
    if (received >= ordered) continue;
    short++;
    missing += 1 - received / ordered;
  }
  return short === 0 ? null : { chance: short / n, short: missing / short, n };
}
