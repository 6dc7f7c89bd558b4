import type { Method } from '../method.js';
import { adida } from '../methods/adida.js';
import { bootstrap } from '../methods/bootstrap.js';
import { croston } from '../methods/croston.js';
import { empirical } from '../methods/empirical.js';
import { imapa } from '../methods/imapa.js';
import { sba } from '../methods/sba.js';
import { ses } from '../methods/ses.js';
import { tsb } from '../methods/tsb.js';

/** The methods among which the choice for slow movers is made. */
export const slowCandidates = { croston, sba, tsb, adida, imapa, bootstrap, empirical, ses } satisfies Record<
  string,
  Method
>;

export type SlowCandidate = keyof typeof slowCandidates;

export const slowCandidateNames = Object.keys(slowCandidates) as readonly SlowCandidate[];
