import { demandsOf } from './demands.js';

export type DemandClass = 'smooth' | 'erratic' | 'intermittent' | 'lumpy' | 'too short';

/**
 * Syntetos, Boylan & Croston (2005): periods per demand against 1.32 (periods ÷ periods with demand), squared coefficient of variation of the
 * sizes (population variance) against 0.49. Fewer than two demands are too short to say.
 */
export function demandClass(series: ArrayLike<number>): DemandClass {
  const { count, cv2 } = demandsOf(series);
  if (count < 2) return 'too short';
  const isRare = series.length / count >= 1.32;
  if (cv2 >= 0.49) return isRare ? 'lumpy' : 'erratic';
  return isRare ? 'intermittent' : 'smooth';
}
