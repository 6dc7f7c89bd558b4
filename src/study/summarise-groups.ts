import type { Scenario } from '../domain/scenario.js';
import { SUPPLIER_COLUMNS } from '../kpis/deliveries.js';
import { CHANNEL_COLUMNS } from '../kpis/service-counts.js';
import { ROW_COLUMNS } from '../kpis/row-table.js';
import { perRefit } from './per-refit.js';
import { ratioInterval } from './ratio.js';
import type { GroupKpi, GroupTotals, ReplicationOutcome } from './result.js';
import { focusWindow } from './what-if/focus-window.js';
import { NO_FOCUS, type Focus } from './what-if/goal.js';

/** KPIs by item, location, channel, class of customer and supplier of replications played with `groups` (in that focus); those nobody could know are left out. */
export function summariseGroups(
  scenario: Scenario,
  outcomes: readonly ReplicationOutcome[],
  focus: Focus = NO_FOCUS,
): GroupKpi[] {
  const { items, locations, channels, suppliers } = scenario.catalog;
  const warmUp = scenario.warmUpDays === 'auto' ? 0 : scenario.warmUpDays;
  const { from, to } = focusWindow(focus, warmUp, scenario.horizonDays);
  const days = to - from;
  const rows = Array.from({ length: items.length * locations.length }, (_, row) => row);
  const stock = (by: 'item' | 'location', names: readonly { name: string }[], of: (row: number) => number) =>
    table(scenario, outcomes, {
      by,
      names,
      of,
      key: 'rows',
      columns: ROW_COLUMNS,
      groups: rows,
      kpis: stockKpis(days),
    });
  const { classes = [] } = scenario.demand.customers;
  const cells = Array.from({ length: Math.max(1, classes.length) * channels.length }, (_, cell) => cell);
  const customers = (by: 'channel' | 'class', names: readonly { name: string }[], of: (cell: number) => number) =>
    table(scenario, outcomes, {
      by,
      names,
      of,
      key: 'channels',
      columns: CHANNEL_COLUMNS,
      groups: cells,
      kpis: channelKpis,
    });
  return [
    ...stock('item', items, (row) => row % items.length),
    ...stock('location', locations, (row) => Math.floor(row / items.length)),
    ...customers('channel', channels, (cell) => cell % channels.length),
    ...(classes.length > 1 ? customers('class', classes, (cell) => Math.floor(cell / channels.length)) : []),
    ...table(scenario, outcomes, own('supplier', suppliers, 'suppliers', SUPPLIER_COLUMNS, supplierKpis)),
  ];
}

/** A KPI of a group as numerator and denominator, each a sum of columns or a constant. */
type GroupKpis<C extends string> = Record<
  string,
  readonly [(total: (column: C) => number) => number, (total: (column: C) => number) => number]
>;

const one = (): number => 1;

const stockKpis = (days: number): GroupKpis<(typeof ROW_COLUMNS)[number]> => ({
  unitFillRate: [(t) => t('unitsFilled'), (t) => t('unitsOrdered')],
  backorderUnitRate: [(t) => t('unitsBackordered'), (t) => t('unitsOrdered')],
  lostSalesRate: [(t) => t('unitsLost'), (t) => t('unitsOrdered')],
  substitutionRate: [(t) => t('unitsSubstituted'), (t) => t('unitsOrdered')],
  unitsOrdered: [(t) => t('unitsOrdered'), one],
  unitsBackordered: [(t) => t('unitsBackordered'), one],
  onHandMean: [(t) => t('unitDaysOnHand') / days, one],
  backorderedMean: [(t) => t('unitDaysBackordered') / days, one],
  stockoutDays: [(t) => t('stockoutDays'), one],
  purchaseOrders: [(t) => t('purchaseOrders'), one],
});

const channelKpis: GroupKpis<(typeof CHANNEL_COLUMNS)[number]> = {
  orderFillRate: [(t) => t('fullOrders'), (t) => t('orders')],
  lineFillRate: [(t) => t('fullLines'), (t) => t('lines')],
  unitFillRate: [(t) => t('filledUnits'), (t) => t('units')],
  backorderRate: [(t) => t('backorderedOrders'), (t) => t('accepted')],
  onTimeRate: [(t) => t('onTime'), (t) => t('orders') - t('unknown')],
  onTimeDeliveredRate: [(t) => t('onTime'), (t) => t('delivered')],
  otif: [(t) => t('otif'), (t) => t('orders') - t('unknown')],
  cancelRate: [(t) => t('cancelled'), (t) => t('accepted')],
  complaintRate: [(t) => t('complaints'), (t) => t('accepted')],
  forgoneRate: [(t) => t('stayedAway'), (t) => t('orders') + t('stayedAway')],
  waitMean: [(t) => t('waitDays'), (t) => t('waits')],
};

const supplierKpis: GroupKpis<(typeof SUPPLIER_COLUMNS)[number]> = {
  supplierOnTimeRate: [(t) => t('received') - t('receivedLate'), (t) => t('received') + t('overdue')],
  daysLateWhenLate: [(t) => t('daysLate'), (t) => t('receivedLate')],
  leadTimeMean: [(t) => t('leadTimeDays'), (t) => t('received')],
  purchaseOrders: [(t) => t('purchaseOrders'), one],
  unitsPurchased: [(t) => t('unitsPurchased'), one],
  unitsShort: [(t) => t('unitsShort'), one],
  paid: [(t) => t('paid'), one],
};

interface TablePlan<C extends string> {
  readonly by: GroupKpi['by'];
  readonly names: readonly { readonly name: string }[];
  readonly key: keyof GroupTotals;
  readonly columns: readonly C[];
  /** Rows of the totals, and which name each one counts for. */
  readonly groups: readonly number[];
  readonly of: (group: number) => number;
  readonly kpis: GroupKpis<C>;
}

function own<C extends string>(
  by: GroupKpi['by'],
  names: readonly { readonly name: string }[],
  key: keyof GroupTotals,
  columns: readonly C[],
  kpis: GroupKpis<C>,
): TablePlan<C> {
  return { by, names, key, columns, groups: names.map((_, i) => i), of: (i) => i, kpis };
}

function table<C extends string>(
  scenario: Scenario,
  outcomes: readonly ReplicationOutcome[],
  plan: TablePlan<C>,
): GroupKpi[] {
  const { by, names, key, columns, groups, of, kpis } = plan;
  return scenario.strategies.flatMap(({ name: strategy }, s) => {
    // sums[replication][name * columns + column]
    const sums = outcomes.map((outcome) => {
      const totals = outcome.groups![key];
      const sum = new Float64Array(names.length * columns.length);
      for (const group of groups) {
        for (let c = 0; c < columns.length; c++) {
          sum[of(group) * columns.length + c] += totals[(s * groups.length + group) * columns.length + c];
        }
      }
      return sum;
    });
    return names.flatMap(({ name }, g) =>
      Object.entries(kpis).flatMap(([kpi, [above, below]]) => {
        const pick = (sum: Float64Array) => (column: C) => sum[g * columns.length + columns.indexOf(column)];
        const all = {
          num: Float64Array.from(sums, (sum) => above(pick(sum))),
          den: Float64Array.from(sums, (sum) => below(pick(sum))),
        };
        const { num, den } = scenario.inputs ? perRefit(all, outcomes) : all;
        const { mean, low, high } = ratioInterval(num, den);
        return Number.isNaN(mean) ? [] : [{ by, name, strategy, kpi, mean, low, high }];
      }),
    );
  });
}
