import type { BrushAxes, ChartView } from '../../../src/report/charts/view.js';
import type { Focus } from '../../../src/study/what-if/goal.js';

/** Two corners in the drawing, in pixels. */
export interface BrushBox {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** What a brush over the plot picks out: whole days, item rows, or waits in days. */
export type Brushed = Focus & { readonly waits?: readonly [from: number, to: number] };

export function brushed(axes: BrushAxes, plot: ChartView['plot'], box: BrushBox): Brushed {
  const across = between(box.x0, box.x1, plot.left, plot.width);
  const down = between(box.y0, box.y1, plot.top, plot.height);
  const { x, y } = axes;
  const at = (share: number) => (x ? x.from + share * (x.to - x.from) : 0);
  const ends = [Math.floor(at(across[0])), Math.max(Math.floor(at(across[0])) + 1, Math.ceil(at(across[1])))] as const;
  const rows = y?.rows ?? [];
  const first = Math.min(rows.length - 1, Math.floor(down[0] * rows.length));
  const items = rows.slice(first, Math.max(first + 1, Math.ceil(down[1] * rows.length)));
  return {
    ...(x?.what === 'days' ? { days: ends } : {}),
    ...(x?.what === 'waits' ? { waits: ends } : {}),
    // All rows are no choice.
    ...(y && items.length < rows.length ? { items } : {}),
  };
}

/** What is drawn of a brush while it is made: along an axis that means nothing it spans the plot. */
export function brushShape(axes: BrushAxes, plot: ChartView['plot'], box: BrushBox): BrushBox {
  const clampX = (x: number) => Math.min(plot.left + plot.width, Math.max(plot.left, x));
  const clampY = (y: number) => Math.min(plot.top + plot.height, Math.max(plot.top, y));
  return {
    x0: axes.x ? clampX(Math.min(box.x0, box.x1)) : plot.left,
    x1: axes.x ? clampX(Math.max(box.x0, box.x1)) : plot.left + plot.width,
    y0: axes.y ? clampY(Math.min(box.y0, box.y1)) : plot.top,
    y1: axes.y ? clampY(Math.max(box.y0, box.y1)) : plot.top + plot.height,
  };
}

/** Where what is looked at lies in a plot that could be brushed for it; null where it says nothing of it. */
export function focusShape({ x, y }: BrushAxes, plot: ChartView['plot'], { days, items }: Focus): BrushBox | null {
  const across = x?.what === 'days' && days ? days.map((day) => (day - x.from) / (x.to - x.from)) : null;
  const at = y && items ? y.rows.flatMap((row, i) => (items.includes(row) ? [i] : [])) : [];
  if (!across && at.length === 0) return null;
  const [left, right] = (across ?? [0, 1]).map((share) => plot.left + Math.min(1, Math.max(0, share)) * plot.width);
  const high = plot.height / (y?.rows.length ?? 1);
  const [first, last] = at.length > 0 ? [at[0]!, at.at(-1)! + 1] : [0, y?.rows.length ?? 1];
  return { x0: left!, x1: right!, y0: plot.top + first * high, y1: plot.top + last * high };
}

/** Shares of the plot between two pixels, lower one first. */
function between(a: number, b: number, start: number, size: number): [number, number] {
  const share = (at: number) => Math.min(1, Math.max(0, (at - start) / size));
  return [share(Math.min(a, b)), share(Math.max(a, b))];
}
