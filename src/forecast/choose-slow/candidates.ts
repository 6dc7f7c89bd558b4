import { automatic } from '../choose/automatic.js';
import { demandClass } from '../intermittent/demand-class.js';
import type { Method } from '../method.js';
import { adida } from '../methods/adida.js';
import { bootstrap } from '../methods/bootstrap.js';
import { croston } from '../methods/croston.js';
import { empirical } from '../methods/empirical.js';
import { imapa } from '../methods/imapa.js';
import { sba } from '../methods/sba.js';
import { ses } from '../methods/ses.js';
import { tsb } from '../methods/tsb.js';

/** The methods among which the choice for all items of a shop is made. */
export const slowCandidates = {
  croston,
  sba,
  tsb,
  adida,
  imapa,
  bootstrap,
  empirical,
  ses,
  combined: automatic(),
} satisfies Record<string, Method>;

export type SlowCandidate = keyof typeof slowCandidates;

export const slowCandidateNames = Object.keys(slowCandidates) as readonly SlowCandidate[];

/**
 * Whether trends and autoregressions may find something in an item's past: it sells steadily, for about a year of weeks. `combined` is tried on
 * these alone; it costs more than all the others.
 */
export const isSteady = (past: ArrayLike<number>): boolean => past.length >= YEAR && demandClass(past) === 'smooth';

/** Weeks of a year in which a shop is open, holidays apart. */
const YEAR = 48;
