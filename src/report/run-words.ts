import type { Replications } from '../domain/scenario.js';
import type { StudyResult } from '../study/result.js';
import type { Format } from './format.js';
import { kpiDisplay, type KpiKind } from './kpi-display.js';
import { perMonth } from './per-month.js';

/** What the bar says of how sure a study is. */
export interface RunWords {
  /** 'on time ±0.35 points'; empty while there is no interval. */
  readonly precision: string;
  /** 'stop at ±0.2'; empty for a fixed number of futures. */
  readonly goal: string;
}

/** The width is that of the strategy that is known worst: what holds for it holds for all. */
export function runWords(result: StudyResult, plan: Replications, format: Format): RunWords {
  const kpi = plan.kind === 'until' ? plan.kpi : 'onTimeRate';
  const { label, kind } = kpiDisplay(kpi);
  const scale = kind === 'money' ? perMonth(result) : 1;
  const known = result.strategies.flatMap(({ kpis }) => kpis.filter((one) => one.kpi === kpi));
  const widest = known.reduce<(typeof known)[number] | undefined>(
    (wide, one) => (wide && wide.high - wide.low >= one.high - one.low ? wide : one),
    undefined,
  );
  const half = widest ? ((widest.high - widest.low) / 2) * scale : Infinity;
  return {
    precision: Number.isFinite(half) ? `${spoken(label)} ±${width(kind, half, format)}${UNITS[kind] ?? ''}` : '',
    goal: plan.kind === 'fixed' ? '' : `stop at ${goalWidth(plan, scale, format)}`,
  };
}

function goalWidth(plan: Extract<Replications, { kind: 'until' }>, scale: number, format: Format): string {
  const { kind } = kpiDisplay(plan.kpi);
  if (plan.relative) return `±${format.given('rate', plan.halfWidth)}%`;
  if (kind === 'money') return `±${width(kind, plan.halfWidth * scale, format)} a month`;
  return `±${format.given(kind, plan.halfWidth)}`;
}

/** Two digits: with one, ±0.24 would look like the ±0.2 that is aimed at. */
const width = (kind: KpiKind, half: number, format: Format): string => format.given(kind, Number(half.toPrecision(2)));

const UNITS: Readonly<Partial<Record<KpiKind, string>>> = { rate: ' points', days: ' days', money: ' a month' };

/** In mid-sentence; 'Orders on time' is 'on time' to everybody, and days are said after the number. */
const spoken = (label: string): string =>
  label === 'Orders on time' ? 'on time' : label.charAt(0).toLowerCase() + label.slice(1).replace(/, days$/, '');
