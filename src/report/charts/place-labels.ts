export interface Spot {
  /** Pixels in the plot. */
  readonly x: number;
  readonly y: number;
  readonly label: string;
  /** Written in bold, which is wider. */
  readonly bold?: boolean;
}

export interface PlacedLabel {
  readonly label: string;
  /** Pixels: where it begins (`left`) or ends (`right`), and the middle of its height. */
  readonly labelX: number;
  readonly labelY: number;
  readonly align: 'left' | 'right';
}

/** What words should not lie on, in pixels of the plot. */
export interface Blocked {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * A label beside each point and above its whisker, on the side and at the nearest height where it clears the other labels, is nearer to
 * its own point than to any other and, if that can be, lies on nothing that is `blocked`.
 */
export function placeLabels(
  spots: readonly Spot[],
  width: number,
  height: number,
  blocked: readonly Blocked[] = [],
): PlacedLabel[] {
  const placed: Box[] = [];
  return spots.map((spot, i) => {
    const others = spots.filter((_, k) => k !== i);
    const isInside = ({ from, to, y }: Box) => from >= 0 && to <= width && y >= LINE / 2 && y <= height - LINE / 2;
    const isClear = (box: Box) => isInside(box) && !placed.some((other) => overlap(box, other));
    const isOwn = (box: Box) => others.every((other) => distance(box, other) > Math.max(MARK, distance(box, spot)));
    const isFree = (box: Box) => !blocked.some((b) => covers(b, box));
    const tries = candidates(spot);
    const chosen =
      tries.find(({ box }) => isClear(box) && isOwn(box) && isFree(box)) ??
      tries.find(({ box }) => isClear(box) && isOwn(box)) ??
      tries.find(({ box }) => isClear(box)) ??
      tries[0];
    placed.push(chosen.box);
    const { align, box } = chosen;
    return { label: spot.label, labelX: align === 'left' ? box.from : box.to, labelY: box.y, align };
  });
}

interface Box {
  readonly from: number;
  readonly to: number;
  /** The middle of its height. */
  readonly y: number;
}

/** Pixels: from the point's middle to the label, across and up; half a point; a letter of 12 px on average, and a bold one; a line. */
const GAP = 8;
const ABOVE = 10;
const MARK = 6;
const LETTER = 6.4;
const BOLD_LETTER = 7.2;
const LINE = 15;

/** Right and left of the point, then further and further up and down. */
function candidates({ x, y, label, bold }: Spot): { readonly align: 'left' | 'right'; readonly box: Box }[] {
  const long = label.length * (bold ? BOLD_LETTER : LETTER);
  return Array.from({ length: 41 }, (_, i) => y - ABOVE + (i % 2 === 0 ? 1 : -1) * Math.ceil(i / 2) * 5).flatMap(
    (at) => [
      { align: 'left' as const, box: { from: x + GAP, to: x + GAP + long, y: at } },
      { align: 'right' as const, box: { from: x - GAP - long, to: x - GAP, y: at } },
    ],
  );
}

const overlap = (a: Box, b: Box): boolean => a.from < b.to && b.from < a.to && Math.abs(a.y - b.y) < LINE;

const covers = ({ left, right, top, bottom }: Blocked, { from, to, y }: Box): boolean =>
  from < right + 2 && left - 2 < to && y - LINE / 2 < bottom && top < y + LINE / 2;

/** From a point to the box, 0 inside. */
function distance({ from, to, y }: Box, point: Spot): number {
  const across = Math.max(from - point.x, 0, point.x - to);
  const up = Math.max(Math.abs(point.y - y) - LINE / 2, 0);
  return Math.sqrt(across * across + up * up);
}
