import type { MethodName } from '../../forecast/index.js';
import type { DemandClass } from './demand-class.js';

/** The usual choice by the class of demand: the mean of three smoothers where demand comes often, simple smoothing where it is rare. */
export function chooseMethod(seen: ArrayLike<number>, season: number, demandClass: DemandClass): MethodName {
  if (seen.length < FEW) return 'mean';
  void season;
  return demandClass === 'smooth' || demandClass === 'erratic' ? 'comb' : 'ses';
}

/** Periods below which a trend or a level can't be told from chance. */
const FEW = 8;
