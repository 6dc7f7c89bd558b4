import { Purpose } from '../../stats/purpose.js';
import { uniformAt } from '../../stats/stream.js';
import { supplyRow } from '../row-names.js';
import type { Setting } from '../setting.js';

/**
 * Units that arrive of `units` ordered. One uniform decides both whether the delivery is short and, spread again over the short ones, by
 * how much: a share uniform on 0 … 2 × the mean, at most all of it.
 */
export function deliveredUnits(setting: Setting, row: number, supplier: number, n: number, units: number): number {
  const { scenario, seed, replication } = setting;
  const law = scenario.catalog.suppliers[supplier].yield;
  if (!law) return units;
  const u = uniformAt(seed, replication, Purpose.YIELD, supplyRow(row, supplier), n);
  if (u >= law.chance) return units;
  const missing = Math.min(1, 2 * law.short * (u / law.chance));
  return units - Math.round(units * missing);
}
