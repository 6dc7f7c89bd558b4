import { refitOf } from '../domain/scenario.js';
import type { RatioColumns } from './paired.js';
import type { ReplicationOutcome } from './result.js';

/**
 * Columns with the futures of one refit taken together: those share their inputs, so only refits are independent of each other, and an
 * interval over them counts what is not known of the inputs and the luck of the futures alike. Outcomes by number, ascending.
 */
export function perRefit(
  { num, den }: RatioColumns,
  outcomes: readonly Pick<ReplicationOutcome, 'replication'>[],
): RatioColumns {
  const above: number[] = [];
  const below: number[] = [];
  let refit = -1;
  outcomes.forEach(({ replication }, r) => {
    if (refitOf(replication) !== refit) {
      refit = refitOf(replication);
      above.push(0);
      below.push(0);
    }
    above[above.length - 1] += num[r];
    below[below.length - 1] += den[r];
  });
  return { num: Float64Array.from(above), den: Float64Array.from(below) };
}
