import type { TopLevelSpec } from 'vega-lite';
import { dateTicks } from './date-ticks.js';
import type { ChartInput } from './input.js';
import { shorten } from './shorten.js';
import { chartConfig } from './theme.js';
import type { ChartView } from './view.js';

/** Whose weeks: the baseline's, the chosen strategy's, or what the second changes. */
export type HeatShown = 'baseline' | 'chosen' | 'change';

/** One item in one week, or in a few of them. Pixels count from the corner of the plot. */
export interface HeatCell {
  readonly item: number;
  readonly row: number;
  /** Days from the start. */
  readonly from: number;
  readonly to: number;
  /** Units a week under the baseline and under the chosen strategy, and what is shown of them. */
  readonly base: number;
  readonly own: number;
  readonly value: number;
  /** 0 … 5 */
  readonly step: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface HeatDrawing {
  readonly cells: readonly HeatCell[];
  readonly names: readonly string[];
  readonly plot: ChartView['plot'];
  readonly steps: readonly number[];
  readonly shown: HeatShown;
}

/** Cells of ink by steps, with their legend above; where a change is shown, cells with less than the baseline are hatched. */
export function heatSpec({ cells, names, plot, steps, shown }: HeatDrawing, input: ChartInput): TopLevelSpec {
  const { theme, result, width, height } = input;
  const ramp = RAMP.map((step) => `var(--ramp-${step})`);
  const color = { field: 'step', type: 'ordinal' as const, legend: null, scale: { domain: [...RAMP], range: ramp } };
  const less = shown === 'change' ? cells.filter(({ value, step }) => value < 0 && step > 0) : [];
  const drawn = cells.map(({ item, row, from, to, value, step, left, right, top, bottom }) => ({
    item,
    row,
    from,
    to,
    value: Number(value.toPrecision(4)),
    step: shown === 'change' && value < 0 ? 0 : step,
    left: left + 0.5,
    right: Math.max(left + 1, right - 0.5),
    top: top + 0.5,
    bottom: bottom - 0.5,
  }));
  const first = result.warmUpDays;
  const last = result.horizonDays;
  const days = dateTicks(result.start, first, last, plot.width, RIGHT);
  const along = (day: number) => (plot.width * (day - first)) / (last - first);
  const said = JSON.parse(days.labelExpr.slice(0, days.labelExpr.lastIndexOf('['))) as Record<string, string>;
  const soft = { type: 'text' as const, fontSize: 11, color: theme.soft };
  const text = { field: 'text', type: 'nominal' as const };
  const most = Math.max(5, Math.floor((plot.left - 8) / 6.4));
  const high = plot.height / names.length;
  return {
    width: plot.width,
    height: plot.height,
    autosize: 'none',
    padding: {
      left: plot.left,
      top: plot.top,
      right: width - plot.left - plot.width,
      bottom: height - plot.top - plot.height,
    },
    config: chartConfig(theme),
    data: { values: drawn },
    layer: [
      {
        mark: { type: 'rect' },
        encoding: { x: pixels('left'), x2: { field: 'right' }, y: pixels('top'), y2: { field: 'bottom' }, color },
      },
      ...(less.length > 0
        ? [
            {
              data: { values: less.flatMap(hatch) },
              mark: { type: 'line' as const, strokeWidth: 1.5 },
              encoding: {
                x: { ...pixels('x'), scale: { domain: [0, plot.width], nice: false, zero: false } },
                y: { ...pixels('y'), scale: { domain: [plot.height, 0], nice: false, zero: false } },
                order: { field: 'order', type: 'quantitative' as const },
                color,
              },
            },
          ]
        : []),
      {
        data: { values: names.map((name, row) => ({ x: -6, y: (row + 0.5) * high, text: shorten(name, most) })) },
        mark: { type: 'text', fontSize: 11, align: 'right', baseline: 'middle' },
        encoding: { x: pixels('x'), y: pixels('y'), text },
      },
      {
        data: { values: days.values.map((day) => ({ x: along(day), y: plot.height + 12, text: said[String(day)] })) },
        mark: { ...soft, align: 'center', baseline: 'middle' },
        encoding: { x: pixels('x'), y: pixels('y'), text },
      },
      ...legend(steps, plot.width, color, soft),
    ],
  };
}

const RAMP = [0, 1, 2, 3, 4, 5] as const;
/** Pixels right of the plot that a date may reach into. */
const RIGHT = 12;
const SWATCH = 26;

/** Slanting strokes across a cell, as far apart as makes a hatch and no more than can be told; a line of all of them, broken by nulls. */
function hatch({ left, right, top, bottom, step }: HeatCell, k: number) {
  const wide = right - left - 1;
  const tall = bottom - top - 1;
  const n = Math.max(1, Math.min(4, Math.round(wide / 7)));
  const lean = Math.min(tall, wide / n);
  return Array.from({ length: n }, (_, i) => {
    const from = left + 0.5 + (i + 0.5) * (wide / n) - lean / 2;
    const order = (k * 4 + i) * 3;
    return [
      { order, x: from, y: bottom - 0.5, step },
      { order: order + 1, x: from + lean, y: top + 0.5, step },
      { order: order + 2, x: null, y: null, step },
    ];
  }).flat();
}

/** '<1 1 2 5 10 20+' above the right end of the plot. */
function legend(steps: readonly number[], width: number, color: object, soft: object) {
  const from = width - SWATCH * RAMP.length;
  const short = (value: number) =>
    value >= 1e6 ? `${value / 1e6}M` : value >= 1e4 ? `${value / 1e3}k` : String(value);
  const swatches = RAMP.map((step) => ({
    step,
    left: from + step * SWATCH,
    right: from + (step + 1) * SWATCH - 1,
    top: -20,
    bottom: -14,
    x: from + (step + 0.5) * SWATCH,
    y: -7,
    text: step === 0 ? `<${short(steps[0])}` : `${short(steps[step - 1])}${step === 5 ? '+' : ''}`,
  }));
  const text = { field: 'text', type: 'nominal' as const };
  const words = { x: from - 8, y: -17, text: 'units a week' };
  return [
    {
      data: { values: swatches },
      mark: { type: 'rect' as const },
      encoding: {
        x: pixels('left'),
        x2: { field: 'right' },
        y: pixels('top'),
        y2: { field: 'bottom' },
        color: color as never,
      },
    },
    {
      data: { values: swatches },
      mark: { ...soft, type: 'text' as const, fontSize: 10, align: 'center' as const, baseline: 'middle' as const },
      encoding: { x: pixels('x'), y: pixels('y'), text },
    },
    {
      data: { values: [words] },
      mark: { ...soft, type: 'text' as const, align: 'right' as const, baseline: 'middle' as const },
      encoding: { x: pixels('x'), y: pixels('y'), text },
    },
  ];
}

const pixels = (field: string) => ({ field, type: 'quantitative' as const, scale: null, axis: null });
