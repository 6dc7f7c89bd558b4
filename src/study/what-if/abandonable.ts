import type { Tape } from '../../domain/tape.js';

/** Nobody wants the future any more. */
export class Abandoned extends Error {
  override name = 'Abandoned';
}

/** The tape, but that it ends with an `Abandoned` at the next chunk once `given` up: a future is left within some 20,000 orders. */
export function abandonable(tape: Tape, given: () => boolean): Tape {
  return {
    ...tape,
    nextChunk() {
      if (given()) throw new Abandoned('the future is not wanted any more');
      return tape.nextChunk();
    },
  };
}
