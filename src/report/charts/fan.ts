import type { TopLevelSpec } from 'vega-lite';
import type { DailyBand, EventMark } from '../../study/result.js';
import type { Format } from '../format.js';
import type { Size } from './cost-service.js';
import { dateTicks } from './date-ticks.js';
import { marksLayer, noteLayer, SHELF, WARM_UP, warmUpLayer } from './fan-layers.js';
import type { Domain } from './hold-axis.js';
import { placeMarks } from './place-marks.js';
import { chartConfig, strategyEncoding, type ChartTheme } from './theme.js';
import { ticksWithin } from './ticks.js';

export interface FanSeries {
  readonly strategy: number;
  readonly band: DailyBand;
}

export interface FanTime {
  /** The scenario's first day, YYYY-MM-DD. */
  readonly start: string;
  readonly warmUpDays: number;
  readonly horizonDays: number;
  readonly marks: readonly EventMark[];
}

/** The one thing that is said in the chart itself: a few words at the close of a day. */
export interface FanNote {
  readonly day: number;
  readonly units: number;
  readonly text: string;
}

export interface FanOptions {
  readonly kind?: 'units' | 'rate';
  /** Ends of the level's axis; from 0 to some room above all bands if left out. */
  readonly levels?: Domain;
  /** Whose edge is drawn as a line: where no queue is usual the worst tenth is all there is to see. */
  readonly edge?: 'p90' | 'p10' | 'none';
  /** Pixels for the labels of the level's axis. */
  readonly left?: number;
}

/**
 * A level over time: medians as lines over bands of half and of four fifths of the futures; spikes and outages behind them, the end of
 * the warm-up before. `size` is that of the plot.
 */
export function fan(
  series: readonly FanSeries[],
  time: FanTime,
  note: FanNote | undefined,
  format: Format,
  theme: ChartTheme,
  { width, height }: Size,
  { kind = 'units', levels, edge = 'p90', left = 40 }: FanOptions = {},
): TopLevelSpec {
  const domain = fanDays(time, width);
  const [first, last] = domain;
  const along = (day: number) => ((day - first) / (last - first)) * width;
  const [low, high] = levels ?? [0, highest(series, first) * HEADROOM];
  const marks = placeMarks(time.marks, domain, width);
  const x = timeAxis(time, domain, width);
  const y = levelAxis(kind, [low, high], height, format);
  const { color } = strategyEncoding(
    theme,
    series.map(({ strategy }) => strategy),
  );
  const area = (from: string, to: string, opacity: number) => ({
    mark: { type: 'area' as const, opacity },
    encoding: { x, y: { ...y, field: from }, y2: { field: to }, color },
  });
  const line = (field: string, strokeWidth: number, opacity: number) => ({
    mark: { type: 'line' as const, strokeWidth, opacity, strokeJoin: 'round' as const },
    encoding: { x, y: { ...y, field }, color },
  });
  const up = (level: number) => height * (1 - (level - low) / (high - low));
  return {
    width,
    height,
    autosize: 'none',
    padding: { left, right: RIGHT, top: shelfOf(time, width), bottom: BELOW },
    config: chartConfig(theme),
    data: { values: rows(series, time, width, [low, high], note) },
    layer: [
      marksLayer(marks, along, height, theme),
      area('p10', 'p90', 0.16),
      area('p25', 'p75', 0.26),
      ...(edge === 'none' ? [] : [line(edge, 1, 0.6)]),
      line('p50', 1.75, 1),
      ...(time.warmUpDays > first ? [warmUpLayer(along(time.warmUpDays), height, theme)] : []),
      ...(note ? [noteLayer(note.text, along(note.day + 1), up(note.units), width, edge === 'p10', theme)] : []),
    ],
  };
}

/** Pixels right of the plot and below it. */
export const RIGHT = 8;
export const BELOW = 24;
/** Room above the highest mark, for words. */
export const HEADROOM = 1.14;
/** Pixels between two points of a band. */
const APART = 3;

/** Pixels above a plot of `width`: shelves for the labels of spikes and outages. */
export function shelfOf(time: FanTime, width: number): number {
  const placed = placeMarks(time.marks, fanDays(time, width), width);
  return Math.max(
    12,
    SHELF * placed.reduce((most, { label, row }) => Math.max(most, label === '' ? 0 : row + 1), 0) + 2,
  );
}

/** The measured time, and as much of the warm-up as shows that there was one: both ends of a plot of `width`, in days from the start. */
export function fanDays(
  { warmUpDays, horizonDays }: Pick<FanTime, 'warmUpDays' | 'horizonDays'>,
  width: number,
): Domain {
  const measured = horizonDays - warmUpDays;
  const share = Math.max(0.06, (WARM_UP + 4) / width);
  return [Math.max(0, warmUpDays - (measured * share) / (1 - share)), horizonDays];
}

/** The days that are drawn: as many as have room, the last one and that of the words among them. */
export function fanSteps(days: number, [first, last]: Domain, width: number, note?: FanNote): number[] {
  const step = Math.max(1, Math.ceil(((last - first) * APART) / width));
  const from = Math.max(0, Math.ceil(first - 1));
  const all = Array.from({ length: Math.max(0, days - from) }, (_, i) => from + i);
  return all.filter((day, i) => i % step === 0 || day === note?.day || i === all.length - 1);
}

const highest = (series: readonly FanSeries[], first: number): number =>
  series.reduce(
    (most, { band }) => band.p90.subarray(Math.max(0, Math.ceil(first - 1))).reduce((a, b) => Math.max(a, b), most),
    1,
  );

function timeAxis({ start }: FanTime, [first, last]: Domain, width: number) {
  const { values, labelExpr } = dateTicks(start, first, last, width, RIGHT);
  return {
    field: 'at',
    type: 'quantitative' as const,
    scale: { domain: [first, last], nice: false, zero: false },
    axis: { values, labelExpr, grid: false },
  };
}

function levelAxis(kind: 'units' | 'rate', [low, high]: Domain, height: number, format: Format) {
  const { values, labelExpr } = ticksWithin(kind, [low, high], height, format, { upright: true });
  return {
    type: 'quantitative' as const,
    scale: { domain: [low, high], nice: false, zero: false },
    axis: { values, labelExpr, domain: false, ticks: false, grid: true },
  };
}

/**
 * A row for each strategy and day; days so close that they would share a pixel are passed over, but for the one with the words. What
 * leaves the axis, as the warm-up may, ends at its edge.
 */
function rows(series: readonly FanSeries[], time: FanTime, width: number, [low, high]: Domain, note?: FanNote) {
  const cut = (level: number) => Math.min(high, Math.max(low, level));
  return series.flatMap(({ strategy, band }) =>
    fanSteps(band.p50.length, fanDays(time, width), width, note).map((day) => ({
      strategy,
      at: day + 1, // the close of the day
      p10: cut(band.p10[day]),
      p25: cut(band.p25[day]),
      p50: cut(band.p50[day]),
      p75: cut(band.p75[day]),
      p90: cut(band.p90[day]),
    })),
  );
}
