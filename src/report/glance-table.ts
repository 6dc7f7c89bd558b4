import type { StudyResult } from '../study/result.js';
import { Format } from './format.js';
import { kpiDisplay } from './kpi-display.js';
import { row } from './kpi-rows.js';
import { strategyName } from './strategy-name.js';

/** A study in a few figures, to be put beside another one. */
export interface GlanceTable {
  /** One for each cell of a row. */
  readonly head: readonly string[];
  /** The baseline first; '97.7% ±0.1'. */
  readonly rows: readonly { readonly strategy: string; readonly cells: readonly string[] }[];
}

/** Service, waiting and money of every strategy, each with half its interval. */
export function glanceTable(result: StudyResult, locale?: string): GlanceTable {
  const format = new Format(result.currency, locale);
  const columns = KPIS.map((kpi) => row(result, kpi, format));
  return {
    head: KPIS.map(label),
    rows: result.strategies.map(({ name }, s) => ({
      strategy: strategyName(name),
      cells: columns.map(({ cells }) => cells[s].value),
    })),
  };
}

const KPIS = ['onTimeRate', 'backorderRate', 'profit'] as const;

const label = (kpi: string): string => {
  const { label: words, kind } = kpiDisplay(kpi);
  return kind === 'money' ? `${words} a month` : words;
};
