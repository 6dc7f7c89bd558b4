export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Placed {
  readonly x: number;
  readonly y: number;
  /** The side of the target on which it lies; 'off' where there is room on none. */
  readonly side: 'left' | 'right' | 'above' | 'below' | 'off';
  /** Where the arrow's tip is along the side that faces the target, in px from the card's own corner. */
  readonly arrow: number;
}

/** A card beside its target, never on it, and whole on the screen: on the first side that has room for it. */
export function placeBeside(
  target: Box,
  card: Pick<Box, 'width' | 'height'>,
  screen: Pick<Box, 'width' | 'height'>,
  prefer: readonly Placed['side'][] = ['right', 'left', 'below', 'above'],
): Placed {
  const within = (at: number, size: number, all: number) => Math.max(MARGIN, Math.min(all - size - MARGIN, at));
  const middleX = target.x + target.width / 2;
  const middleY = target.y + target.height / 2;
  const x = within(middleX - card.width / 2, card.width, screen.width);
  const y = within(middleY - card.height / 2, card.height, screen.height);
  const alongX = Math.max(CORNER, Math.min(card.width - CORNER, middleX - x));
  const alongY = Math.max(CORNER, Math.min(card.height - CORNER, middleY - y));
  const places: Record<string, Placed> = {
    right: { x: target.x + target.width + GAP, y, side: 'right', arrow: alongY },
    left: { x: target.x - card.width - GAP, y, side: 'left', arrow: alongY },
    below: { x, y: target.y + target.height + GAP, side: 'below', arrow: alongX },
    above: { x, y: target.y - card.height - GAP, side: 'above', arrow: alongX },
  };
  const fits = prefer
    .map((side) => places[side])
    .find(
      (place) =>
        place !== undefined &&
        place.x >= MARGIN &&
        place.y >= MARGIN &&
        place.x + card.width + MARGIN <= screen.width &&
        place.y + card.height + MARGIN <= screen.height,
    );
  if (fits) return fits;
  // No side has room: at the end of the screen that is farther from the target's middle.
  const low = middleY < screen.height / 2;
  return {
    x: within(screen.width, card.width, screen.width),
    y: low ? within(screen.height, card.height, screen.height) : MARGIN,
    side: 'off',
    arrow: 0,
  };
}

/** Between target and card: the arrow. */
const GAP = 12;
const MARGIN = 8;
/** The arrow stays off the card's rounded corners. */
const CORNER = 16;
