import type { Method } from './method.js';
import { comb } from './methods/comb.js';
import { damped } from './methods/damped.js';
import { ets } from './methods/ets/ets.js';
import { holt } from './methods/holt.js';
import { holtWintersAdditive, holtWintersDamped, holtWintersMultiplicative } from './methods/holt-winters.js';
import { movingAverage } from './methods/moving-average.js';
import { naive } from './methods/naive.js';
import { naive2 } from './methods/naive2.js';
import { seasonalNaive } from './methods/seasonal-naive.js';
import { ses } from './methods/ses.js';
import { dynamicTheta } from './methods/theta/dynamic-theta.js';
import { theta } from './methods/theta/theta.js';

/** Every forecasting method, by the name that files and commands call it. A new one is a file and a line here. */
export const methods = {
  naive,
  naive2,
  seasonalNaive,
  movingAverage,
  ses,
  holt,
  damped,
  comb,
  holtWintersAdditive,
  holtWintersMultiplicative,
  holtWintersDamped,
  ets,
  theta,
  dynamicTheta,
} satisfies Record<string, Method>;

export type MethodName = keyof typeof methods;

export const methodNames = Object.keys(methods) as readonly MethodName[];
