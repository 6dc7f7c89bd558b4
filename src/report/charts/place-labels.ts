export interface Spot {
  /** Pixels in the plot. */
  readonly x: number;
  readonly y: number;
  readonly label: string;
}

export interface PlacedLabel {
  readonly label: string;
  readonly labelX: number;
  readonly labelY: number;
  readonly align: 'left' | 'right';
}

/** A label beside each point and above its whisker, on the side with room, moved as far as it takes to clear the others. */
export function placeLabels(spots: readonly Spot[], width: number, height: number): PlacedLabel[] {
  const placed: (PlacedLabel & { readonly from: number; readonly to: number })[] = [];
  return spots.map(({ x, y, label }) => {
    const long = label.length * LETTER;
    const align = x + GAP + long <= width || x < width / 2 ? 'left' : 'right';
    const labelX = align === 'left' ? x + GAP : x - GAP;
    const [from, to] = align === 'left' ? [labelX, labelX + long] : [labelX - long, labelX];
    const clashes = (at: number) => placed.some((p) => p.from < to && from < p.to && Math.abs(p.labelY - at) < LINE);
    const tries = Array.from({ length: 41 }, (_, i) => y - ABOVE + (i % 2 === 0 ? 1 : -1) * Math.ceil(i / 2) * 4);
    const labelY = tries.find((at) => at >= 6 && at <= height - 6 && !clashes(at)) ?? y - ABOVE;
    placed.push({ label, labelX, labelY, align, from, to });
    return { label, labelX, labelY, align };
  });
}

/** Pixels: from the point's middle to the label, across and up; a letter of 12 px on average; a line. */
const GAP = 8;
const ABOVE = 10;
const LETTER = 6.4;
const LINE = 15;
