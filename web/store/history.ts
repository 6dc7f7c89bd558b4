import type { State, Step } from './state.js';

/** What can be undone and redone. */
export type Steps = Pick<State, 'past' | 'future'>;

/** When a change was made by hand, and how. */
export interface Hand {
  readonly at: number;
  /** Number of the press that goes on; null where none does. */
  readonly grip: number | null;
}

/** What belongs together as one step: the same lever (or the keyboard), moved again at once or while the pointer is still down. */
export interface Stroke extends Hand {
  readonly key: string | null;
}

/** Steps after a change from `before` to `text`. One stroke is one step; one that comes back to where it began is none. */
export function remember(steps: Steps, before: Step, text: string, goesOn: boolean): Steps {
  const last = steps.past.at(-1);
  if (goesOn && last !== undefined) {
    const past = steps.past.slice(0, -1);
    return { past: last.text === text ? past : [...past, { ...last, what: before.what }], future: [] };
  }
  if (before.text === text) return steps;
  return { past: [...steps.past, before].slice(-MOST_STEPS), future: [] };
}

/** Is the second change a part of the same stroke as the first? */
export function goesOn(first: Stroke | null, second: Stroke): boolean {
  if (first === null || first.key === null || first.key !== second.key) return false;
  return second.at - first.at < STROKE || (second.grip !== null && second.grip === first.grip);
}

/** Texts kept for undo. */
const MOST_STEPS = 500;
/** Milliseconds. */
const STROKE = 800;
