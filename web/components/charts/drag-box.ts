import type { BrushBox } from './brush-focus.js';

export interface DragBoxParts {
  /** Where an event is, in pixels of the drawing. */
  readonly place: (event: MouseEvent) => { readonly x: number; readonly y: number };
  /** The box as it is drawn out; null where it was given up. */
  readonly changed: (box: BrushBox | null) => void;
  /** It was let go. */
  readonly done: (box: BrushBox) => void;
}

/** Draws out a box from where the pointer is pressed until it is let go. A hand that only trembles draws none; Escape gives it up. */
export function dragBox(event: PointerEvent, { place, changed, done }: DragBoxParts): void {
  const { x, y } = place(event);
  const stop = new AbortController();
  const { signal } = stop;
  let box: BrushBox | null = null;
  const giveUp = () => {
    stop.abort();
    changed(null);
  };
  addEventListener(
    'pointermove',
    (moved) => {
      const to = place(moved);
      if (box === null && Math.hypot(to.x - x, to.y - y) < TREMBLE) return;
      box = { x0: x, y0: y, x1: to.x, y1: to.y };
      changed(box);
    },
    { signal },
  );
  addEventListener(
    'pointerup',
    () => {
      stop.abort();
      if (box) done(box);
    },
    { signal },
  );
  addEventListener('pointercancel', giveUp, { signal });
  addEventListener('keydown', ({ key }) => key === 'Escape' && giveUp(), { signal, capture: true });
}

/** Pixels that a hand moves without meaning it. */
const TREMBLE = 5;
