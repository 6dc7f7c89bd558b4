import { totalmem } from 'node:os';
import { KPI_NAMES } from '../domain/kpi-names.js';
import type { Scenario } from '../domain/scenario.js';
import { ROW_COLUMNS } from '../kpis/row-table.js';
import { messages } from './messages.js';
import { Rejected } from './rejected.js';

/**
 * What every replication counted is kept until the end: a study that does not fit in half of this machine's memory never starts.
 * @throws Rejected saying how many replications would fit.
 */
export function checkMemory(file: string, scenario: Scenario, groups: boolean): void {
  const { replications, strategies, catalog, horizonDays } = scenario;
  const played = replications.kind === 'fixed' ? replications.n : replications.max;
  const rows = catalog.items.length * catalog.locations.length;
  const grouped = groups ? rows * ROW_COLUMNS.length + 2 * Math.ceil(horizonDays) : 0; // suppliers and channels are few
  const bytes = strategies.length * (KPI_NAMES.length * 2 + grouped) * Float64Array.BYTES_PER_ELEMENT;
  const most = Math.floor(totalmem() / 2 / bytes);
  if (played <= most) return;
  throw new Rejected([{ file, path: 'replications', message: messages.tooManyReplications(played, most) }]);
}
