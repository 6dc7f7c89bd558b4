/** Thrown into work that nobody waits for any more. */
export class Outdated extends Error {
  override name = 'Outdated';
}

/**
 * Does work a few milliseconds at a time and lets the thread hear its messages in between. Rejects with `Outdated` once `isOver` says so.
 */
export async function inSlices<T>(work: Generator<void, T>, isOver: () => boolean): Promise<T> {
  let since = performance.now();
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    if (performance.now() - since < SLICE) continue;
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (isOver()) throw new Outdated('a newer text is on the desk');
    since = performance.now();
  }
}

/** Milliseconds; a page that asks for something else waits no longer than two of its frames. */
const SLICE = 12;
