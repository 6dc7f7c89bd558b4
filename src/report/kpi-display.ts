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
  /** Shown only where a claim of the scenario is about them. */
  readonly seldom?: readonly string[];
}

/** The KPIs that people are shown; files hold all of them. */
export const KPI_GROUPS: readonly KpiGroup[] = [
  {
    title: 'Service',
    kpis: [
      'onTimeRate',
      'orderFillRate',
      'unitFillRate',
      'backorderRate',
      'otif',
      'perfectOrderRate',
      'lostSalesRate',
      'substitutionRate',
    ],
    seldom: ['lineFillRate', 'backorderUnitRate', 'onTimeDeliveredRate', 'cycleServiceLevel', 'readyRate'],
  },
  {
    title: 'Waiting',
    kpis: ['waitMean', 'waitP95', 'promiseKeptRate', 'cancelRate', 'forgoneRate', 'complaintRate', 'backorderedMean'],
    seldom: ['waitP50', 'waitMax', 'waitSpread', 'queueJumps', 'promiseError', 'promisePadding', 'backorderedAtClose'],
  },
  {
    title: 'Stock',
    kpis: ['onHandMean', 'inventoryTurnover', 'stockoutDays', 'returnRate', 'purchaseOrders', 'supplierOnTimeRate'],
    seldom: ['onHandAtClose', 'onOrderMean', 'daysOfSupply', 'bullwhipRatio'],
  },
  { title: 'Records', kpis: ['recordAccuracy', 'shortPickRate', 'shrinkage'] },
  { title: 'Alerts', kpis: ['alertCaughtRate', 'alertLead', 'alertFalseRate'] },
  {
    title: 'Money, a month',
    kpis: [
      'revenue',
      'purchasingCost',
      'orderingCost',
      'expediteCost',
      'holdingCost',
      'countingCost',
      'handlingCost',
      'shippingCost',
      'careCost',
      'goodwillCost',
      'totalCost',
      'profit',
    ],
    seldom: ['lostRevenue', 'lostMargin'],
  },
];

/** They matter where they are below 1 under any strategy: with right records and punctual suppliers there is nothing to read. */
export const NOTHING_AT_ONE: readonly string[] = ['supplierOnTimeRate', 'recordAccuracy'];

/** A KPI that says something only where it differs from another one. */
export const SAME_UNLESS: Readonly<Record<string, string>> = { perfectOrderRate: 'otif' };

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
  lineFillRate: 'Lines filled at once',
  backorderUnitRate: 'Units backordered',
  onTimeDeliveredRate: 'On time if delivered',
  otif: 'On time and in full',
  perfectOrderRate: 'Perfect orders',
  cycleServiceLevel: 'Cycles not sold out',
  readyRate: 'Time not sold out',
  lostSalesRate: 'Demand turned away',
  waitMean: 'Mean wait, days',
  waitP50: 'Median wait, days',
  waitP95: '95% wait under, days',
  waitMax: 'Longest wait, days',
  promiseError: 'After promise, days',
  promisePadding: 'Before promise, days',
  promiseKeptRate: 'Promises kept',
  cancelRate: 'Orders cancelled',
  waitSpread: 'Longest ÷ median wait',
  queueJumps: 'Orders that passed',
  forgoneRate: 'Orders never placed',
  complaintRate: 'Complaints',
  returnRate: 'Units returned',
  recordAccuracy: 'Records right',
  shortPickRate: 'Picks that fall short',
  shrinkage: 'Units vanished',
  alertCaughtRate: 'Stock-outs foretold',
  alertLead: 'Told ahead, days',
  alertFalseRate: 'False alerts',
  messages: 'Messages sent',
  substitutionRate: 'Units substituted',
  backorderedMean: 'Units waiting',
  backorderedAtClose: 'Waiting at close',
  onHandMean: 'Units on hand',
  onHandAtClose: 'On hand at close',
  onOrderMean: 'Units on order',
  inventoryTurnover: 'Stock turns a year',
  stockoutDays: 'Item-days sold out',
  daysOfSupply: 'Days of supply',
  purchaseOrders: 'Purchase orders',
  supplierOnTimeRate: 'Suppliers on time',
  revenue: 'Revenue',
  purchasingCost: 'Purchases',
  orderingCost: 'Placing orders',
  holdingCost: 'Holding stock',
  expediteCost: 'Faster deliveries',
  handlingCost: 'Overtime',
  countingCost: 'Counting stock',
  shippingCost: 'Shipping',
  careCost: 'Care for the waiting',
  goodwillCost: 'Cost of waiting',
  lostRevenue: 'Revenue cancelled',
  lostMargin: 'Margin lost',
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
