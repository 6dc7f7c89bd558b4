import { ticks } from '../../domain/time.js';
import type { DailyBand, EventMark } from '../../study/result.js';
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
    const band = result.daily?.find((b) => b.strategy === name && (b.level as string) === level.level);
    return band ? [{ strategy, band }] : [];
  });
  if (series.length < shown.length) return emptyView('fan', 'Nothing was counted day by day in this study', input);
  if (level === FAN_LEVELS.backordered && nobodyWaits(input))
    return emptyView('fan', 'No order waits under any strategy', input);
  const names = series.map(({ strategy }) => strategyName(result.strategies[strategy].name));
  const { title, note } = level.finding({
    ...result,
    baseline: series[0].band,
    other: series[1]?.band,
    names,
    format,
  });
  const time = { ...result, marks: result.marks ?? [] };
  const first = Math.floor(result.warmUpDays);
  const axis = holdAxis(input.axes[`y ${level.level}`], span(series, first, level), (needed) => room(needed, level));
  const left = leftOf(axis, level, input);
  const plot = { left, top: shelfOf(time, width - left - RIGHT), width: width - left - RIGHT, height: 0 };
  plot.height = height - plot.top - BELOW;
  const days = fanDays(time, plot.width);
  const up = (value: number) => plot.top + plot.height * (1 - (value - axis[0]) / (axis[1] - axis[0]));
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
    spec: fan(series, time, note, format, theme, plot, { kind: level.kind, levels: axis, left }),
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
  let [low, high] = level.kind === 'rate' ? [1, 1] : [0, 1];
  for (const { band } of series)
    for (let day = first; day < band.p90.length; day++) {
      if (band.p90[day] > high) high = band.p90[day];
      if (band.p10[day] < low) low = band.p10[day];
    }
  return [low, high];
}

/** Words stand above the highest mark; shares have nothing above 100 %. */
const room = ([low, high]: Domain, { kind }: FanLevel): Domain =>
  kind === 'rate'
    ? [Math.max(0, low - (1 - low) * 0.08), 1 + (1 - low) * 0.02 + 0.001]
    : [low < 0 ? low * 1.06 : 0, high * HEADROOM];

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
