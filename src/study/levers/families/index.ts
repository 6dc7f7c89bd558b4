import type { Handle } from '../handle.js';
import type { StrategyView } from '../strategy-view.js';
import { alerts } from './alerts.js';
import { care } from './care.js';
import { counting } from './counting.js';
import { expedite } from './expedite.js';
import { express } from './express.js';
import { levels } from './levels.js';
import { orderSize } from './order-size.js';
import { beliefs } from './planner.js';
import { promises } from './promises.js';
import { queue } from './queue.js';
import { rebalance } from './rebalance.js';
import { reorderKind } from './reorder-kind.js';
import { review } from './review.js';
import { safetyStock } from './safety-stock.js';
import { sourcing } from './sourcing.js';

/** Everything that can be moved under a strategy, family by family; a new family is a line here. */
const families: readonly ((view: StrategyView) => Handle[])[] = [
  safetyStock,
  levels,
  orderSize,
  review,
  reorderKind,
  sourcing,
  expedite,
  beliefs,
  rebalance,
  queue,
  promises,
  care,
  express,
  counting,
  alerts,
];

/** Asked for when the text is read, and again when a lever of it is moved. */
export const handlesOf = (view: StrategyView): readonly Handle[] =>
  view.handles(() => families.flatMap((family) => family(view)));
