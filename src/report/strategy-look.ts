/** Vega's names of the shapes that strategies have; the order is that of the colours. */
export const SHAPES = ['square', 'circle', 'triangle-up', 'diamond', 'triangle-down', 'cross'] as const;

/** The same shapes as paths, within six pixels of 0. */
export const SHAPE_PATHS = [
  'M-4-4h8v8h-8Z',
  'M4.5,0A4.5,4.5,0,1,1,-4.5,0A4.5,4.5,0,1,1,4.5,0Z',
  'M0-5L5.2,4H-5.2Z',
  'M0-5.5L4.5,0L0,5.5L-4.5,0Z',
  'M0,5L5.2-4H-5.2Z',
  'M-5-1.7h3.3V-5h3.4v3.3H5v3.4H1.7V5h-3.4V1.7H-5Z',
] as const;

/** Which colour and shape the n-th strategy has: the baseline's are its own, however many there are. */
export const lookOf = (strategy: number): number => (strategy === 0 ? 0 : 1 + ((strategy - 1) % (SHAPES.length - 1)));
