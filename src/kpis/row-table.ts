import { TICKS_PER_DAY } from '../domain/time.js';
import type { DemandByRow } from './demand-by-row.js';
import type { Deliveries } from './deliveries.js';

/** What is counted for every stock row. Item and location tables are sums over rows. */
export const ROW_COLUMNS = [
  'unitsOrdered',
  'unitsFilled',
  'unitsBackordered',
  'unitsLost',
  'unitDaysOnHand',
  'unitDaysBackordered',
  'stockoutDays',
  'purchaseOrders',
  'unitsReceived',
  'unitsSubstituted',
] as const;

/** Areas by row, units × ticks (`emptyArea`: ticks) of the measured time; `carried` is 1 where a row was ever stocked, purchased or asked for. */
export interface RowAreas {
  readonly carried: Uint8Array;
  readonly onHandArea: Float64Array;
  readonly owedArea: Float64Array;
  readonly emptyArea: Float64Array;
}

/** Totals over the measured time, `[row * columns + column]` as in `ROW_COLUMNS`; rows that `wanted` marks 0 are left at nothing. */
export function rowTable(
  { carried, onHandArea, owedArea, emptyArea }: RowAreas,
  demand: DemandByRow,
  deliveries: Deliveries,
  wanted: Uint8Array | undefined,
): Float64Array {
  const rows = carried.length;
  const table = new Float64Array(rows * ROW_COLUMNS.length);
  for (let row = 0; row < rows; row++) {
    if (wanted?.[row] === 0) continue;
    let i = row * ROW_COLUMNS.length;
    const [asked, backordered, lost] = [demand.asked[row], demand.backordered[row], demand.lost[row]];
    table[i++] = asked;
    table[i++] = asked - backordered - lost - demand.replaced[row];
    table[i++] = backordered;
    table[i++] = lost;
    table[i++] = onHandArea[row] / TICKS_PER_DAY;
    table[i++] = owedArea[row] / TICKS_PER_DAY;
    table[i++] = carried[row] === 0 ? 0 : emptyArea[row] / TICKS_PER_DAY;
    table[i++] = deliveries.ordersOfRow[row];
    table[i++] = deliveries.unitsOfRow[row];
    table[i++] = demand.replaced[row];
  }
  return table;
}
