import type { StudyResult } from '../study/result.js';

/** Units backordered by item and week, mean of the futures: `units[(strategy * items + item) * weeks + week]`. */
export interface ItemWeeks {
  readonly items: number;
  readonly weeks: number;
  readonly units: Float64Array;
  /** Over all weeks, `[strategy * items + item]`. */
  readonly totals: Float64Array;
  /** Futures that were counted. */
  readonly futures: number;
}

/** Undefined for a study played without tables. */
export function itemWeeks({ outcomes, strategies, horizonDays, warmUpDays }: StudyResult): ItemWeeks | undefined {
  const counted = outcomes.flatMap(({ groups }) => (groups ? [groups.itemWeeks] : []));
  if (counted.length === 0) return undefined;
  const weeks = Math.max(1, Math.ceil((horizonDays - warmUpDays) / 7 - 1e-9));
  const items = counted[0].length / strategies.length / weeks;
  const units = new Float64Array(counted[0].length);
  for (const table of counted) for (let i = 0; i < units.length; i++) units[i] += table[i];
  const totals = new Float64Array(strategies.length * items);
  for (let i = 0; i < units.length; i++) {
    units[i] /= counted.length;
    totals[Math.floor(i / weeks)] += units[i];
  }
  return { items, weeks, units, totals, futures: counted.length };
}
