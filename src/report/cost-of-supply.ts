import { KPI_NAMES } from '../domain/kpi-names.js';
import { bonferroniLevel } from '../study/holm.js';
import { meanInterval, type Interval } from '../study/interval.js';
import type { ReplicationOutcome, StudyResult } from '../study/result.js';
import { perMonth } from './per-month.js';

/** What having the goods there costs; parcels and care for the waiting are left out. */
const PARTS = [
  'purchasingCost',
  'orderingCost',
  'expediteCost',
  'holdingCost',
  'handlingCost',
  'countingCost',
] as const;

/** As a note says it. */
export const COST_OF_SUPPLY =
  'Cost of supply: purchases for as many goods as the baseline sells, placing orders, faster deliveries, holding stock, overtime, counting';

export interface SupplyCosts {
  /** What the goods that the baseline sells cost a month, at the items' cost. */
  readonly goods: number;
  /** By strategy. */
  readonly costs: readonly SupplyCost[];
}

export interface SupplyCost {
  /** Beyond the goods: money a month, with its 95 % interval. Less than nothing where purchases are below the items' cost. */
  readonly beyond: Interval;
  /** More than the baseline's on the same futures, wide enough for all strategies at once; undefined for the baseline. */
  readonly difference?: Interval;
}

/**
 * The cost of supply of every strategy. Buying more because more is sold is no cost of being able to deliver: of the purchases only what
 * they cost beyond the goods that were sold tells strategies apart. Add `goods` to have all of it.
 */
export function costOfSupply(result: StudyResult): SupplyCosts {
  const { outcomes, strategies } = result;
  const scale = perMonth(result);
  const years = (result.horizonDays - result.warmUpDays) / 365;
  const sold = (outcome: ReplicationOutcome, s: number) => numerator(outcome, s, 'inventoryTurnover') * years * scale;
  const columns = strategies.map((_, s) => outcomes.map((o) => paid(o, s) * scale - sold(o, s)));
  const level = bonferroniLevel(strategies.length - 1);
  return {
    goods: meanInterval(outcomes.map((outcome) => sold(outcome, 0))).mean,
    costs: columns.map((column, s) => ({
      beyond: meanInterval(column),
      ...(s === 0
        ? {}
        : {
            difference: meanInterval(
              column.map((x, r) => x - columns[0][r]),
              level,
            ),
          }),
    })),
  };
}

/** Over the measured time of one future. */
const paid = (outcome: ReplicationOutcome, strategy: number): number =>
  PARTS.reduce((sum, kpi) => sum + numerator(outcome, strategy, kpi), 0);

/** Of money the value itself; of the stock turns the cost of the goods sold in a year. */
function numerator({ values }: ReplicationOutcome, strategy: number, kpi: string): number {
  const k = KPI_NAMES.findIndex(({ name }) => name === kpi);
  return values[(strategy * KPI_NAMES.length + k) * 2];
}
