import type { SupplyDraws } from '../../domain/tape.js';
import type { Setting } from '../setting.js';
import { isTold } from './notice.js';
import { LeadTimes } from './lead-times.js';
import { deliveredUnits } from './yield.js';

/**
 * What happens to each purchase order, named by its number for that stock row and supplier: the same for every strategy, and for every
 * replay, in whatever order it is asked.
 */
export function supplyDraws(setting: Setting): SupplyDraws {
  const leadTimes = new LeadTimes(setting);
  return {
    leadTime: (row, supplier, n, placedAt) => leadTimes.at(row, supplier, n, placedAt),
    told: (row, supplier, n) => isTold(setting, row, supplier, n),
    delivered: (row, supplier, n, units) => deliveredUnits(setting, row, supplier, n, units),
  };
}
