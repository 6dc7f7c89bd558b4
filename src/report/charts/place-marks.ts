import { shorten } from './shorten.js';

export interface PlacedMark {
  /** On the axis, cut to its ends. */
  readonly from: number;
  readonly to: number;
  /** Empty where there was no room. */
  readonly label: string;
  /** Pixels from the left edge; `row` counts up from the plot, 0 is next to it. */
  readonly labelX: number;
  readonly row: number;
}

/** Labels above their stretches of time, beside each other where they fit and else one above the other, in at most three rows. */
export function placeMarks(
  marks: readonly { readonly from: number; readonly to: number; readonly label: string }[],
  [first, last]: readonly [number, number],
  width: number,
): PlacedMark[] {
  const ends: number[] = [];
  const seen = marks.filter(({ from, to }) => to > first && from < last);
  return seen.map(({ from, to, label }) => {
    const cut = { from: Math.max(from, first), to: Math.min(to, last) };
    const said = shorten(label, Math.floor(width / LETTER / 2));
    const long = said.length * LETTER;
    const start = ((cut.from - first) / (last - first)) * width;
    const labelX = Math.max(0, Math.min(start, width - long));
    const free = Array.from({ length: ROWS }, (_, row) => row).find((row) => labelX >= (ends[row] ?? -Infinity));
    if (free === undefined) return { ...cut, label: '', labelX, row: 0 };
    ends[free] = labelX + long + BETWEEN;
    return { ...cut, label: said, labelX, row: free };
  });
}

/** Pixels: a letter of 11 px on average, and the least between two labels. */
const LETTER = 6.2;
const BETWEEN = 10;
const ROWS = 3;
