import { ROW_COLUMNS } from '../kpis/row-table.js';
import type { StudyResult } from '../study/result.js';
import { focusWindow } from '../study/what-if/focus-window.js';
import type { Focus } from '../study/what-if/goal.js';

/** What is told of each item under one strategy: means of the futures, all locations together. Rates are ratios of totals; NaN where nothing was ordered. */
export interface ItemFigures {
  readonly unitFillRate: Float64Array;
  readonly backorderUnitRate: Float64Array;
  /** In one future. */
  readonly unitsBackordered: Float64Array;
  readonly onHandMean: Float64Array;
  readonly stockoutDays: Float64Array;
}

/** One entry for each of the `items`, of tables that are about `focus`; undefined for a study played without tables. */
export function itemFigures(
  result: StudyResult,
  strategy: number,
  items: number,
  focus: Focus,
): ItemFigures | undefined {
  const counted = result.outcomes.flatMap(({ groups }) => (groups ? [groups.rows] : []));
  if (counted.length === 0 || items === 0) return undefined;
  const wide = ROW_COLUMNS.length;
  const rows = counted[0].length / result.strategies.length / wide;
  const sums = new Float64Array(items * wide);
  for (const table of counted)
    for (let row = 0; row < rows; row++) {
      const from = (strategy * rows + row) * wide;
      const to = (row % items) * wide;
      for (let c = 0; c < wide; c++) sums[to + c] += table[from + c];
    }
  const column = (name: (typeof ROW_COLUMNS)[number], by: number) => {
    const c = ROW_COLUMNS.indexOf(name);
    return Float64Array.from({ length: items }, (_, item) => sums[item * wide + c] / by);
  };
  const ordered = column('unitsOrdered', 1);
  const share = (of: Float64Array) => of.map((units, item) => units / ordered[item]);
  const n = counted.length;
  const { from, to } = focusWindow(focus, result.warmUpDays, result.horizonDays);
  return {
    unitFillRate: share(column('unitsFilled', 1)),
    backorderUnitRate: share(column('unitsBackordered', 1)),
    unitsBackordered: column('unitsBackordered', n),
    onHandMean: column('unitDaysOnHand', n * (to - from)),
    stockoutDays: column('stockoutDays', n),
  };
}
