import { looks } from '../charts/theme.js';

/** A strategy's colour and shape, as in the charts, for the running text. */
export function strategyMark(strategy: number): string {
  const look = looks(strategy);
  return `<svg class="mark" viewBox="-6 -6 12 12" aria-hidden="true"><path d="${PATHS[look]}" fill="var(--s${look})"/></svg>`;
}

/** Square, circle, triangle up, diamond, triangle down, cross. */
const PATHS = [
  'M-4-4h8v8h-8Z',
  'M4.5,0A4.5,4.5,0,1,1,-4.5,0A4.5,4.5,0,1,1,4.5,0Z',
  'M0-5L5.2,4H-5.2Z',
  'M0-5.5L4.5,0L0,5.5L-4.5,0Z',
  'M0,5L5.2-4H-5.2Z',
  'M-5-1.7h3.3V-5h3.4v3.3H5v3.4H1.7V5h-3.4V1.7H-5Z',
];
