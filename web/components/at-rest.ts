import { store } from '../store/use-store.js';

/**
 * Resolves when nothing is played, or after so many milliseconds: what is large and slow to make comes after the figures, and doesn't
 * take the desk's time from the futures that they are made of.
 */
export function atRest(longest = 250): Promise<void> {
  const rests = (): boolean => store.state.tick?.state !== 'playing';
  if (rests()) return Promise.resolve();
  return new Promise((resolve) => {
    const over = (): void => {
      clearTimeout(timer);
      store.removeEventListener('change', look);
      resolve();
    };
    const look = (): void => {
      if (rests()) over();
    };
    const timer = setTimeout(over, longest);
    store.addEventListener('change', look);
  });
}
