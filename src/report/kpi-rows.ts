import type { StudyResult } from '../study/result.js';
import type { Format } from './format.js';
import { KPI_GROUPS, NOTHING_AT_ONE, SAME_UNLESS, kpiDisplay, type KpiDisplay, type KpiGroup } from './kpi-display.js';
import { perMonth } from './per-month.js';
import { strategyName } from './strategy-name.js';

/** The KPI table as people read it: rows in groups, a cell for each strategy, the baseline first. */
export interface KpiTable {
  readonly strategies: readonly { readonly strategy: string; readonly name: string }[];
  readonly groups: readonly { readonly title: string; readonly rows: readonly KpiRow[] }[];
}

export interface KpiRow {
  readonly kpi: string;
  readonly label: string;
  readonly cells: readonly KpiCell[];
}

export interface KpiCell {
  /** '97.7% ±0.1'; '–' where no future could know it. */
  readonly value: string;
  /** '▲ 5.7 pts better', '+0.1 pts unsure', 'the same'; empty for the baseline. */
  readonly change: string;
  /** '(5.3 to 6.0)'; empty for the baseline. */
  readonly range: string;
  readonly judgement: Judgement;
}

export type Judgement = 'better' | 'worse' | 'changed' | 'unsure' | 'same' | 'none';

/** `kpis` instead of the usual ones. A row that has nothing to say is left out, unless it was asked for or claimed. */
export function kpiRows(result: StudyResult, format: Format, kpis?: readonly string[]): KpiTable {
  const groups: readonly KpiGroup[] = kpis ? [{ title: 'KPIs', kpis }] : KPI_GROUPS;
  const asked = new Set(kpis ?? result.claimed);
  return {
    strategies: result.strategies.map(({ name }) => ({ strategy: name, name: strategyName(name) })),
    groups: groups
      .map(({ title, kpis: usual, seldom = [] }) => ({
        title,
        rows: [...usual.filter((kpi) => asked.has(kpi) || telling(result, kpi)), ...seldom.filter((k) => asked.has(k))]
          .filter((kpi) => kpis !== undefined || meansOf(result, kpi).length > 0)
          .map((kpi) => row(result, kpi, format)),
      }))
      .filter(({ rows }) => rows.length > 0),
  };
}

/** One KPI of every strategy. */
export function row(result: StudyResult, kpi: string, format: Format): KpiRow {
  const display = kpiDisplay(kpi);
  const scale = display.kind === 'money' ? perMonth(result) : 1;
  return {
    kpi,
    label: display.label,
    cells: result.strategies.map(({ name }) => cell(result, name, display, scale, format)),
  };
}

/** '▲ 5.7 pts better' and how it is meant, for an interval of a difference in the unit of the KPI. */
function change(
  display: KpiDisplay,
  d: { readonly difference: number; readonly low: number; readonly high: number },
  format: Format,
): Pick<KpiCell, 'change' | 'judgement'> {
  const { kind, better } = display;
  const half = (d.high - d.low) / 2;
  const points = kind === 'rate' ? ' pts' : '';
  if (d.low === 0 && d.high === 0) return { change: 'the same', judgement: 'same' };
  if (!(d.low > 0 || d.high < 0)) {
    return { change: `${format.signed(kind, d.difference, half)}${points} unsure`, judgement: 'unsure' };
  }
  const up = d.low > 0;
  const judgement = better === 'neither' ? 'changed' : up === (better === 'higher') ? 'better' : 'worse';
  const word = judgement === 'changed' ? '' : ` ${judgement}`;
  return { change: `${up ? '▲' : '▼'} ${format.size(kind, d.difference, half)}${points}${word}`, judgement };
}

function cell(result: StudyResult, name: string, display: KpiDisplay, scale: number, format: Format): KpiCell {
  const { kpi, kind } = display;
  const level = result.strategies.find((s) => s.name === name)?.kpis.find((k) => k.kpi === kpi);
  if (!level) return { value: '–', change: '', range: '', judgement: 'none' };
  const half = ((level.high - level.low) / 2) * scale;
  const plusMinus = format.halfWidth(kind, level.mean * scale, half);
  const value = `${format.value(kind, level.mean * scale, half)} ${plusMinus}`.trimEnd();
  const found = result.comparisons.find((c) => c.strategy === name && c.kpi === kpi);
  if (!found) return { value, change: '', range: '', judgement: 'none' };
  const d = { difference: found.difference * scale, low: found.low * scale, high: found.high * scale };
  const open = !Number.isFinite(d.low) || !Number.isFinite(d.high) || (d.low === 0 && d.high === 0);
  return { value, ...change(display, d, format), range: open ? '' : `(${format.range(kind, d.low, d.high)})` };
}

/** Whether a row has anything to say: not 0 under every strategy, not perfect where perfect is no news, not what another row says. */
function telling(result: StudyResult, kpi: string): boolean {
  const means = meansOf(result, kpi);
  if (Object.hasOwn(SAME_UNLESS, kpi)) {
    const others = meansOf(result, SAME_UNLESS[kpi]);
    return means.length !== others.length || means.some((mean, s) => mean !== others[s]);
  }
  return NOTHING_AT_ONE.includes(kpi) ? means.some((mean) => mean !== 1) : means.some((mean) => mean !== 0);
}

const meansOf = (result: StudyResult, kpi: string): number[] =>
  result.strategies.flatMap(({ kpis }) => kpis.filter((k) => k.kpi === kpi).map(({ mean }) => mean));
