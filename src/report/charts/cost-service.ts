import type { TopLevelSpec } from 'vega-lite';
import type { Format } from '../format.js';
import type { Level } from '../levels.js';
import { placeLabels } from './place-labels.js';
import { shorten } from './shorten.js';
import { chartConfig, strategyEncoding, type ChartTheme } from './theme.js';
import { ticks } from './ticks.js';

export interface CostService {
  readonly strategy: number;
  readonly name: string;
  /** Money a month. */
  readonly cost: Level;
  /** Share of orders on time. */
  readonly service: Level;
}

/** Each strategy where its costs and its orders on time meet, with both intervals. */
export function costService(
  points: readonly CostService[],
  format: Format,
  theme: ChartTheme,
  size: Size = WIDE,
): TopLevelSpec {
  const { width, height } = size;
  const horizontal = axisOf(
    points.map((p) => p.cost),
    'money',
    width,
    format,
    false,
  );
  const vertical = axisOf(
    points.map((p) => p.service),
    'rate',
    height,
    format,
    true,
  );
  const along = (value: number, [from, to]: readonly [number, number]) => (value - from) / (to - from);
  const spots = points.map((p) => ({
    x: along(p.cost.mean, horizontal.domain) * width,
    y: (1 - along(p.service.mean, vertical.domain)) * height,
    label: shorten(p.name, 26),
  }));
  const labels = placeLabels(spots, width, height);
  const rows = points.map((p, i) => ({
    strategy: p.strategy,
    cost: p.cost.mean,
    costLow: p.cost.low,
    costHigh: p.cost.high,
    service: p.service.mean,
    serviceLow: p.service.low,
    serviceHigh: p.service.high,
    ...labels[i],
  }));
  const x = axis('cost', horizontal, theme);
  const y = axis('service', vertical, theme);
  const { color, shape } = strategyEncoding(
    theme,
    points.map((p) => p.strategy),
  );
  const text = (align: 'left' | 'right', halo: boolean) => ({
    transform: [{ filter: `datum.align === '${align}'` }],
    mark: {
      type: 'text' as const,
      align,
      baseline: 'middle' as const,
      stroke: theme.ground,
      strokeWidth: halo ? 4 : 0,
    },
    encoding: {
      x: { field: 'labelX', type: 'quantitative' as const, scale: null, axis: null },
      y: { field: 'labelY', type: 'quantitative' as const, scale: null, axis: null },
      text: { field: 'label', type: 'nominal' as const },
    },
  });
  return {
    width,
    height,
    autosize: 'none',
    padding: { left: 50, right: 18, top: 8, bottom: 24 },
    config: chartConfig(theme),
    data: { values: rows },
    layer: [
      // The halo that keeps the grid off the words lies below the marks, the words above.
      { ...text('left', true) },
      { ...text('right', true) },
      {
        transform: [{ filter: 'isValid(datum.costLow) && isValid(datum.costHigh)' }],
        mark: { type: 'rule', strokeWidth: 2 },
        encoding: { x: { ...x, field: 'costLow' }, x2: { field: 'costHigh' }, y, color },
      },
      {
        transform: [{ filter: 'isValid(datum.serviceLow) && isValid(datum.serviceHigh)' }],
        mark: { type: 'rule', strokeWidth: 2 },
        encoding: { x, y: { ...y, field: 'serviceLow' }, y2: { field: 'serviceHigh' }, color },
      },
      { mark: { type: 'point', filled: true, opacity: 1, size: 72 }, encoding: { x, y, color, shape } },
      { ...text('left', false) },
      { ...text('right', false) },
    ],
    resolve: { scale: { x: 'shared', y: 'shared' } },
  };
}

/** Pixels of the plot, axes not counted. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

export const WIDE: Size = { width: 480, height: 260 };
export const NARROW: Size = { width: 280, height: 220 };

type Axis = ReturnType<typeof ticks>;

function axisOf(
  levels: readonly Level[],
  kind: 'money' | 'rate',
  pixels: number,
  format: Format,
  upright: boolean,
): Axis {
  const ends = levels.flatMap(({ mean, low, high }) => [mean, low, high].filter(Number.isFinite));
  return ticks(kind, Math.min(...ends), Math.max(...ends), pixels, format, { upright });
}

const axis = (field: string, { values, labelExpr, domain }: Axis, theme: ChartTheme) => ({
  field,
  type: 'quantitative' as const,
  scale: { domain: domain, nice: false, zero: false },
  axis: {
    values: values,
    labelExpr,
    domain: field === 'cost',
    ticks: false,
    grid: field === 'service',
    gridColor: theme.grid,
  },
});
