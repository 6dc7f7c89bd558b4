import type { TopLevelSpec } from 'vega-lite';
import type { Format } from '../format.js';
import type { KpiKind } from '../kpi-display.js';
import type { Level } from '../levels.js';
import { chartConfig, strategyEncoding, type ChartTheme } from './theme.js';
import { ticks } from './ticks.js';

/** One KPI of all strategies: intervals below each other on the KPI's own axis, a dashed line at the baseline. */
export function kpiStrip(levels: readonly Level[], kind: KpiKind, format: Format, theme: ChartTheme): TopLevelSpec {
  const ends = levels.flatMap(({ mean, low, high }) => [mean, low, high].filter(Number.isFinite));
  const axis = ticks(kind, Math.min(...ends), Math.max(...ends), WIDTH, format);
  const rows = levels.map((level, row) => ({ ...level, row: row + 0.5 }));
  const y = {
    field: 'row',
    type: 'quantitative' as const,
    axis: null,
    scale: { domain: [levels.length, 0], nice: false },
  };
  const x = {
    type: 'quantitative' as const,
    scale: { domain: axis.domain, nice: false, zero: false },
    axis: { values: axis.values, labelExpr: axis.labelExpr, grid: false },
  };
  const { color, shape } = strategyEncoding(
    theme,
    levels.map((level) => level.strategy),
  );
  return {
    width: WIDTH,
    height: 11 * levels.length,
    autosize: 'none',
    padding: { left: 14, right: 14, top: 3, bottom: 20 },
    config: chartConfig(theme),
    data: { values: rows },
    layer: [
      {
        transform: [{ filter: 'datum.strategy === 0' }],
        mark: { type: 'rule', color: theme.axis, strokeDash: [2, 2] },
        encoding: { x: { ...x, field: 'mean' } },
      },
      {
        transform: [{ filter: 'isValid(datum.low) && isValid(datum.high)' }],
        mark: { type: 'rule', strokeWidth: 2 },
        encoding: { x: { ...x, field: 'low' }, x2: { field: 'high' }, y, color },
      },
      {
        mark: { type: 'point', filled: true, opacity: 1, size: 48 },
        encoding: { x: { ...x, field: 'mean' }, y, color, shape },
      },
    ],
  };
}

const WIDTH = 192;
