import { Exit } from './exit-codes.js';

export interface Interrupt {
  /** Aborts at the first Ctrl-C. */
  readonly signal: AbortSignal;
  /** Ctrl-C ends the process again. */
  forget(): void;
}

/**
 * npm passes Ctrl-C on to its child, which the terminal has told already: two signals within this many milliseconds are one.
 */
const SAME_KEY = 300;

/** The first Ctrl-C asks for a clean end with what there is, the second one leaves at once. */
export function onInterrupt(say: () => void, leave = () => process.exit(Exit.INTERRUPTED)): Interrupt {
  const controller = new AbortController();
  let first = -Infinity;
  const listener = () => {
    const time = performance.now();
    if (!controller.signal.aborted) {
      first = time;
      say();
      controller.abort();
    } else if (time - first > SAME_KEY) leave();
  };
  process.on('SIGINT', listener);
  return { signal: controller.signal, forget: () => process.off('SIGINT', listener) };
}
