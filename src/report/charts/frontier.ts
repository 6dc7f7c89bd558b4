import type { TopLevelSpec } from 'vega-lite';
import type { Domain } from './hold-axis.js';
import type { ChartInput, Tried } from './input.js';
import { placeLabels, type Blocked, type PlacedLabel } from './place-labels.js';
import { shorten } from './shorten.js';
import { chartConfig, strategyEncoding } from './theme.js';
import { ticksWithin } from './ticks.js';
import { upperEdge } from './upper-edge.js';
import type { ChartView } from './view.js';

interface Spread {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

export interface FrontierPoint {
  readonly strategy: number;
  readonly name: string;
  /** Money a month. */
  readonly cost: Spread;
  /** Share of orders on time. */
  readonly service: Spread;
}

/** Strategies with both intervals, earlier settings as small rings, and the step line above which nothing lies. */
export function frontier(
  points: readonly FrontierPoint[],
  tried: readonly Tried[],
  plot: ChartView['plot'],
  [xDomain, yDomain]: readonly [Domain, Domain],
  { theme, format, chosen }: ChartInput,
): TopLevelSpec {
  const { width, height } = plot;
  const along = (cost: number) => ((cost - xDomain[0]) / (xDomain[1] - xDomain[0])) * width;
  const up = (service: number) => (1 - (service - yDomain[0]) / (yDomain[1] - yDomain[0])) * height;
  const xTicks = ticksWithin('money', xDomain, width * 0.75, format);
  const yTicks = ticksWithin('rate', yDomain, height, format, { upright: true });
  const x = {
    type: 'quantitative' as const,
    scale: { domain: [...xDomain], nice: false, zero: false },
    axis: { values: xTicks.values, labelExpr: xTicks.labelExpr, grid: false },
  };
  const y = {
    type: 'quantitative' as const,
    scale: { domain: [...yDomain], nice: false, zero: false },
    axis: {
      values: yTicks.values,
      labelExpr: yTicks.labelExpr,
      domain: false,
      ticks: false,
      grid: true,
      gridColor: theme.grid,
    },
  };
  const strategies = points.map(({ strategy }) => strategy);
  const { color, shape } = strategyEncoding(theme, strategies);
  const most = Math.max(10, Math.min(28, Math.floor(width / 14)));
  const whiskers = points.flatMap((p) => whiskersOf(p, along, up));
  const spots = points.map((p) => ({
    x: along(p.cost.mean),
    y: up(p.service.mean),
    label: shorten(p.name, most),
    bold: p.strategy === chosen,
  }));
  const placed = placeLabels(spots, width, height, whiskers);
  const rows = points.map((p, i) => ({
    strategy: p.strategy,
    cost: p.cost.mean,
    costLow: finite(p.cost.low, p.cost.mean),
    costHigh: finite(p.cost.high, p.cost.mean),
    service: p.service.mean,
    serviceLow: finite(p.service.low, p.service.mean),
    serviceHigh: finite(p.service.high, p.service.mean),
    weight: p.strategy === chosen ? 600 : 400,
    ...placed[i],
  }));
  const text = (align: 'left' | 'right', bold: boolean, halo: boolean) => ({
    transform: [{ filter: `datum.align === '${align}' && ${bold ? '' : '!'}(datum.weight > 400)` }],
    mark: {
      type: 'text' as const,
      align,
      baseline: 'middle' as const,
      fontWeight: bold ? (600 as const) : (400 as const),
      ...(halo ? { stroke: theme.ground, strokeWidth: 4, strokeJoin: 'round' as const } : {}),
    },
    encoding: { x: pixels('labelX'), y: pixels('labelY'), text: { field: 'label', type: 'nominal' as const } },
  });
  // Only looks that are there: every layer costs time.
  const looks = [...new Set(rows.map(({ align, weight }) => `${align} ${weight}`))].map(
    (look) => [look.startsWith('left') ? 'left' : 'right', look.endsWith('600')] as const,
  );
  const edge = upperEdge([...tried, ...points.map((p) => ({ cost: p.cost.mean, service: p.service.mean }))]);
  const line =
    edge.length > 1 ? [{ ...edge[0], service: yDomain[0] }, ...edge, { ...edge.at(-1)!, cost: xDomain[1] }] : [];
  const said =
    line.length > 0
      ? edgeLabel(
          line.map(({ cost, service }) => [along(cost), up(service)] as const),
          [...whiskers, ...placed.map(boxOf)],
        )
      : undefined;
  return {
    width,
    height,
    autosize: 'none',
    padding: { left: plot.left, top: plot.top, right: 18, bottom: 24 },
    config: chartConfig(theme),
    data: { values: rows },
    layer: [
      ...(line.length > 0
        ? [
            {
              data: { values: line.map((corner, order) => ({ ...corner, order })) },
              mark: {
                type: 'line' as const,
                interpolate: 'step-after' as const,
                strokeDash: [3, 2],
                strokeWidth: 1,
                color: theme.soft,
              },
              encoding: {
                x: { ...x, field: 'cost' },
                y: { ...y, field: 'service' },
                order: { field: 'order', type: 'quantitative' as const },
              },
            },
          ]
        : []),
      ...(said
        ? [
            {
              data: { values: [said] },
              mark: {
                type: 'text' as const,
                align: 'center' as const,
                baseline: 'bottom' as const,
                dy: -3,
                fontSize: 11,
                color: theme.soft,
              },
              encoding: { x: pixels('x'), y: pixels('y'), text: { field: 'text', type: 'nominal' as const } },
            },
          ]
        : []),
      ...(tried.length > 0
        ? [
            {
              data: { values: tried.map(({ cost, service, label }) => ({ cost, service, label })) },
              mark: {
                type: 'point' as const,
                filled: false,
                size: 22,
                strokeWidth: 1,
                color: theme.soft,
                opacity: 0.9,
              },
              encoding: { x: { ...x, field: 'cost' }, y: { ...y, field: 'service' } },
            },
          ]
        : []),
      // The halo that keeps lines off the words lies below the marks, the words above.
      ...looks.map(([align, bold]) => text(align, bold, true)),
      {
        mark: { type: 'rule', strokeWidth: 2 },
        encoding: { x: { ...x, field: 'costLow' }, x2: { field: 'costHigh' }, y: { ...y, field: 'service' }, color },
      },
      {
        mark: { type: 'rule', strokeWidth: 2 },
        encoding: { x: { ...x, field: 'cost' }, y: { ...y, field: 'serviceLow' }, y2: { field: 'serviceHigh' }, color },
      },
      {
        mark: { type: 'point', filled: true, opacity: 1, size: 72 },
        encoding: { x: { ...x, field: 'cost' }, y: { ...y, field: 'service' }, color, shape },
      },
      ...looks.map(([align, bold]) => text(align, bold, false)),
    ],
  };
}

/** Over the line, on the longest of its level stretches that has room clear of all else. */
function edgeLabel(corners: readonly (readonly [number, number])[], blocked: readonly Blocked[]) {
  const text = 'nothing tried lies above this line';
  const half = (text.length * 5.8) / 2 + 6;
  const stretches = corners.slice(1, -1).map(([x, y], i) => ({ from: x, to: corners[i + 2][0], y }));
  const sorted = stretches.sort((a, b) => b.to - b.from - (a.to - a.from));
  for (const { from, to, y } of sorted)
    for (const share of [0.5, 0.3, 0.7, 0.1, 0.9]) {
      const x = from + half + (to - from - 2 * half) * share;
      const isFree = !blocked.some((b) => x - half < b.right && b.left < x + half && y - 18 < b.bottom && b.top < y);
      if (to - from >= 2 * half && y >= 16 && isFree) return { x, y, text };
    }
  return undefined;
}

function whiskersOf(
  { cost, service }: FrontierPoint,
  along: (cost: number) => number,
  up: (service: number) => number,
): Blocked[] {
  const [x, y] = [along(cost.mean), up(service.mean)];
  const left = along(finite(cost.low, cost.mean));
  const right = along(finite(cost.high, cost.mean));
  const top = up(finite(service.high, service.mean));
  const bottom = up(finite(service.low, service.mean));
  return [
    { left, right, top: y - 1, bottom: y + 1 },
    { left: x - 1, right: x + 1, top, bottom },
  ];
}

function boxOf({ label, labelX, labelY, align }: PlacedLabel): Blocked {
  const long = label.length * 6.4;
  const left = align === 'left' ? labelX : labelX - long;
  return { left, right: left + long, top: labelY - 8, bottom: labelY + 8 };
}

const finite = (end: number, mean: number): number => (Number.isFinite(end) ? end : mean);

const pixels = (field: string) => ({ field, type: 'quantitative' as const, scale: null, axis: null });
