import { table, type ColumnTable } from 'arquero';
import { LEVELS, type ForecastResult } from '../../study/forecast-demand/forecast-result.js';
import { SCORED_LEVELS } from '../../study/forecast-demand/score-methods.js';

/** One row for each item and period: item, method, period (its first day), mean and the quantiles p5, p50, p80, p95, p99. */
export function forecastTable({ items, periods }: ForecastResult): ColumnTable {
  const each = <T>(of: (item: ForecastResult['items'][number], period: number) => T): T[] =>
    items.flatMap((item) => periods.map((_, period) => of(item, period)));
  return table({
    item: each(({ name }) => name),
    method: each(({ method }) => method),
    period: each((_, period) => periods[period]),
    mean: Float64Array.from(each(({ means }, period) => means[period])),
    ...Object.fromEntries(
      LEVELS.map((level, k) => [
        `p${100 * level}`,
        Float64Array.from(each(({ quantiles }, period) => quantiles[period][k])),
      ]),
    ),
  });
}

/** One row for each class of demand (`all` first) and method, where methods were scored. */
export function scoreTable({ scores }: ForecastResult): ColumnTable | undefined {
  if (scores === undefined) return undefined;
  const rows = scores.classes
    .filter(({ items }) => items > 0)
    .flatMap(({ demandClass, items, methods }) => methods.map((score) => ({ demandClass, items, ...score })));
  const numbers = (of: (row: (typeof rows)[number]) => number) => Float64Array.from(rows, of);
  return table({
    class: rows.map(({ demandClass }) => demandClass),
    method: rows.map(({ method }) => method),
    items: Int32Array.from(rows, ({ items }) => items),
    unfitted: Int32Array.from(rows, ({ unfitted }) => unfitted),
    mase: numbers(({ mase }) => mase),
    rmsse: numbers(({ rmsse }) => rmsse),
    smape: numbers(({ smape }) => smape),
    ...Object.fromEntries(
      SCORED_LEVELS.map((level, k) => [`pinball${100 * level}`, numbers(({ pinball }) => pinball[k])]),
    ),
    coverage95: numbers(({ coverage }) => coverage),
    bias: numbers(({ bias }) => bias),
  });
}
