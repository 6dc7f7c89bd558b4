import { MONEY_KPI, SERVICE_KPI, zoneOf } from '../effect.js';
import { kpiDisplay, type KpiKind } from '../kpi-display.js';
import { perMonth } from '../per-month.js';
import { strategyName } from '../strategy-name.js';
import type { ChartInput } from './input.js';

/** One KPI's paired differences to the baseline. */
export interface ForestPanel {
  readonly kpi: string;
  readonly kind: KpiKind;
  /** 'Orders on time, points'. */
  readonly title: string;
  /** Half the zone of no practical difference, in the unit of the differences; 0 = none is set. */
  readonly zone: number;
  /** One a strategy but the baseline, in the chart's order; absent where the comparison isn't known. */
  readonly rows: readonly (ForestRow | undefined)[];
}

/** In the KPI's unit, money a month. Ends are infinite while one future is all there is. */
export interface ForestRow {
  readonly difference: number;
  readonly low: number;
  readonly high: number;
}

export interface ForestStrategy {
  readonly strategy: number;
  readonly file: string;
  readonly name: string;
}

/**
 * What the chart holds: `options.kpis` (names with commas; orders on time, backorder rate and profit if left out), of strategies in the
 * study's order, or the better ones first by `options.sort`.
 */
export function forestPanels({ result, options, format }: ChartInput): {
  readonly panels: readonly ForestPanel[];
  readonly strategies: readonly ForestStrategy[];
} {
  const known = (kpi: string) => result.comparisons.some((c) => c.kpi === kpi && Number.isFinite(c.difference));
  const asked = (options.kpis ?? '').split(',').map((kpi) => kpi.trim());
  const chosen = [...new Set(asked)].filter(known);
  const kpis = chosen.length > 0 ? chosen : USUAL.filter(known);
  const order = sorted(options.sort ?? '', result.strategies.length - 1);
  const strategies = order.map((strategy) => {
    const { name } = result.strategies[strategy];
    return { strategy, file: name, name: strategyName(name) };
  });
  const symbol = format.value('money', 0).replace(/[\d.,\s]/g, '');
  const { points, money } = zoneOf(result);
  const panels = kpis.map((kpi) => {
    const { kind, label } = kpiDisplay(kpi);
    return {
      kpi,
      kind,
      title: kind === 'rate' ? `${label}, points` : kind === 'money' ? `${label} a month, ${symbol}` : label,
      zone: kpi === SERVICE_KPI ? points / 100 : kpi === MONEY_KPI ? money : 0,
      rows: strategies.map(({ file }) => rowOf(kpi, file)),
    };
  });
  return { panels, strategies };

  function rowOf(kpi: string, file: string): ForestRow | undefined {
    const found = result.comparisons.find((c) => c.kpi === kpi && c.strategy === file);
    if (!found || !Number.isFinite(found.difference)) return undefined;
    const scale = kpiDisplay(kpi).kind === 'money' ? perMonth(result) : 1;
    return { difference: found.difference * scale, low: found.low * scale, high: found.high * scale };
  }

  function sorted(kpi: string, others: number): number[] {
    const positions = Array.from({ length: others }, (_, i) => i + 1);
    if (!known(kpi)) return positions;
    const sign = kpiDisplay(kpi).better === 'lower' ? 1 : -1;
    const worth = (position: number) => {
      const row = rowOf(kpi, result.strategies[position].name);
      return row ? sign * row.difference : Infinity;
    };
    return positions.sort((a, b) => worth(a) - worth(b));
  }
}

const USUAL = [SERVICE_KPI, 'backorderRate', MONEY_KPI];
