import { USUAL_ZONE, type Zone } from '../domain/zone.js';
import type { Comparison, StudyResult } from '../study/result.js';
import { perMonth } from './per-month.js';

/** What a strategy changes on one axis: orders in 100, or money a month. More is better on both. */
export interface Effect {
  readonly axis: 'service' | 'money';
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  /** Share of the futures in which the strategy was above the baseline. */
  readonly above: number;
  /** Futures compared; refits of the inputs where those are uncertain. */
  readonly n: number;
  readonly of: 'futures' | 'refits';
  readonly standing: Standing;
}

/** Where the interval lies: clear of the zone of no practical difference, off zero but touching it, inside it, or open. */
export type Standing = 'better' | 'worse' | 'probably better' | 'probably worse' | 'same' | 'unsure' | 'unknown';

export const SERVICE_KPI = 'onTimeRate';
export const MONEY_KPI = 'profit';

/** The zone a report goes by: its reader's, the scenario's, or the usual one. */
export const zoneOf = (result: StudyResult, options: { readonly zone?: Zone } = {}): Zone =>
  options.zone ?? result.zone ?? USUAL_ZONE;

/** Undefined when the study holds no such comparison. */
export function effect(
  result: StudyResult,
  strategy: string,
  axis: Effect['axis'],
  zone: Zone = zoneOf(result),
): Effect | undefined {
  const kpi = axis === 'service' ? SERVICE_KPI : MONEY_KPI;
  const found = result.comparisons.find((c) => c.strategy === strategy && c.kpi === kpi);
  if (!found) return undefined;
  const scale = axis === 'service' ? 100 : perMonth(result);
  const low = found.low * scale;
  const high = found.high * scale;
  const half = axis === 'service' ? zone.points : zone.money;
  return {
    axis,
    difference: found.difference * scale,
    low,
    high,
    above: found.above,
    n: futures(result, found),
    of: result.inputs ? 'refits' : 'futures',
    standing: standing(low, high, half),
  };
}

/** `low` to `high` is the interval of the difference, `zone` half the width of the zone of no practical difference, in the same unit. */
export function standing(low: number, high: number, zone: number): Standing {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return 'unknown';
  if (low >= -zone && high <= zone) return 'same';
  if (low > zone) return 'better';
  if (high < -zone) return 'worse';
  if (low > 0) return 'probably better';
  if (high < 0) return 'probably worse';
  return 'unsure';
}

/** +1 better, −1 worse, 0 neither; clear or probable alike. */
export function direction(e: Effect | undefined): -1 | 0 | 1 {
  if (e?.standing === 'better' || e?.standing === 'probably better') return 1;
  return e?.standing === 'worse' || e?.standing === 'probably worse' ? -1 : 0;
}

export const isClear = (e: Effect | undefined): boolean => e?.standing === 'better' || e?.standing === 'worse';

/** Pairs behind a comparison: the futures in which the KPI is known under both strategies. */
function futures(result: StudyResult, { strategy, against, kpi }: Comparison): number {
  const known = [strategy, against].map(
    (name) => result.strategies.find((s) => s.name === name)?.kpis.find((k) => k.kpi === kpi)?.n ?? result.replications,
  );
  return Math.min(...known);
}
