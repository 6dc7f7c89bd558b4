import { automatic } from './choose/automatic.js';
import type { Method } from './method.js';
import { adida } from './methods/adida.js';
import { autoregression } from './methods/autoregression/autoregression.js';
import { bootstrap } from './methods/bootstrap.js';
import { comb } from './methods/comb.js';
import { croston } from './methods/croston.js';
import { damped } from './methods/damped.js';
import { ets } from './methods/ets/ets.js';
import { empirical } from './methods/empirical.js';
import { holt } from './methods/holt.js';
import { holtWintersAdditive, holtWintersDamped, holtWintersMultiplicative } from './methods/holt-winters.js';
import { imapa } from './methods/imapa.js';
import { mean } from './methods/mean.js';
import { movingAverage } from './methods/moving-average.js';
import { naive } from './methods/naive.js';
import { naive2 } from './methods/naive2.js';
import { sba } from './methods/sba.js';
import { sbj } from './methods/sbj.js';
import { seasonalNaive } from './methods/seasonal-naive.js';
import { ses } from './methods/ses.js';
import { dynamicTheta } from './methods/theta/dynamic-theta.js';
import { theta } from './methods/theta/theta.js';
import { tsb } from './methods/tsb.js';

/** Every forecasting method, by the name that files and commands call it. A new one is a file and a line here. */
export const methods = {
  mean,
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
  croston,
  sba,
  sbj,
  tsb,
  adida,
  imapa,
  bootstrap,
  empirical,
  autoregression: autoregression(),
  combined: automatic(),
} satisfies Record<string, Method>;

export type MethodName = keyof typeof methods;

export const methodNames = Object.keys(methods) as readonly MethodName[];
