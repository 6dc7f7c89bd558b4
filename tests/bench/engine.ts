import { KPI_NAMES } from '../../src/domain/kpi-names.js';
import type { Tape } from '../../src/domain/tape.js';
import type { Prepared } from '../../src/study/prepare.js';
import { replicate } from '../../src/study/replicate.js';
import type { Kpis, Run } from './measure.js';

/** One replication through the whole engine as a study runs it: journal and every KPI on. */
export function runEngine(prepared: Prepared, replication: number, tape?: Tape): Run {
  const { events, values } = replicate(prepared, replication, tape ? { tape } : {});
  return { events, kpis: kpisOf(values) };
}

export const kpisOf = (values: Float64Array): Kpis =>
  Object.fromEntries(KPI_NAMES.map(({ name }, k) => [name, values[2 * k] / values[2 * k + 1]]));
