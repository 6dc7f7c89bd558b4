import { store } from '../store/use-store.js';

/**
 * Resolves when nothing is played, or after so many milliseconds, and the figures that came last have been drawn: what is large and slow to
 * make comes after them, and takes the processors' time neither from the futures that they are made of nor from their picture.
 */
export async function atRest(longest = 250): Promise<void> {
  await untilRest(longest);
  await pictureDrawn();
}

function untilRest(longest: number): Promise<void> {
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

/** A hidden page draws none. */
function pictureDrawn(longest = 100): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, longest);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      setTimeout(resolve, 0);
    });
  });
}
