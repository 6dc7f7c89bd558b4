import { chooseSlow } from '../../../src/forecast/choose-slow/choose-slow.js';
import { fitSlow } from '../../../src/forecast/choose-slow/fit-slow.js';
import { methods, type MethodName } from '../../../src/forecast/index.js';
import { countLaw } from '../../../src/forecast/predictive/count-law.js';
import type { Predictive } from '../../../src/forecast/predictive.js';
import { scoreOf, type Case, type Score } from './score.js';

/** Every method of the table, in its order; the last two are a textbook's normal law and the choice. */
export const slowMethodNames = [
  'naive',
  'movingAverage',
  'ses',
  'croston',
  'sba',
  'sbj',
  'tsb',
  'adida',
  'imapa',
  'bootstrap',
  'empirical',
] as const satisfies readonly MethodName[];

export const byMethod = (name: MethodName, cases: readonly Case[]): Score =>
  scoreOf(cases, ({ past, periods }) => methods[name].fit(past, { season: 1 })?.over(periods) ?? countLaw(0, 0));

/** The automatic choice: at each moment all parts known then are chosen for together, each from the past alone. */
export function byChoice(cases: readonly Case[]): Score {
  const laws = new Map<Case, Predictive>();
  for (const now of new Set(cases.map(({ past }) => past.length))) {
    const then = cases.filter(({ past }) => past.length === now);
    const weights = chooseSlow(
      then.map(({ past }) => past),
      then.map(({ periods }) => periods),
    );
    then.forEach((c, i) => laws.set(c, fitSlow(c.past, weights[i])?.over(c.periods) ?? countLaw(0, 0)));
  }
  return scoreOf(cases, (c) => laws.get(c)!);
}
