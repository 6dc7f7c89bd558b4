import type { StudyResult } from '../study/result.js';
import type { Format } from './format.js';
import { groupValues } from './group-values.js';
import type { KpiCell, KpiTable } from './kpi-rows.js';
import { printable } from './text/printable.js';

/** Orders on time by class of customer, a row each; nothing where all customers are alike, or were not counted apart. */
export function classRows(result: StudyResult, format: Format): KpiTable['groups'] {
  const { names, value } = groupValues(result, 'class');
  if (names.length === 0) return [];
  const cell = (name: string, strategy: string): KpiCell => {
    const found = value(name, strategy, 'onTimeRate');
    if (!found) return { value: '–', change: '', range: '', judgement: 'none' };
    const half = (found.high - found.low) / 2;
    const text = `${format.value('rate', found.mean, half)} ${format.halfWidth('rate', found.mean, half)}`;
    return { value: text.trimEnd(), change: '', range: '', judgement: 'none' };
  };
  const rows = names.map((name) => ({
    kpi: 'onTimeRate',
    label: printable(name),
    cells: result.strategies.map((strategy) => cell(name, strategy.name)),
  }));
  return [{ title: 'Orders on time, by class of customer', rows }];
}
