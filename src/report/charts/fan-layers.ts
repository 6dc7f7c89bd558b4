import type { PlacedMark } from './place-marks.js';
import type { ChartTheme } from './theme.js';

/** Height of a row of labels above the plot. */
export const SHELF = 15;

/** Pixels that the word for the warm-up needs. */
export const WARM_UP = 54;

/** Spikes and outages: a grey stretch behind the bands, up to its label above the plot. */
export function marksLayer(
  marks: readonly PlacedMark[],
  along: (day: number) => number,
  height: number,
  theme: ChartTheme,
) {
  const rows = marks.map(({ from, to, label, labelX, row }) => ({
    left: along(from),
    right: along(to),
    top: label === '' ? 0 : -SHELF * (row + 1),
    bottom: height,
    label,
    labelX,
    middle: -SHELF * (row + 0.5),
  }));
  return {
    data: { values: rows },
    layer: [
      {
        mark: { type: 'rect' as const, color: theme.ink, opacity: 0.06 },
        encoding: { x: pixels('left'), x2: { field: 'right' }, y: pixels('top'), y2: { field: 'bottom' } },
      },
      {
        mark: { ...words(theme), align: 'left' as const, baseline: 'middle' as const, dx: 3 },
        encoding: { x: pixels('labelX'), y: pixels('middle'), text: { field: 'label', type: 'nominal' as const } },
      },
    ],
  };
}

/** The dotted end of the warm-up; its word left of it, where there is room. */
export function warmUpLayer(x: number, height: number, theme: ChartTheme) {
  return {
    data: { values: [{ x, top: 0, bottom: height, middle: 7, text: x >= WARM_UP ? 'warm-up' : '' }] },
    layer: [
      {
        mark: { type: 'rule' as const, color: theme.soft, strokeDash: [2, 2] },
        encoding: { x: pixels('x'), y: pixels('top'), y2: { field: 'bottom' } },
      },
      {
        mark: { ...words(theme), align: 'right' as const, baseline: 'middle' as const, dx: -5 },
        encoding: { x: pixels('x'), y: pixels('middle'), text: { field: 'text', type: 'nominal' as const } },
      },
    ],
  };
}

/**
 * Words above a point or below it, beside it where there is no room above, on the side with room, on a halo that keeps lines off them.
 * `below`: the point is a low one.
 */
export function noteLayer(text: string, x: number, y: number, width: number, below: boolean, theme: ChartTheme) {
  const long = text.length * BOLD;
  const align = x + long + 4 < width ? ('left' as const) : ('right' as const);
  const beside = !below && y < LINE;
  const baseline = beside ? ('middle' as const) : below ? ('top' as const) : ('bottom' as const);
  const dx = beside ? (align === 'left' ? 6 : -6) : 0;
  const mark = {
    type: 'text' as const,
    align,
    baseline,
    fontWeight: 600 as const,
    dx,
    dy: beside ? 0 : below ? 5 : -4,
  };
  const encoding = { x: pixels('x'), y: pixels('y'), text: { field: 'text', type: 'nominal' as const } };
  // Where neither side has room it stays within the plot.
  const at = align === 'left' ? x : Math.max(x, long);
  return {
    data: { values: [{ text, x: at, y: beside ? Math.max(y, 7) : y }] },
    layer: [
      {
        mark: {
          ...mark,
          stroke: theme.ground,
          strokeWidth: 3,
          strokeOpacity: 0.8,
          strokeJoin: 'round' as const,
        },
        encoding,
      },
      { mark, encoding },
    ],
  };
}

/** Pixels of a line of 12 px. */
const LINE = 18;
/** Pixels of a bold letter of 12 px on average. */
const BOLD = 6.8;

const pixels = (field: string) => ({ field, type: 'quantitative' as const, scale: null, axis: null });

const words = (theme: ChartTheme) => ({ type: 'text' as const, fontSize: 11, color: theme.soft });
