import { lookOf, SHAPE_PATHS } from '../strategy-look.js';

/** A strategy's colour and shape, as in the charts, for the running text. */
export function strategyMark(strategy: number): string {
  const look = lookOf(strategy);
  return `<svg class="mark" viewBox="-6 -6 12 12" aria-hidden="true"><path d="${SHAPE_PATHS[look]}" fill="var(--s${look})"/></svg>`;
}
