import type { Goal } from '../../src/study/what-if/goal.js';
import type { ShopText } from '../../workers/desk/protocol.js';

/** A what-if as it travels in a link. */
export interface Carried {
  readonly shop: ShopText;
  /** Name of the strategy that everything is told of. */
  readonly chosen: string;
  readonly view: CarriedView;
  readonly goal: Goal;
  /** Data files that were too large to come along. */
  readonly left: readonly string[];
}

export type CarriedView = (typeof CARRIED_VIEWS)[number];
export const CARRIED_VIEWS = ['dashboard', 'orders', 'replay', 'plan'] as const;
