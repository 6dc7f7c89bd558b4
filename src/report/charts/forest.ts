import type { TopLevelSpec } from 'vega-lite';
import type { Format } from '../format.js';
import type { KpiKind } from '../kpi-display.js';
import { clearOfZero } from './clear-of-zero.js';
import { shorten } from './shorten.js';
import { chartConfig, strategyEncoding, type ChartTheme } from './theme.js';
import { ticks } from './ticks.js';

export interface Difference {
  readonly strategy: number;
  readonly name: string;
  readonly difference: number;
  readonly low: number;
  readonly high: number;
}

/** Paired differences to the baseline in one KPI, with the zone of no practical difference (half its width; 0 = none). */
export function forest(
  differences: readonly Difference[],
  kind: KpiKind,
  zone: number,
  format: Format,
  theme: ChartTheme,
): TopLevelSpec {
  const ends = differences.flatMap(({ difference, low, high }) => [difference, low, high].filter(Number.isFinite));
  const axis = ticks(kind, Math.min(-zone, 0, ...ends), Math.max(zone, 0, ...ends), WIDTH, format, { signed: true });
  const along = (value: number) => ((value - axis.domain[0]) / (axis.domain[1] - axis.domain[0])) * WIDTH;
  const rows = differences.map((d, row) => {
    const words = labels(d, kind, format);
    const saidX = clearOfZero(along(d.difference), (words.said.length * LETTER) / 2, along(0), d.difference, 0, WIDTH);
    return { ...d, row, at: row + 0.64, ...words, saidX };
  });
  const yScale = { domain: [differences.length, 0], nice: false };
  const y = { field: 'at', type: 'quantitative' as const, axis: null, scale: yScale };
  const x = {
    type: 'quantitative' as const,
    scale: { domain: axis.domain, nice: false, zero: false },
    axis: { values: axis.values, labelExpr: axis.labelExpr, domain: false, ticks: false, grid: true },
  };
  const { color, shape } = strategyEncoding(
    theme,
    differences.map((d) => d.strategy),
  );
  return {
    width: WIDTH,
    height: 38 * differences.length,
    autosize: 'none',
    padding: { left: 126, right: 14, top: 2, bottom: 22 },
    config: chartConfig(theme),
    data: { values: rows },
    layer: [
      {
        data: { values: [{ from: -zone, to: zone }] },
        mark: { type: 'rect', color: theme.same },
        encoding: { x: { ...x, field: 'from' }, x2: { field: 'to' } },
      },
      {
        data: { values: [{ zero: 0 }] },
        mark: { type: 'rule', color: theme.zero },
        encoding: { x: { ...x, field: 'zero' } },
      },
      {
        transform: [{ filter: 'isValid(datum.low) && isValid(datum.high)' }],
        mark: { type: 'rule', strokeWidth: 2.5 },
        encoding: { x: { ...x, field: 'low' }, x2: { field: 'high' }, y, color },
      },
      {
        mark: { type: 'point', filled: true, opacity: 1, size: 64 },
        encoding: { x: { ...x, field: 'difference' }, y, color, shape },
      },
      {
        mark: { type: 'text', align: 'right', baseline: 'middle' },
        encoding: { x: { value: -10 }, y, text: { field: 'label', type: 'nominal' } },
      },
      {
        mark: { type: 'text', dy: -13 },
        encoding: {
          x: { field: 'saidX', type: 'quantitative', scale: null, axis: null },
          y,
          text: { field: 'said', type: 'nominal' },
        },
      },
    ],
  };
}

const WIDTH = 212;
/** Pixels of a letter of 12 on average. */
const LETTER = 6.4;

const labels = ({ name, difference, low, high }: Difference, kind: KpiKind, format: Format) => ({
  label: shorten(name, 18),
  said: format.signed(kind, difference, (high - low) / 2),
});
