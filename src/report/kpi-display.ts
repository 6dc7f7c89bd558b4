import { findKpi, PLAIN_RATIOS, type KpiUnit } from '../domain/kpi-names.js';

/** How a KPI's number is written: a share as per cent, its difference in points; a plain ratio as a number. */
export type KpiKind = 'rate' | 'ratio' | 'days' | 'units' | 'money' | 'count' | 'per year';

export interface KpiDisplay {
  readonly kpi: string;
  /** As a planner says it, with the unit where the number doesn't carry it. Money is a month's. */
  readonly label: string;
  readonly kind: KpiKind;
  readonly better: 'higher' | 'lower' | 'neither';
}

export interface KpiGroup {
  readonly title: string;
  readonly kpis: readonly string[];
}

/** The KPIs that people are shown; files hold all of them. */
export const KPI_GROUPS: readonly KpiGroup[] = [
  {
    title: 'Service',
    kpis: ['onTimeRate', 'orderFillRate', 'unitFillRate', 'backorderRate', 'otif', 'lostSalesRate', 'substitutionRate'],
  },
  {
    title: 'Waiting',
    kpis: ['waitMean', 'waitP95', 'promiseKeptRate', 'cancelRate', 'forgoneRate', 'complaintRate', 'backorderedMean'],
  },
  { title: 'Stock', kpis: ['onHandMean', 'inventoryTurnover', 'stockoutDays', 'purchaseOrders', 'supplierOnTimeRate'] },
  {
    title: 'Money, a month',
    kpis: [
      'revenue',
      'purchasingCost',
      'holdingCost',
      'expediteCost',
      'handlingCost',
      'countingCost',
      'shippingCost',
      'careCost',
      'totalCost',
      'profit',
    ],
  },
];

/** How a KPI is shown; one that has no words of its own here is shown by its name in files, spaced. */
export function kpiDisplay(kpi: string): KpiDisplay {
  const known = findKpi(kpi);
  return {
    kpi,
    label: Object.hasOwn(labels, kpi) ? labels[kpi] : spaced(kpi),
    kind: kind(kpi, known?.unit ?? 'units'),
    better: known?.better ?? 'neither',
  };
}

const labels: Readonly<Record<string, string>> = {
  onTimeRate: 'Orders on time',
  orderFillRate: 'Orders filled at once',
  unitFillRate: 'Units filled at once',
  backorderRate: 'Backorder rate',
  otif: 'On time and in full',
  lostSalesRate: 'Demand turned away',
  waitMean: 'Mean wait, days',
  waitP50: 'Median wait, days',
  waitP95: '95% wait under, days',
  waitMax: 'Longest wait, days',
  promiseError: 'After promise, days',
  promisePadding: 'Before promise, days',
  promiseKeptRate: 'Promises kept',
  cancelRate: 'Orders cancelled',
  forgoneRate: 'Orders never placed',
  complaintRate: 'Complaints',
  substitutionRate: 'Units substituted',
  backorderedMean: 'Units waiting',
  onHandMean: 'Units on hand',
  inventoryTurnover: 'Stock turns a year',
  stockoutDays: 'Item-days sold out',
  daysOfSupply: 'Days of supply',
  purchaseOrders: 'Purchase orders',
  supplierOnTimeRate: 'Suppliers on time',
  revenue: 'Revenue',
  purchasingCost: 'Purchases',
  holdingCost: 'Holding stock',
  expediteCost: 'Faster deliveries',
  handlingCost: 'Overtime',
  countingCost: 'Counting stock',
  shippingCost: 'Shipping',
  careCost: 'Care for who waits',
  totalCost: 'All costs',
  profit: 'Profit',
};

function kind(kpi: string, unit: KpiUnit): KpiKind {
  return unit === 'ratio' && !PLAIN_RATIOS.includes(kpi) ? 'rate' : unit;
}

const spaced = (kpi: string): string =>
  (kpi.charAt(0).toUpperCase() + kpi.slice(1)).replace(/[A-Z]/g, (letter, at: number) =>
    at === 0 ? letter : ` ${letter.toLowerCase()}`,
  );
