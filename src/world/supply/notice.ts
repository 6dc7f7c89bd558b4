import { Purpose } from '../../stats/purpose.js';
import { uniformAt } from '../../stats/stream.js';
import { supplyRow } from '../row-names.js';
import type { Setting } from '../setting.js';

/** Does the supplier tell, should purchase order n be late? A draw of its own for each: who tells once need not tell again. */
export function isTold({ scenario, seed, replication }: Setting, row: number, supplier: number, n: number): boolean {
  const { notice } = scenario.catalog.suppliers[supplier];
  return (
    notice !== undefined && uniformAt(seed, replication, Purpose.NOTICE, supplyRow(row, supplier), n) < notice.told
  );
}
