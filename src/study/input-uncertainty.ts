import { KPI_NAMES } from '../domain/kpi-names.js';
import { refitOf, type Scenario } from '../domain/scenario.js';
import { studentQuantile } from '../stats/student.js';
import { linearised } from './ratio.js';
import type { InputEffect, InputUncertainty, ReplicationOutcome } from './result.js';
import { columnsOf } from './kpi-columns.js';

/**
 * How much of the spread of a study comes from inputs that are only estimated, and how often another estimate would turn a verdict round.
 * Two futures are played with each refit, so luck shows within pairs and inputs between them: one-way random effects by the analysis of
 * variance (the design of Sun, Apley & Staum 2011, Operations Research 59(4) 998–1007; on input uncertainty Song, Nelson & Pegden 2014,
 * WSC). Outcomes by number, ascending.
 */
export function inputUncertainty(scenario: Scenario, outcomes: readonly ReplicationOutcome[]): InputUncertainty {
  const refit = outcomes.map(({ replication }) => refitOf(replication));
  const values = (strategy: number, kpi: number) => {
    const { num, den } = columnsOf(outcomes, strategy, kpi);
    return linearised(num, den);
  };
  const effects = scenario.strategies.flatMap(({ name: strategy }, s) =>
    KPI_NAMES.flatMap(({ name: kpi }, k): InputEffect[] => {
      const own = values(s, k);
      const found = split(own, refit);
      const level = found ? [{ strategy, kpi, ...found }] : [];
      if (s === 0) return level;
      const base = values(0, k);
      const apart = split(
        own.map((x, r) => x - base[r]),
        refit,
      );
      return apart ? [...level, { strategy, against: scenario.strategies[0].name, kpi, ...apart }] : level;
    }),
  );
  return { refits: new Set(refit).size, effects };
}

type Split = Omit<InputEffect, 'strategy' | 'against' | 'kpi'>;

/**
 * One value a future, grouped by refit: x = mean + input + luck. σ²(input) = (MS between − MS within)/n₀, not below 0. What a refit
 * stands for without its luck is its mean drawn in so that the spread of all of them is that of the inputs (Louis 1984); those beyond
 * zero are the refits that turn the order round. Undefined where no refit has two futures, or a value is not known.
 */
export function split(x: ArrayLike<number>, refit: readonly number[]): Split | undefined {
  const groups = new Map<number, number[]>();
  for (let r = 0; r < x.length; r++) {
    if (!Number.isFinite(x[r])) return undefined;
    const group = groups.get(refit[r]);
    if (group) group.push(x[r]);
    else groups.set(refit[r], [x[r]]);
  }
  const n = x.length;
  const m = groups.size;
  if (m < 2 || n === m) return undefined;
  const mean = meanOf(Array.from(x));
  let within = 0;
  let between = 0;
  let squares = 0;
  const means = [...groups.values()].map((group) => {
    const own = meanOf(group);
    for (const v of group) within += (v - own) * (v - own);
    between += group.length * (own - mean) * (own - mean);
    squares += group.length * group.length;
    return { own, size: group.length };
  });
  const luck = within / (n - m);
  const msBetween = between / (m - 1);
  const perGroup = (n - squares / n) / (m - 1);
  const input = Math.max(0, (msBetween - luck) / perGroup);
  const freed = means.map(({ own, size }) =>
    input === 0 ? mean : mean + (own - mean) * Math.sqrt(input / (input + luck / size)),
  );
  const half = studentQuantile(0.975, m - 1) * Math.sqrt(input + msBetween / n);
  return {
    sdInputs: Math.sqrt(input),
    sdLuck: Math.sqrt(luck),
    share: input + luck > 0 ? input / (input + luck) : 0,
    reversed: freed.filter((v) => v * mean < 0).length,
    low: mean - half,
    high: mean + half,
  };
}

const meanOf = (list: readonly number[]): number => list.reduce((sum, v) => sum + v, 0) / list.length;
