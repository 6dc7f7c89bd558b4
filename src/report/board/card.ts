import { KPI_FORMULAS } from '../../domain/kpi-formulas.js';
import type { StudyResult } from '../../study/result.js';
import { MONEY_KPI, SERVICE_KPI, zoneOf, standing } from '../effect.js';
import type { Format } from '../format.js';
import { kpiDisplay, type KpiDisplay } from '../kpi-display.js';
import { levels, type Level } from '../levels.js';
import { perMonth } from '../per-month.js';
import { strategyName } from '../strategy-name.js';
import type { Card } from './board.js';
import { strip } from './strip.js';

/** One KPI of the chosen strategy: value, change against the baseline, and where all strategies lie. `before`: the ends of its axis so far. */
export function card(
  result: StudyResult,
  kpi: string,
  chosen: number,
  format: Format,
  before: readonly [number, number] | undefined,
): Card {
  const display = kpiDisplay(kpi);
  const { kind } = display;
  const all = levels(result, kpi);
  const own = all.find(({ strategy }) => strategy === chosen);
  const half = own ? (own.high - own.low) / 2 : NaN;
  const label = kind === 'money' ? `${display.label} a month` : display.label;
  const value = own ? format.short(kind, own.mean, half) : '–';
  const plusMinus = own ? format.halfWidth(kind, own.mean, half) : '';
  const change = chosen === 0 ? undefined : changeOf(result, display, chosen, format);
  return {
    kpi,
    kind,
    label,
    value,
    plusMinus,
    ...(change ? { change } : {}),
    strip: strip(result, all, kind, format, before),
    sentence: sentence(result, display, label, own, chosen, change, format),
    formula: Object.hasOwn(KPI_FORMULAS, kpi) ? KPI_FORMULAS[kpi as keyof typeof KPI_FORMULAS] : '',
  };
}

/**
 * The difference on the same futures. The scenario's zone is about orders on time and profit and about nothing else: other KPIs are better
 * or worse when their interval leaves out zero, however little it is.
 */
function changeOf(result: StudyResult, { kpi, kind, better }: KpiDisplay, chosen: number, format: Format) {
  const { name } = result.strategies[chosen];
  const found = result.comparisons.find((c) => c.strategy === name && c.kpi === kpi);
  if (!found) return undefined;
  const scale = kind === 'money' ? perMonth(result) : 1;
  const [difference, low, high] = [found.difference * scale, found.low * scale, found.high * scale];
  if (low === 0 && high === 0) return { arrow: '', size: 'no difference', word: '', interval: '' } as const;
  const { points, money } = zoneOf(result);
  const zone = kpi === SERVICE_KPI ? points / 100 : kpi === MONEY_KPI ? money : 0;
  const where = standing(low, high, zone);
  // Where no arrow says which way, the interval's own signs do.
  const interval = where === 'unknown' ? '' : format.range(kind, low, high, where === 'same' ? 'always' : 'auto');
  const size = `${format.size(kind, difference, (high - low) / 2)}${kind === 'rate' ? ' points' : ''}`;
  const arrow = difference > 0 ? '▲' : difference < 0 ? '▼' : '';
  if (where === 'same') return { arrow: '', size: 'no practical difference', word: '', interval } as const;
  if (where === 'unsure') return { arrow: '', size: 'not sure yet', word: '', interval } as const;
  if (where === 'unknown') return { arrow, size, word: '', interval } as const;
  const good = where.endsWith('better') === (better === 'higher') ? 'better' : 'worse';
  const word = better === 'neither' ? '' : where.startsWith('probably') ? (`probably ${good}` as const) : good;
  return { arrow, size: size.replace(/^1 points$/, '1 point'), word, interval } as const;
}

/** 'Orders on time under Second supplier: 97.7% ±0.1. 5.7 points better than Baseline, 5.3 to 6.0.' */
function sentence(
  { strategies }: StudyResult,
  { kind, better }: KpiDisplay,
  label: string,
  own: Level | undefined,
  chosen: number,
  change: Card['change'],
  format: Format,
): string {
  const name = strategyName(strategies[chosen].name);
  if (!own) return `${label} under ${name}: not known.`;
  const half = (own.high - own.low) / 2;
  const value = `${format.value(kind, own.mean, half)} ${format.halfWidth(kind, own.mean, half)}`.trimEnd();
  const level = `${label} under ${name}: ${value}.`;
  if (!change) return level;
  const baseline = strategyName(strategies[0].name);
  const within = change.interval === '' ? '' : `, ${change.interval}`;
  if (change.arrow === '') return `${level} Against ${baseline}: ${change.size}${within}.`;
  const direction = change.arrow === '▲' ? 'more' : 'less';
  const judged = change.word === '' || better === 'neither' ? '' : `, ${change.word}`;
  return `${level} ${change.size} ${direction} than ${baseline}${judged}${within}.`;
}
