import { ticks } from '../../domain/time.js';
import type { DailyBand, EventMark, StudyResult } from '../../study/result.js';
import { strategyName } from '../strategy-name.js';
import { Dates } from '../trace/dates.js';
import { fan, fanDays, fanSteps, BELOW, HEADROOM, RIGHT, shelfOf, type FanSeries } from './fan.js';
import { FAN_LEVELS, type FanLevel } from './fan-levels.js';
import { holdAxis, type Domain } from './hold-axis.js';
import type { ChartInput } from './input.js';
import { emptyView, type ChartPoint, type ChartView } from './view.js';

/** A level over time under the baseline and the chosen strategy; `options.level`: backordered (the usual), position, onTime. */
export function fanView(input: ChartInput): ChartView {
  const { result, chosen, width, height, options, format, theme } = input;
  const asked = options.level ?? '';
  const level = Object.hasOwn(FAN_LEVELS, asked)
    ? FAN_LEVELS[asked as keyof typeof FAN_LEVELS]
    : FAN_LEVELS.backordered;
  const shown = chosen === 0 ? [0] : [0, chosen];
  const series = shown.flatMap((strategy) => {
    const { name } = result.strategies[strategy];
    const band = result.daily?.find((b) => b.strategy === name && b.level === level.level);
    return band ? [{ strategy, band: level.level === 'onTime' ? untilJudged(band, strategy, result) : band }] : [];
  });
  if (series.length < shown.length) return emptyView('fan', 'Nothing was counted day by day in this study', input);
  if (level === FAN_LEVELS.backordered && nobodyWaits(input))
    return emptyView('fan', 'No order waits under any strategy', input);
  const names = series.map(({ strategy }) => strategyName(result.strategies[strategy].name));
  const { title, note } = level.finding({
    start: result.start,
    warmUpDays: result.warmUpDays,
    replications: result.replications,
    baseline: series[0].band,
    other: series[1]?.band,
    names,
    format,
  });
  const { start, warmUpDays, horizonDays, marks = [] } = result;
  const time = { start, warmUpDays, horizonDays, marks };
  const first = Math.floor(result.warmUpDays);
  const axis = holdAxis(input.axes[`y ${level.level}`], span(series, first, level), (needed) => room(needed, level));
  const left = leftOf(axis, level, input);
  const plot = { left, top: shelfOf(time, width - left - RIGHT), width: width - left - RIGHT, height: 0 };
  plot.height = height - plot.top - BELOW;
  const days = fanDays(time, plot.width);
  // The warm-up may leave the axis, and is cut off there.
  const up = (value: number) =>
    plot.top + plot.height * Math.min(1, Math.max(0, 1 - (value - axis[0]) / (axis[1] - axis[0])));
  const along = (at: number) => plot.left + (plot.width * (at - days[0])) / (days[1] - days[0]);
  const last = series.at(-1)!.band;
  const dates = new Dates(result.start);
  const steps = fanSteps(last.p50.length, days, plot.width, note);
  const bands = result.replications > 1 ? 'Line: median. Bands: 50% and 80% of futures' : 'One future';
  return {
    id: 'fan',
    title,
    note: `${level.what}. ${bands}`,
    legend: series.map(({ strategy }, i) => ({ strategy, name: names[i] })),
    spec: fan(series, time, note, format, theme, plot, { kind: level.kind, edge: level.edge, levels: axis, left }),
    width,
    height,
    plot,
    brush: { x: { what: 'days', from: days[0], to: days[1] } },
    points: steps
      .filter((day) => Number.isFinite(last.p50[day]))
      .map((day) => point(day, along(day + 1), up(last.p50[day]), series, names, time.marks, dates, level, input)),
    table: table(series, names, first, dates, level, input),
    summary: `${level.what}. ${title}.`,
    axes: { [`y ${level.level}`]: axis },
  };
}

/** In the whole of the measured time, in any future. */
function nobodyWaits({ result }: ChartInput): boolean {
  const means = result.strategies.map(({ kpis }) => kpis.find(({ kpi }) => kpi === 'backorderedMean')?.mean);
  return means.every((mean) => mean === 0);
}

/** From the lowest to the highest that is drawn. */
function span(series: readonly FanSeries[], first: number, level: FanLevel): Domain {
  let [low, high] = level.kind === 'rate' ? [1, 1] : level.edge === 'none' ? [Infinity, 1] : [0, 1];
  for (const { band } of series)
    for (let day = first; day < band.p90.length; day++) {
      if (band.p90[day] > high) high = band.p90[day];
      if (band.p10[day] < low) low = band.p10[day];
    }
  return [low, high];
}

/** Words stand above the highest mark; shares have nothing above 100 %; a level far from none needs no axis down to it. */
function room([low, high]: Domain, { kind, edge }: FanLevel): Domain {
  const span = high - low || Math.max(1, Math.abs(high) * 0.2);
  if (kind === 'rate') {
    const below = Math.max(0.05, 1 - low);
    return [Math.max(0, 1 - below * 1.1), 1 + below * 0.02];
  }
  if (edge === 'none' && low > 0.5 * high) return [low - span * 0.12, high + span * 0.12];
  return [low < 0 ? low * 1.06 : 0, high * HEADROOM];
}

/** Without the last days, on which most of those known to be on time are those that came at once: the fate of the others is hidden. */
function untilJudged(band: DailyBand, strategy: number, { outcomes, horizonDays }: StudyResult): DailyBand {
  const days = Math.floor(horizonDays);
  const counted = outcomes.flatMap(({ groups }) => (groups ? [groups] : []));
  const hidden = (day: number) => {
    const sum = (column: 'placed' | 'unknownByDay') =>
      counted.reduce((total, groups) => total + groups[column][strategy * days + day], 0);
    return sum('unknownByDay') > HIDDEN * sum('placed');
  };
  let end = days;
  while (end > 0 && hidden(end - 1)) end--;
  if (end === days) return band;
  const cut = (values: Float64Array) => values.map((value, day) => (day < end ? value : NaN));
  const { p10, p25, p50, p75, p90 } = band;
  return { ...band, p10: cut(p10), p25: cut(p25), p50: cut(p50), p75: cut(p75), p90: cut(p90) };
}

/** Share of a day's orders whose fate is hidden, above which the rest tells nothing. */
const HIDDEN = 0.02;

/** Pixels that the labels of the level need. */
function leftOf([, high]: Domain, { kind }: FanLevel, { format }: ChartInput): number {
  const longest = kind === 'rate' ? format.value('rate', 0.95) : format.count(high);
  return Math.max(30, Math.ceil(longest.length * 6.4) + 8);
}

function point(
  day: number,
  x: number,
  y: number,
  series: readonly FanSeries[],
  names: readonly string[],
  marks: readonly EventMark[],
  dates: Dates,
  level: FanLevel,
  input: ChartInput,
): ChartPoint {
  const figures = series.map(({ band }, i) => {
    const within = `${said(band.p10[day], level, input)} to ${said(band.p90[day], level, input)}`;
    return `${names[i]}: ${said(band.p50[day], level, input)}${input.result.replications > 1 ? ` (${within} in 8 of 10 futures)` : ''}`;
  });
  const events = marks.filter(({ from, to }) => from < day + 1 && to > day).map(({ label }) => label);
  return { x, y, text: [dates.day(ticks(day)), ...figures, ...events] };
}

function table(
  series: readonly FanSeries[],
  names: readonly string[],
  first: number,
  dates: Dates,
  level: FanLevel,
  input: ChartInput,
) {
  const columns = [
    ['p50', 'median'],
    ['p10', '10%'],
    ['p25', '25%'],
    ['p75', '75%'],
    ['p90', '90%'],
  ] as const satisfies readonly (readonly [keyof DailyBand, string])[];
  const days = series[0].band.p50.length;
  return {
    head: ['Day', ...names.flatMap((name) => columns.map(([, label]) => `${name}, ${label}, ${level.unit}`))],
    rows: Array.from({ length: Math.max(0, days - first) }, (_, i) => [
      dates.day(ticks(first + i)),
      ...series.flatMap(({ band }) => columns.map(([key]) => said(band[key][first + i], level, input))),
    ]),
  };
}

const said = (value: number, { kind }: FanLevel, { format }: ChartInput): string =>
  !Number.isFinite(value) ? '–' : kind === 'rate' ? format.value('rate', value) : format.count(value);
