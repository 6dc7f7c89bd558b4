import type { Config } from 'vega-lite';
import { TICKS_PER_DAY } from '../../domain/time.js';
import type { Focus } from '../../study/what-if/goal.js';
import type { Format } from '../format.js';
import type { StorySetting } from '../future/story-setting.js';
import { Dates } from '../trace/dates.js';
import { dateTicks } from './date-ticks.js';
import { chartConfig, type ChartTheme } from './theme.js';
import type { ChartView } from './view.js';

/** What charts of one future are made from, beside the future. */
export interface FutureChartInput {
  /** Pixels of the whole drawing. */
  readonly width: number;
  readonly height: number;
  readonly options: Readonly<Record<string, string>>;
  readonly focus: Focus;
  readonly setting: StorySetting;
  readonly format: Format;
  readonly theme: ChartTheme;
}

/** Where the marks are, and the days at both ends of it. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly from: number;
  readonly to: number;
}

/** The plot of a chart over time, within its margins. */
export function frameOf(
  { width, height }: { readonly width: number; readonly height: number },
  margins: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number },
  [from, to]: readonly [number, number],
): Frame {
  return {
    left: margins.left,
    top: margins.top,
    width: Math.max(40, width - margins.left - margins.right),
    height: Math.max(20, height - margins.top - margins.bottom),
    from,
    to,
  };
}

/** The same for so many rows: not higher than they need, so that the axis stands right below them. */
export const forRows = (frame: Frame, rows: number): Frame => ({
  ...frame,
  height: Math.min(frame.height, rows * MOST_PER_ROW),
});

const MOST_PER_ROW = 32;

/** Pixels from the left edge of the drawing. */
export const alongDays = ({ left, width, from, to }: Frame, day: number): number =>
  left + ((day - from) / (to - from)) * width;

/** What every such spec begins with. */
interface SpecBase {
  readonly width: number;
  readonly height: number;
  readonly autosize: 'none';
  readonly padding: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  readonly config: Config;
}

export function specBase({ left, top, width, height }: Frame, input: FutureChartInput): SpecBase {
  return {
    width,
    height,
    autosize: 'none',
    padding: {
      left,
      top,
      right: Math.max(0, input.width - left - width),
      bottom: Math.max(0, input.height - top - height),
    },
    config: chartConfig(input.theme),
  };
}

/** Days along x, labelled as dates. */
export function daysAxis({ from, to, width }: Frame, start: string, field: string, grid = false) {
  const { values, labelExpr } = labelled(start, from, to, width);
  return {
    field,
    type: 'quantitative' as const,
    scale: { domain: [from, to], nice: false, zero: false },
    axis: { values, labelExpr, grid },
  };
}

/** Mondays and firsts of months as everywhere; where they are too few to read a date by, every so many days. */
function labelled(start: string, from: number, to: number, width: number) {
  const usual = dateTicks(start, from, to, width);
  const room = Math.max(1, Math.floor(width / LABEL));
  if (usual.values.length >= Math.min(3, room) || to - from > SHORT) return usual;
  const dates = new Dates(start);
  const step = STEPS.find((days) => Math.floor((to - from) / days) + 1 <= room) ?? Math.ceil(to - from);
  const values: number[] = [];
  for (let day = Math.ceil(from); day <= to; day += step) values.push(day);
  const year = (day: number) => dates.iso(day * TICKS_PER_DAY).slice(0, 4);
  const labels = values.map((day, i) => {
    const said = dates.date(day * TICKS_PER_DAY);
    const same = i === 0 || year(day) === year(values[i - 1]);
    return [String(day), same ? said.replace(/ \d{4}$/, '') : `${said.replace(/ \d{4}$/, '')} ${year(day)}`] as const;
  });
  return { values, labelExpr: `${JSON.stringify(Object.fromEntries(labels))}[datum.value]` };
}

/** Pixels that '28 Nov' needs with the space around it. */
const LABEL = 56;
/** Days beyond which people think in months. */
const SHORT = 92;
const STEPS = [1, 2, 3, 4, 7, 14];

/** Pixels as they are, from the top or left of the plot. */
export const pixels = (field: string) => ({ field, type: 'quantitative' as const, scale: null, axis: null });

/** A place in which there is nothing to draw: it says why. */
export function nothingToDraw(id: string, title: string, why: string, { width, height }: FutureChartInput): ChartView {
  return {
    id,
    title,
    note: '',
    legend: [],
    empty: why,
    width,
    height,
    plot: { left: 0, top: 0, width, height },
    points: [],
    table: { head: [], rows: [] },
    summary: why,
  };
}

/** Pixels that a text of 11 or 12 px needs. */
export const textWidth = (text: string, size = 12): number => Math.ceil(Array.from(text).length * size * 0.57);
