import type { TopLevelSpec } from 'vega-lite';
import type { FitCheck } from '../../study/fit-check/check-fit.js';
import type { FitCounts, Step } from '../../study/fit-check/counts-of.js';
import { chartConfig, type ChartTheme } from '../charts/theme.js';

/** A picture of the fit: what it shows, in a title and a line, and the chart. */
export interface FitChart {
  readonly title: string;
  readonly note: string;
  readonly spec: TopLevelSpec;
}

const WIDTH = 330;
const HEIGHT = 150;
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** All pictures of a check: the record in grey, the fit in colour with the range of its futures. */
export function fitCharts(check: FitCheck, theme: ChartTheme): FitChart[] {
  const { data, played, daily } = check;
  const shares = (title: string, note: string, labels: readonly string[], of: (c: FitCounts) => readonly number[]) => ({
    title,
    note,
    spec: bars(
      labels.map((label, i) => ({ label, data: of(data)[i], ...range(played.map((p) => of(p)[i])) })),
      theme,
    ),
  });
  const steps = (title: string, note: string, of: (c: FitCounts) => readonly Step[]) => ({
    title,
    note,
    spec: curves(of(data), played.map(of), theme),
  });
  const tenth = daily.pit.map((share, i) => ({ label: `${i + 1}`, data: share, fitted: 0.1, low: 0.1, high: 0.1 }));
  return [
    {
      title: 'Orders a week',
      note: 'The record; the mean of the futures, and their range.',
      spec: weeks(check, theme),
    },
    {
      title: 'Where each day falls in its own law',
      note: 'Tenths of the fitted law of the day: bars of equal height say that days are as uneven as fitted.',
      spec: bars(tenth, theme),
    },
    shares('Orders by weekday', 'Share of all orders.', WEEKDAYS, (c) => c.weekdays),
    shares('Orders by month', 'Share of all orders.', MONTHS, (c) => c.months),
    shares(
      'Orders by hour',
      'Share of all orders.',
      Array.from({ length: 24 }, (_, h) => `${h}`),
      (c) => c.hours,
    ),
    steps('Lines an order', 'Share of orders with at most so many lines.', (c) => c.lines),
    steps('Units a line', 'Share of lines with at most so many units.', (c) => c.units),
    steps('Best sellers', 'Share of all order lines that the best x% of the items have.', (c) => c.ranks),
  ];
}

const range = (values: readonly number[]) => ({
  fitted: values.reduce((sum, x) => sum + x, 0) / values.length,
  low: Math.min(...values),
  high: Math.max(...values),
});

interface Bar {
  readonly label: string;
  readonly data: number;
  readonly fitted: number;
  readonly low: number;
  readonly high: number;
}

function bars(values: readonly Bar[], theme: ChartTheme): TopLevelSpec {
  const x = {
    field: 'label',
    type: 'ordinal' as const,
    sort: null,
    axis: { labelAngle: 0, labelOverlap: true, domain: true, ticks: false, title: null },
  };
  const y = (field: string) => ({ field, type: 'quantitative' as const, axis: percentAxis, scale: { zero: true } });
  const color = { value: theme.strategies[1] };
  return {
    width: WIDTH,
    height: HEIGHT,
    config: chartConfig(theme),
    data: { values: values.map((v) => ({ ...v })) },
    encoding: { x },
    layer: [
      { mark: { type: 'bar', color: theme.strategies[0], opacity: 0.55 }, encoding: { y: y('data') } },
      { mark: { type: 'rule', strokeWidth: 2 }, encoding: { y: y('low'), y2: { field: 'high' }, color } },
      { mark: { type: 'point', filled: true, size: 30, opacity: 1 }, encoding: { y: y('fitted'), color } },
    ],
  };
}

const percentAxis = { format: '.0%', domain: false, ticks: false, grid: true, tickCount: 4, title: null };

function curves(data: readonly Step[], played: readonly (readonly Step[])[], theme: ChartTheme): TopLevelSpec {
  const at = (steps: readonly Step[], x: number) => steps.findLast((s) => s.x <= x)?.share ?? 0;
  const rows = data.map(({ x, share }) => ({ x, data: share, ...range(played.map((steps) => at(steps, x))) }));
  const x = {
    field: 'x',
    type: 'quantitative' as const,
    scale: { type: 'log' as const, nice: false },
    axis: { values: [1, 2, 5, 10, 20, 50, 100, 300, 1000, 5000], format: ',', grid: false, title: null },
  };
  return band(
    rows,
    x,
    { axis: percentAxis, scale: { domain: [0, 1], nice: false } },
    { type: 'point', filled: true, size: 26, opacity: 1 },
    theme,
  );
}

function weeks({ data, played, start }: FitCheck, theme: ChartTheme): TopLevelSpec {
  const first = Date.parse(`${start}T00:00:00Z`);
  const rows = Array.from(data.weeks, (orders, week) => ({
    date: new Date(first + week * 7 * 86_400_000).toISOString().slice(0, 10),
    data: orders,
    ...range(played.map((p) => p.weeks[week] ?? 0)),
  }));
  const x = {
    field: 'date',
    type: 'temporal' as const,
    scale: { type: 'utc' as const },
    axis: { format: '%b %y', grid: false, tickCount: 6, title: null, labelOverlap: true },
  };
  const y = { axis: { domain: false, ticks: false, grid: true, tickCount: 4, title: null } };
  return band(rows, x, y, { type: 'line', strokeWidth: 2 }, theme);
}

/** Columns `data` as marks over the line `fitted` and the band from `low` to `high` of what was played. */
function band(
  values: readonly object[],
  x: object,
  scale: object,
  mark: { readonly type: 'point' | 'line'; readonly [key: string]: unknown },
  theme: ChartTheme,
): TopLevelSpec {
  const y = (field: string) => ({ field, type: 'quantitative' as const, ...scale });
  return {
    width: WIDTH,
    height: HEIGHT,
    config: chartConfig(theme),
    data: { values: values.map((v) => ({ ...v })) },
    encoding: { x },
    layer: [
      {
        mark: { type: 'area', color: theme.strategies[1], opacity: 0.25 },
        encoding: { y: y('low'), y2: { field: 'high' } },
      },
      { mark: { type: 'line', color: theme.strategies[1], strokeWidth: 1.5 }, encoding: { y: y('fitted') } },
      { mark: { ...mark, color: theme.strategies[0] }, encoding: { y: y('data') } },
    ],
  };
}
