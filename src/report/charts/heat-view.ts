import { plural } from '../../domain/count-words.js';
import { ticks } from '../../domain/time.js';
import type { Format } from '../format.js';
import { itemWeeks, type ItemWeeks } from '../item-weeks.js';
import { itemsFinding } from '../items-finding.js';
import { strategyName } from '../strategy-name.js';
import { Dates } from '../trace/dates.js';
import { heatSpec, type HeatCell, type HeatShown } from './heat-spec.js';
import { holdAxis } from './hold-axis.js';
import { inkStep, inkSteps } from './ink-steps.js';
import type { ChartInput } from './input.js';
import { emptyView, type ChartPoint, type ChartView } from './view.js';

/** Units backordered by item and week; `options.view`: baseline (the usual), chosen, change. Steps of ink are the same in all three. */
export function heatView(input: ChartInput): ChartView {
  const { result, width, height, format } = input;
  const data = input.once('item weeks', () => itemWeeks(result));
  if (!data) return emptyView('heat', 'Items were not counted in this study', input);
  if (data.totals.every((total) => total === 0)) return emptyView('heat', 'No order waits under any strategy', input);
  const shown = viewOf(input);
  const { chosen } = input;
  const ranked = ranking(data, chosen);
  const longest = ranked.reduce((most, item) => Math.max(most, (input.items[item] ?? '').length), 5);
  const left = Math.round(Math.min(longest * 6.4 + 12, 130, width * 0.28));
  const write = amounts(format);
  const plot = { left, top: HEAD, width: width - left - RIGHT, height: height - HEAD - FOOT };
  const n = Math.min(ranked.length, Math.max(1, Math.floor(plot.height / ROW)));
  const rows = ranked.slice(0, n);
  plot.height = Math.min(plot.height, n * TALLEST);
  const most = rows.reduce((top, item) => Math.max(top, highest(data, 0, item), highest(data, chosen, item)), 0);
  const scale = holdAxis(input.axes.units, [0, most], () => [0, most]);
  const steps = inkSteps(scale[1]);
  const cells = cellsOf(data, rows, shown, plot, steps, input);
  const names = rows.map((item) => input.items[item] ?? `Item ${item + 1}`);
  const title = finding(data, ranked, shown, input);
  const baseline = strategyName(result.strategies[0].name);
  const what = shown === 'change' ? ` Lines: fewer than under ${baseline}; ink: more` : '';
  const all = ranked.length === data.items && n === ranked.length;
  return {
    id: 'heat',
    title,
    note: `Units backordered a week, mean of ${format.count(data.futures)} ${plural(data.futures, 'future')}.${all ? '' : ` ${n === 1 ? 'The item' : `The ${format.count(n)} items`} with most of them.`}${what}`,
    legend: [],
    spec: heatSpec({ cells, names, plot, steps, shown }, input),
    width,
    height,
    plot,
    brush: { x: { what: 'days', from: result.warmUpDays, to: result.horizonDays }, y: { what: 'items', rows } },
    points: points(cells, plot, names, write, input),
    table: table(data, ranked, shown, write, input),
    summary: `${title}. ${names
      .slice(0, 5)
      .map(
        (name, r) =>
          `${name}: ${write(data.totals[rows[r]])} ${write(data.totals[rows[r]]) === '1' ? 'unit' : 'units'} under the baseline`,
      )
      .join(', ')}.`,
    axes: { units: scale },
  };
}

/** Pixels: the legend above, dates below, the least height of a row and the most. */
const HEAD = 24;
const FOOT = 22;
const RIGHT = 12;
const ROW = 14;
const TALLEST = 26;

function viewOf({ options, chosen }: ChartInput): HeatShown {
  const asked = options.view;
  return chosen !== 0 && (asked === 'chosen' || asked === 'change') ? asked : 'baseline';
}

/** Items with units that wait, most under the baseline first: the rows stay where they are when the view changes. */
function ranking({ items, totals }: ItemWeeks, chosen: number): number[] {
  const of = (strategy: number, item: number) => totals[strategy * items + item];
  return Array.from({ length: items }, (_, item) => item)
    .filter((item) => of(0, item) > 0 || of(chosen, item) > 0)
    .sort((a, b) => of(0, b) - of(0, a) || of(chosen, b) - of(chosen, a) || a - b);
}

const at = ({ items, weeks, units }: ItemWeeks, strategy: number, item: number, week: number): number =>
  units[(strategy * items + item) * weeks + week];

function highest(data: ItemWeeks, strategy: number, item: number): number {
  let most = 0;
  for (let week = 0; week < data.weeks; week++) most = Math.max(most, at(data, strategy, item, week));
  return most;
}

function cellsOf(
  data: ItemWeeks,
  rows: readonly number[],
  shown: HeatShown,
  plot: ChartView['plot'],
  steps: readonly number[],
  { result, chosen }: ChartInput,
): HeatCell[] {
  const days = result.horizonDays - result.warmUpDays;
  // Weeks too narrow to be seen are drawn together, as their mean.
  const together = Math.max(1, Math.ceil((NARROWEST * data.weeks) / plot.width));
  const high = plot.height / rows.length;
  return rows.flatMap((item, row) =>
    Array.from({ length: Math.ceil(data.weeks / together) }, (_, k) => {
      const week = k * together;
      const weeks = Math.min(together, data.weeks - week);
      const mean = (strategy: number) => {
        let sum = 0;
        for (let w = 0; w < weeks; w++) sum += at(data, strategy, item, week + w);
        return sum / weeks;
      };
      const [base, own] = [mean(0), chosen === 0 ? NaN : mean(chosen)];
      const value = shown === 'baseline' ? base : shown === 'chosen' ? own : own - base;
      const from = Math.min(days, week * 7);
      const to = Math.min(days, (week + weeks) * 7);
      return {
        item,
        row,
        from: result.warmUpDays + from,
        to: result.warmUpDays + to,
        base,
        own,
        value,
        step: inkStep(Math.abs(value), steps),
        left: (plot.width * from) / days,
        right: (plot.width * to) / days,
        top: row * high,
        bottom: (row + 1) * high,
      };
    }),
  );
}

/** Pixels. */
const NARROWEST = 4;

function points(
  cells: readonly HeatCell[],
  plot: ChartView['plot'],
  names: readonly string[],
  write: (units: number) => string,
  { result, chosen }: ChartInput,
): ChartPoint[] {
  const dates = new Dates(result.start);
  const label = (strategy: number) => strategyName(result.strategies[strategy].name);
  const [base, own] = [label(0), label(chosen)];
  const spans = new Map<number, string>();
  for (const { from, to } of cells)
    if (!spans.has(from)) spans.set(from, `${to - from > 7 ? 'Weeks from' : 'Week of'} ${dates.date(ticks(from))}`);
  return cells.map((cell) => {
    const unit = cell.to - cell.from > 7 ? ' units a week' : ' units';
    return {
      x: plot.left + (cell.left + cell.right) / 2,
      y: plot.top + (cell.top + cell.bottom) / 2,
      text: [
        names[cell.row],
        spans.get(cell.from)!,
        `${base}: ${write(cell.base)}${unit}`,
        ...(chosen === 0 ? [] : [`${own}: ${write(cell.own)}${unit}`]),
      ],
      act: { kind: 'focus', focus: { days: [cell.from, cell.to], items: [cell.item] } },
    };
  });
}

/** '0', '0.4', '40': a tenth where it counts. There are thousands of them, so that those below ten are written once. */
function amounts(format: Format): (units: number) => string {
  const tenths: string[] = [];
  return (units) => {
    if (units >= 999.5) return format.count(units);
    if (units >= 9.95) return String(Math.round(units));
    const rounded = Math.round(units * 10);
    return (tenths[rounded] ??= format.given('units', rounded / 10));
  };
}

function finding(data: ItemWeeks, ranked: readonly number[], shown: HeatShown, input: ChartInput): string {
  const { result, chosen, format, items } = input;
  const { totals } = data;
  const of = (strategy: number) => ranked.map((item) => ({ item, units: totals[strategy * data.items + item] }));
  const name = strategyName(result.strategies[chosen].name);
  const sum = (strategy: number) => of(strategy).reduce((all, { units }) => all + units, 0);
  if (shown === 'change') {
    const change = sum(chosen) / sum(0) - 1;
    if (!Number.isFinite(change)) return `Units wait under ${name} only`;
    const share = format.value('rate', Math.abs(change), 0.01);
    if (Math.abs(change) < 0.005) return `With ${name} about as many units wait`;
    const gains = of(0).map(({ item, units }) => ({
      item,
      gain: (units - totals[chosen * data.items + item]) * -Math.sign(change),
    }));
    const best = gains.reduce((a, b) => (b.gain > a.gain ? b : a));
    const part = best.gain / gains.reduce((all, { gain }) => all + Math.max(0, gain), 0);
    const where =
      ranked.length > 1 && part >= 0.25 ? `, ${format.value('rate', part, 0.01)} of that at ${items[best.item]}` : '';
    return `${name} has ${share} ${change < 0 ? 'fewer' : 'more'} units wait${where}`;
  }
  const strategy = shown === 'chosen' ? chosen : 0;
  const sorted = of(strategy)
    .filter(({ units }) => units > 0)
    .sort((a, b) => b.units - a.units);
  if (sorted.length === 0) return `No unit waits under ${strategyName(result.strategies[strategy].name)}`;
  const said = itemsFinding(
    sorted.map(({ units }) => units),
    items[sorted[0].item] ?? 'One item',
    data.items,
    format,
  );
  return shown === 'chosen' ? `${said} under ${name}` : said;
}

function table(
  data: ItemWeeks,
  ranked: readonly number[],
  shown: HeatShown,
  write: (units: number) => string,
  input: ChartInput,
) {
  const dates = new Dates(input.result.start);
  const value = (item: number, week: number) => {
    const base = at(data, 0, item, week);
    const own = at(data, input.chosen, item, week);
    const units = shown === 'baseline' ? base : shown === 'chosen' ? own : own - base;
    return `${units < 0 ? '−' : ''}${write(Math.abs(units))}`;
  };
  const weeks = Array.from({ length: data.weeks }, (_, week) => week);
  return {
    head: ['Item', ...weeks.map((week) => dates.date(ticks(input.result.warmUpDays + week * 7)))],
    rows: ranked
      .slice(0, MOST)
      .map((item) => [input.items[item] ?? `Item ${item + 1}`, ...weeks.map((week) => value(item, week))]),
  };
}

/** Rows of the table behind: beyond that the table of items is the place. */
const MOST = 50;
