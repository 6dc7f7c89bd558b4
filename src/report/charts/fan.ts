import type { TopLevelSpec } from 'vega-lite';
import type { DailyBand, EventMark } from '../../study/result.js';
import type { Format } from '../format.js';
import type { Size } from './cost-service.js';
import { dateTicks } from './date-ticks.js';
import { marksLayer, noteLayer, SHELF, WARM_UP, warmUpLayer } from './fan-layers.js';
import { placeMarks } from './place-marks.js';
import { chartConfig, strategyEncoding, type ChartTheme } from './theme.js';
import { ticks } from './ticks.js';

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

/**
 * A level over time: medians as lines over bands of half and of four fifths of the futures; spikes and outages behind them, the end of
 * the warm-up before.
 */
export function fan(
  series: readonly FanSeries[],
  time: FanTime,
  note: FanNote | undefined,
  format: Format,
  theme: ChartTheme,
  { width, height }: Size,
): TopLevelSpec {
  const domain = span(time, width);
  const [first, last] = domain;
  const along = (day: number) => ((day - first) / (last - first)) * width;
  const shown = rows(series, domain, width, note);
  const top = shown.reduce((most, { p90 }) => Math.max(most, p90), 1) * HEADROOM;
  const marks = placeMarks(time.marks, domain, width);
  const shelf = SHELF * marks.reduce((most, { label, row }) => Math.max(most, label === '' ? 0 : row + 1), 0);
  const x = timeAxis(time, domain, width);
  const y = levelAxis(top, height, format);
  const { color } = strategyEncoding(
    theme,
    series.map(({ strategy }) => strategy),
  );
  const area = (low: string, high: string, opacity: number) => ({
    mark: { type: 'area' as const, opacity },
    encoding: { x, y: { ...y, field: low }, y2: { field: high }, color },
  });
  const line = (field: string, strokeWidth: number, opacity: number) => ({
    mark: { type: 'line' as const, strokeWidth, opacity, strokeJoin: 'round' as const },
    encoding: { x, y: { ...y, field }, color },
  });
  return {
    width,
    height,
    autosize: 'none',
    padding: { left: 40, right: 8, top: Math.max(12, shelf + 2), bottom: 24 },
    config: chartConfig(theme),
    data: { values: shown },
    layer: [
      marksLayer(marks, along, height, theme),
      area('p10', 'p90', 0.16),
      area('p25', 'p75', 0.26),
      // Where no queue is usual the worst tenth is all there is to see: it gets an edge.
      line('p90', 1, 0.6),
      line('p50', 1.75, 1),
      ...(time.warmUpDays > first ? [warmUpLayer(along(time.warmUpDays), height, theme)] : []),
      ...(note ? [noteLayer(note.text, along(note.day + 1), height * (1 - note.units / top), width)] : []),
    ],
  };
}

function timeAxis({ start }: FanTime, domain: [number, number], width: number) {
  const { values, labelExpr } = dateTicks(start, ...domain, width);
  return {
    field: 'at',
    type: 'quantitative' as const,
    scale: { domain, nice: false, zero: false },
    axis: { values, labelExpr, grid: false },
  };
}

function levelAxis(top: number, height: number, format: Format) {
  const { values, labelExpr } = ticks('units', 0, top, height, format, { upright: true });
  return {
    type: 'quantitative' as const,
    scale: { domain: [0, top], nice: false },
    axis: { values: values.filter((v) => v >= 0 && v <= top), labelExpr, domain: false, ticks: false, grid: true },
  };
}

/** Room above the highest mark, for words. */
const HEADROOM = 1.14;
/** Pixels between two points of a band. */
const APART = 3;

/** The measured time, and as much of the warm-up as shows that there was one. */
function span({ warmUpDays, horizonDays }: FanTime, width: number): [number, number] {
  const measured = horizonDays - warmUpDays;
  const share = Math.max(0.06, (WARM_UP + 4) / width);
  return [Math.max(0, warmUpDays - (measured * share) / (1 - share)), horizonDays];
}

/** A row for each strategy and day; days so close that they would share a pixel are passed over, but for the one with the words. */
function rows(series: readonly FanSeries[], [first, last]: readonly [number, number], width: number, note?: FanNote) {
  const step = Math.max(1, Math.ceil(((last - first) * APART) / width));
  return series.flatMap(({ strategy, band }) => {
    const days = Array.from(band.p50, (_, day) => day).filter((day) => day + 1 >= first);
    return days
      .filter((day, i) => i % step === 0 || day === note?.day || i === days.length - 1)
      .map((day) => ({
        strategy,
        at: day + 1, // the close of the day
        p10: band.p10[day],
        p25: band.p25[day],
        p50: band.p50[day],
        p75: band.p75[day],
        p90: band.p90[day],
      }));
  });
}
