import type { StudyResult } from '../study/result.js';
import { kpiDisplay } from './kpi-display.js';
import { perMonth } from './per-month.js';

/** One KPI of one strategy with its 95 % interval. */
export interface Level {
  /** Position among the strategies: its colour and shape. */
  readonly strategy: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** A KPI of every strategy that knows it, money a month. */
export function levels(result: StudyResult, kpi: string): Level[] {
  const scale = kpiDisplay(kpi).kind === 'money' ? perMonth(result) : 1;
  return result.strategies.flatMap(({ kpis }, strategy) => {
    const found = kpis.find((k) => k.kpi === kpi);
    return found ? [{ strategy, mean: found.mean * scale, low: found.low * scale, high: found.high * scale }] : [];
  });
}
