import type { State } from '../store/state.js';
import { store } from '../store/use-store.js';

/**
 * Resolves when the figures are of the newest text and the page has nothing better to do, after so many milliseconds, or as soon as it is
 * urgent: what nobody waits for is brought up to date after the figures have been shown.
 */
export function atLeisure(isUrgent: (state: State) => boolean, longest = 400): Promise<void> {
  if (isUrgent(store.state)) return Promise.resolve();
  return new Promise((resolve) => {
    let idle = 0;
    const over = (): void => {
      clearTimeout(timer);
      if (idle !== 0) cancelIdleCallback(idle);
      store.removeEventListener('change', look);
      resolve();
    };
    const look = (): void => {
      if (isUrgent(store.state)) return over();
      if (store.state.stale || idle !== 0) return;
      // Not every browser says when it is idle; there it is when time is over.
      if (typeof requestIdleCallback === 'function') idle = requestIdleCallback(over, { timeout: longest });
    };
    const timer = setTimeout(over, longest);
    store.addEventListener('change', look);
    look();
  });
}
