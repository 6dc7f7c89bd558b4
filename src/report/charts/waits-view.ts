import { plural } from '../../domain/count-words.js';
import type { TopLevelSpec } from 'vega-lite';
import { strategyName } from '../strategy-name.js';
import { shareWithin, waitCounts, waitOf, BINS_PER_DAY, type WaitCounts } from '../wait-counts.js';
import { holdAxis, type Domain } from './hold-axis.js';
import type { ChartInput } from './input.js';
import { chartConfig, strategyEncoding } from './theme.js';
import { ticksWithin } from './ticks.js';
import { emptyView, type ChartPoint, type ChartView } from './view.js';

/** How long backordered orders wait under each strategy: the share that was shipped within so many days. */
export function waitsView(input: ChartInput): ChartView {
  const { result, chosen, width, height, format } = input;
  const all = input.once('waits', () => waitCounts(result));
  if (all.length === 0) return emptyView('waits', 'Waits were not counted in this study', input);
  if (all.every(({ total }) => total === 0)) {
    const waits = result.strategies.some(({ waitingOrders = 0 }) => waitingOrders > 0);
    const why = waits ? 'No order that waited has been shipped yet' : 'No order waits under any strategy';
    return emptyView('waits', why, input);
  }
  const longest = Math.max(...all.map((counts) => waitOf(counts, NEARLY_ALL)).filter(Number.isFinite));
  const days = holdAxis(input.axes.x, [0, longest], () => [0, Math.max(1, longest * 1.04)]);
  const plot = { left: 40, top: 10, width: width - 40 - RIGHT, height: height - 10 - BELOW };
  const along = (day: number) => plot.left + (plot.width * day) / days[1];
  const up = (share: number) => plot.top + plot.height * (1 - share / TOP);
  const names = result.strategies.map(({ name }) => strategyName(name));
  const shown = all.filter(({ total }) => total > 0);
  const title = finding(all, chosen, names, input);
  return {
    id: 'waits',
    title,
    note: 'Share of the backordered orders shipped complete within so many days. Those cancelled or still waiting are left out',
    legend: shown.map(({ strategy }) => ({ strategy, name: names[strategy] })),
    spec: spec(shown, days, plot, input),
    width,
    height,
    plot,
    brush: { x: { what: 'waits', from: 0, to: days[1] } },
    points: [
      ...shown.map((counts) => percentile(counts, names, along, up, input)),
      ...steps(all, chosen, days, plot.width, names, along, up, input),
    ],
    table: table(shown, longest, names, input),
    summary: `${title}. ${shown.map((c) => `${names[c.strategy]}: ${said(waitOf(c, P), input)} for 95%, half within ${said(waitOf(c, 0.5), input)}, of ${format.count(c.total)} orders`).join('. ')}.`,
    axes: { x: days },
  };
}

const P = 0.95;
/** Where the axis ends: the last few orders would make it several times as long. */
const NEARLY_ALL = 0.995;
/** The share at the upper edge: some room above all of them. */
const TOP = 1.03;
const RIGHT = 14;
const BELOW = 24;
/** Pixels between two points of a line, and between two stops of the arrow keys. */
const APART = 2;
const STOPS = 8;

/** '27 days', '1 day', '2.5 days'. */
function said(days: number, { format }: ChartInput): string {
  if (!Number.isFinite(days)) return 'no order';
  const text = days < 3 ? String(Number(days.toFixed(1))) : format.count(days);
  return `${days < 3 ? format.given('ratio', Number(text)) : text} ${text === '1' ? 'day' : 'days'}`;
}

function finding(all: readonly WaitCounts[], chosen: number, names: readonly string[], input: ChartInput): string {
  const [a, b] = [waitOf(all[0], P), waitOf(all[chosen], P)];
  const most = 'Of the orders that wait, 95% ship within';
  if (chosen === 0) return Number.isFinite(a) ? `${most} ${said(a, input)}` : `No order waits under ${names[0]}`;
  if (!Number.isFinite(b))
    return `Under ${names[chosen]} no order waits; under ${names[0]} 95% of them ship within ${said(a, input)}`;
  if (!Number.isFinite(a))
    return `No order waits under ${names[0]}; under ${names[chosen]} 95% of them ship within ${said(b, input)}`;
  if (said(a, input) === said(b, input)) return `${most} ${said(a, input)}, with ${names[chosen]} as without`;
  return `${most} ${said(b, input)} under ${names[chosen]}, ${said(a, input)} under ${names[0]}`;
}

function spec(
  shown: readonly WaitCounts[],
  days: Domain,
  plot: ChartView['plot'],
  { theme, format, chosen }: ChartInput,
): TopLevelSpec {
  const { color } = strategyEncoding(
    theme,
    shown.map(({ strategy }) => strategy),
  );
  const step = Math.max(1, Math.ceil((days[1] * BINS_PER_DAY * APART) / plot.width)) / BINS_PER_DAY;
  const at = Array.from({ length: Math.floor(days[1] / step) + 1 }, (_, i) => i * step);
  const rows = shown.flatMap((counts) =>
    at.map((day) => ({ strategy: counts.strategy, day, share: shareWithin(counts, day) })),
  );
  const xTicks = ticksWithin('count', days, plot.width * 0.6, format);
  const yTicks = ticksWithin('rate', [0, TOP], plot.height, format, { upright: true });
  const whole = xTicks.values.every(Number.isInteger)
    ? `format(datum.value, 'd') + ' d'`
    : `${xTicks.labelExpr} + ' d'`;
  const x = {
    type: 'quantitative' as const,
    scale: { domain: [0, days[1]], nice: false },
    axis: { values: xTicks.values, labelExpr: whole, grid: false },
  };
  const y = {
    type: 'quantitative' as const,
    scale: { domain: [0, TOP], nice: false },
    axis: { values: yTicks.values, labelExpr: yTicks.labelExpr, domain: false, ticks: false, grid: true },
  };
  const drops = shown
    .filter(({ strategy }) => strategy === 0 || strategy === chosen)
    .map((c) => ({ strategy: c.strategy, day: waitOf(c, P), share: P, foot: 0 }));
  return {
    width: plot.width,
    height: plot.height,
    autosize: 'none',
    padding: { left: plot.left, top: plot.top, right: RIGHT, bottom: BELOW },
    config: chartConfig(theme),
    data: { values: rows },
    layer: [
      {
        data: { values: [{ share: P, end: days[1] }] },
        mark: { type: 'rule', color: theme.axis, strokeDash: [2, 2] },
        encoding: { y: { ...y, field: 'share' } },
      },
      {
        mark: { type: 'line', interpolate: 'step-after', strokeWidth: 1.75 },
        encoding: {
          x: { ...x, field: 'day' },
          y: { ...y, field: 'share' },
          color,
          order: { field: 'day', type: 'quantitative' },
        },
      },
      {
        data: { values: drops },
        mark: { type: 'rule', strokeDash: [2, 2] },
        encoding: { x: { ...x, field: 'day' }, y: { ...y, field: 'foot' }, y2: { field: 'share' }, color },
      },
      {
        data: { values: drops },
        mark: { type: 'point', filled: true, opacity: 1, size: 56 },
        encoding: {
          x: { ...x, field: 'day' },
          y: { ...y, field: 'share' },
          color,
          shape: strategyEncoding(
            theme,
            shown.map(({ strategy }) => strategy),
          ).shape,
        },
      },
      {
        data: { values: [{ x: plot.width, y: plot.height * (1 - P / TOP), text: '95%' }] },
        mark: { type: 'text', align: 'right', baseline: 'top', dy: 3, fontSize: 11, color: theme.soft },
        encoding: {
          x: { field: 'x', type: 'quantitative', scale: null, axis: null },
          y: { field: 'y', type: 'quantitative', scale: null, axis: null },
          text: { field: 'text', type: 'nominal' },
        },
      },
    ],
  };
}

function percentile(
  counts: WaitCounts,
  names: readonly string[],
  along: (day: number) => number,
  up: (share: number) => number,
  input: ChartInput,
): ChartPoint {
  const wait = waitOf(counts, P);
  const end = input.result.horizonDays;
  return {
    x: along(wait),
    y: up(P),
    text: [
      names[counts.strategy],
      `95% of ${input.format.count(counts.total)} orders that waited shipped within ${said(wait, input)}`,
      `Half within ${said(waitOf(counts, 0.5), input)}`,
    ],
    act: { kind: 'orders', query: { which: 'waited', waits: [wait, end] } },
  };
}

/** Stops along the chosen strategy's line: what was shipped by then, and the orders between this stop and the next. */
function steps(
  all: readonly WaitCounts[],
  chosen: number,
  days: Domain,
  pixels: number,
  names: readonly string[],
  along: (day: number) => number,
  up: (share: number) => number,
  { format }: ChartInput,
): ChartPoint[] {
  const own = all[chosen].total > 0 ? all[chosen] : all[0];
  if (own.total === 0) return [];
  const step = Math.max(1, Math.ceil((days[1] * STOPS) / pixels));
  const both = own === all[0] ? [all[0]] : [all[0], own];
  return Array.from({ length: Math.floor(days[1] / step) }, (_, i) => (i + 1) * step).map((day) => ({
    x: along(day),
    y: up(shareWithin(own, day)),
    text: [
      `Within ${day} ${plural(day, 'day')}`,
      ...both.map(
        (counts) =>
          `${names[counts.strategy]}: ${counts.total === 0 ? 'no order waited' : format.value('rate', shareWithin(counts, day))}`,
      ),
    ],
    act: { kind: 'orders', query: { which: 'waited', waits: [day - step, day] } },
  }));
}

function table(shown: readonly WaitCounts[], longest: number, names: readonly string[], { format }: ChartInput) {
  return {
    head: [
      'Days',
      ...shown.flatMap(({ strategy }) => [`${names[strategy]}, shipped within, %`, `${names[strategy]}, orders`]),
    ],
    rows: Array.from({ length: Math.ceil(longest) }, (_, i) => i + 1).map((day) => [
      format.count(day),
      ...shown.flatMap((counts) => {
        const share = shareWithin(counts, day);
        return [format.value('rate', share), format.count(share * counts.total)];
      }),
    ]),
  };
}
