import type { Method } from '../method.js';
import { automatic } from './automatic.js';

/**
 * A method with the same points, and with intervals as wide as its own errors were: a backtest over the end of the series finds by how much its
 * formula is off, step by step (`widenings`). It costs a second fit.
 */
export function widened(method: Method, horizon?: number): Method {
  const alone = automatic({ candidates: { method }, ...(horizon === undefined ? {} : { horizon }) });
  return { ...alone, about: `${method.about}; intervals from its errors in a rolling-origin backtest` };
}
