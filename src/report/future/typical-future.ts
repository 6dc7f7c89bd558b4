import { KPI_NAMES } from '../../domain/kpi-names.js';
import type { ReplicationOutcome } from '../../study/result.js';

/**
 * The future that is most like all of them: whose change in orders on time, strategy less baseline, is nearest to the median of the
 * changes; of the baseline itself, whose orders on time are. 0 where nothing has been played.
 */
export function typicalFuture(outcomes: readonly ReplicationOutcome[], strategy: number): number {
  const known = outcomes
    .map((outcome) => ({ replication: outcome.replication, value: change(outcome, strategy) }))
    .filter(({ value }) => Number.isFinite(value));
  if (known.length === 0) return outcomes[0]?.replication ?? 0;
  const sorted = known.map(({ value }) => value).sort((a, b) => a - b);
  const half = sorted.length / 2;
  const median = (sorted[Math.ceil(half) - 1] + sorted[Math.floor(half)]) / 2;
  let best = known[0];
  for (const one of known) if (Math.abs(one.value - median) < Math.abs(best.value - median)) best = one;
  return best.replication;
}

function change(outcome: ReplicationOutcome, strategy: number): number {
  const value = rate(outcome, strategy);
  return strategy === 0 ? value : value - rate(outcome, 0);
}

function rate({ values }: ReplicationOutcome, strategy: number): number {
  const kpi = KPI_NAMES.findIndex(({ name }) => name === 'onTimeRate');
  const at = (strategy * KPI_NAMES.length + kpi) * 2;
  return values[at] / values[at + 1];
}
