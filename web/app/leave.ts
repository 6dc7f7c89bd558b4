import type { Store } from '../store/store.js';

/** The browser asks before the page is left, only where something would be lost: changes that could not be kept. */
export function askBeforeLeaving(store: Store): void {
  addEventListener('beforeunload', (event) => {
    const { past, saved } = store.state;
    if (past.length > 0 && saved !== null && saved.problem !== '') event.preventDefault();
  });
}
