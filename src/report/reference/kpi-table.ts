import { KPI_FORMULAS } from '../../domain/kpi-formulas.js';
import { KPI_NAMES } from '../../domain/kpi-names.js';
import { code, table } from './markdown.js';

/** Every KPI: unit, direction, sentence, formula. */
export function kpiTable(): string {
  const rows = KPI_NAMES.map(({ name, unit, better, sentence }) => [
    code(name),
    unit,
    better === 'neither' ? '' : better,
    sentence,
    KPI_FORMULAS[name],
  ]);
  return table(['name', 'unit', 'better', 'what it says', 'formula'], rows);
}
