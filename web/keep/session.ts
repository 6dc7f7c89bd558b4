import type { Goal } from '../../src/study/what-if/goal.js';
import type { State, View } from '../store/state.js';
import type { ShopText } from '../../workers/desk/protocol.js';

/** A kept what-if as lists show it. */
export interface SessionHead {
  readonly id: string;
  /** Kept by itself, or under a name. */
  readonly kind: 'auto' | 'named';
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly title: string;
  readonly strategies: readonly string[];
  /** The verdict as it stood then; empty before the first estimate. */
  readonly summary: string;
}

/** All that is needed to go on. */
export interface SessionBody {
  readonly id: string;
  readonly shop: ShopText;
  readonly opened: string;
  readonly chosen: string;
  readonly lead: string;
  readonly view: View;
  readonly goal: Goal;
  /** What the plan is made from; absent in sessions of an older page, and where it could not be left behind. */
  readonly plan?: State['plan'];
}

export interface Session {
  readonly head: SessionHead;
  readonly body: SessionBody;
}
