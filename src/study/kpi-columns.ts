import { KPI_NAMES } from '../domain/kpi-names.js';
import type { Scenario } from '../domain/scenario.js';
import type { RatioColumns } from './paired.js';
import { perRefit } from './per-refit.js';
import type { ReplicationOutcome } from './result.js';

/** One KPI of one strategy over the replications. */
export function columnsOf(outcomes: readonly ReplicationOutcome[], strategy: number, kpi: number): RatioColumns {
  const at = (strategy * KPI_NAMES.length + kpi) * 2;
  const num = new Float64Array(outcomes.length);
  const den = new Float64Array(outcomes.length);
  for (let r = 0; r < outcomes.length; r++) {
    const { values } = outcomes[r];
    num[r] = values[at];
    den[r] = values[at + 1];
  }
  return { num, den };
}

/** The same, one entry for each independent piece of evidence: a future, or a refit where inputs are uncertain. */
export function evidenceOf(
  scenario: Pick<Scenario, 'inputs'>,
  outcomes: readonly ReplicationOutcome[],
  strategy: number,
  kpi: number,
): RatioColumns {
  const columns = columnsOf(outcomes, strategy, kpi);
  return scenario.inputs ? perRefit(columns, outcomes) : columns;
}
