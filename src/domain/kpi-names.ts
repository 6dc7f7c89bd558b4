/** What a KPI's number is: 'ratio' 0 … 1 (unless its sentence says otherwise), money in the scenario's currency, over the measured horizon. */
export type KpiUnit = 'ratio' | 'days' | 'units' | 'money' | 'count' | 'per year';

export interface KpiName {
  readonly name: string;
  readonly unit: KpiUnit;
  /** Which direction a shop wants; 'neither' where it depends on what else changes. */
  readonly better: 'higher' | 'lower' | 'neither';
  readonly sentence: string;
}

/** Ratios that are not a share of anything: they may be above 1. */
export const PLAIN_RATIOS: readonly string[] = ['waitSpread', 'bullwhipRatio'];

/** Every KPI by the name that files, tables and flags use, in the order in which tables show them. */
export const KPI_NAMES = [
  kpi(
    'orderFillRate',
    'ratio',
    'higher',
    'Share of orders that stock on hand filled complete at the moment they were placed.',
  ),
  kpi('lineFillRate', 'ratio', 'higher', 'Share of order lines that stock on hand filled complete at once.'),
  kpi('unitFillRate', 'ratio', 'higher', 'Share of units that stock on hand filled at once (type 2 service, β).'),
  kpi('backorderRate', 'ratio', 'lower', 'Share of accepted orders in which at least one unit had to wait for stock.'),
  kpi(
    'backorderUnitRate',
    'ratio',
    'lower',
    'Units that had to wait when first asked for, as a share of units ordered.',
  ),
  kpi(
    'onTimeRate',
    'ratio',
    'higher',
    'Share of orders delivered complete by the date first promised; cancelled waits count as not on time.',
  ),
  kpi(
    'onTimeDeliveredRate',
    'ratio',
    'higher',
    'Orders delivered complete by the date first promised, as a share of orders delivered.',
  ),
  kpi(
    'otif',
    'ratio',
    'higher',
    'Share of orders delivered on time, in full, in one delivery and without a substitute.',
  ),
  kpi(
    'perfectOrderRate',
    'ratio',
    'higher',
    'Share of orders that are on time and in full, with the right item and no damage (SCOR RL.1.1).',
  ),
  kpi(
    'promiseError',
    'days',
    'neither',
    'Mean days between promised and actual delivery of backordered orders; positive is late.',
  ),
  kpi('promiseKeptRate', 'ratio', 'higher', 'Share of the promises made for backordered orders that were kept.'),
  kpi(
    'promisePadding',
    'days',
    'neither',
    'Mean days by which backordered orders came before their promise, early ones alone.',
  ),
  kpi('waitMean', 'days', 'lower', 'Mean days from order to complete shipment, backordered orders alone.'),
  kpi('waitP50', 'days', 'lower', 'Median days from order to complete shipment, backordered orders alone.'),
  kpi('waitP95', 'days', 'lower', 'Days within which 95 of 100 backordered orders were shipped complete.'),
  kpi('waitMax', 'days', 'lower', 'Longest days from order to complete shipment of a backordered order.'),
  kpi('cancelRate', 'ratio', 'lower', 'Share of accepted orders that customers cancelled.'),
  kpi('complaintRate', 'ratio', 'lower', 'Complaints as a share of accepted orders.'),
  kpi(
    'forgoneRate',
    'ratio',
    'lower',
    'Orders that customers did not place after bad service, as a share of those they would have placed.',
  ),
  kpi(
    'substitutionRate',
    'ratio',
    'neither',
    'Units that customers took of another item, as a share of units ordered.',
  ),
  kpi('returnRate', 'ratio', 'lower', 'Units that came back, as a share of units sold.'),
  kpi('lostRevenue', 'money', 'lower', 'Sales value of the orders that customers cancelled.'),
  kpi(
    'lostSalesRate',
    'ratio',
    'lower',
    'Units turned away where the shop does not backorder, as a share of units demanded.',
  ),
  kpi('cycleServiceLevel', 'ratio', 'higher', 'Share of replenishment cycles without a stock-out (type 1 service, α).'),
  kpi('readyRate', 'ratio', 'higher', 'Share of time in which the inventory level is above zero.'),
  kpi('stockoutDays', 'days', 'lower', 'Item-days with nothing available.'),
  kpi('onHandMean', 'units', 'neither', 'Units on hand, averaged over time.'),
  kpi('onOrderMean', 'units', 'neither', 'Units purchased and not yet received, averaged over time.'),
  kpi('backorderedMean', 'units', 'lower', 'Units that wait for stock, averaged over time.'),
  kpi('onHandAtClose', 'units', 'neither', 'Units on hand at the close of each day, averaged over days.'),
  kpi(
    'backorderedAtClose',
    'units',
    'lower',
    'Units that wait for stock at the close of each day, averaged over days.',
  ),
  kpi('purchaseOrders', 'count', 'neither', 'Purchase orders placed.'),
  kpi(
    'supplierOnTimeRate',
    'ratio',
    'higher',
    'Share of purchase orders received by the date the supplier first quoted; those overdue at the end are late.',
  ),
  kpi(
    'inventoryTurnover',
    'per year',
    'higher',
    'Cost of goods sold in a year, as a multiple of the average inventory at cost.',
  ),
  kpi('daysOfSupply', 'days', 'lower', 'Days that the average inventory would last: 365 ÷ inventory turnover.'),
  kpi('revenue', 'money', 'higher', 'Sales value of what was shipped, less refunds.'),
  kpi(
    'holdingCost',
    'money',
    'lower',
    'Cost of keeping stock, at the holding rate of its cost; on the way between own locations too.',
  ),
  kpi(
    'purchasingCost',
    'money',
    'lower',
    'Cost of the goods used up: paid to suppliers, less what the stock gained in value (at cost).',
  ),
  kpi('orderingCost', 'money', 'lower', 'Fixed cost of the purchase orders placed.'),
  kpi('expediteCost', 'money', 'lower', 'Surcharges for getting purchase orders faster.'),
  kpi('handlingCost', 'money', 'lower', 'Cost of overtime in the warehouse.'),
  kpi('countingCost', 'money', 'lower', 'Cost of counting stock.'),
  kpi('shippingCost', 'money', 'lower', 'Cost of the parcels sent to customers.'),
  kpi('careCost', 'money', 'lower', 'Cost of notices, discounts and faster shipping for customers who wait.'),
  kpi('lostMargin', 'money', 'lower', 'Margin of the orders that were cancelled or turned away.'),
  kpi('goodwillCost', 'money', 'lower', 'Cost of units waiting, at the backorder cost per unit and day.'),
  kpi('totalCost', 'money', 'lower', 'All costs together.'),
  kpi('profit', 'money', 'higher', 'Revenue less all costs.'),
  kpi('queueJumps', 'count', 'lower', 'Orders filled before an older one that waited for the same item.'),
  kpi(
    'waitSpread',
    'ratio',
    'lower',
    'Longest wait ÷ median wait: how unevenly the queue treats customers; 1 is even.',
  ),
  kpi(
    'recordAccuracy',
    'ratio',
    'higher',
    'Share of items at locations whose recorded stock equals the physical stock.',
  ),
  kpi('shortPickRate', 'ratio', 'lower', 'Share of picked lines for which the shelf held less than its record.'),
  kpi('shrinkage', 'units', 'lower', 'Units that vanished from the shelves, less those that turned up.'),
  kpi('alertCaughtRate', 'ratio', 'higher', 'Share of stock-outs that an alert foretold.'),
  kpi('alertFalseRate', 'ratio', 'lower', 'Share of alerts that no stock-out followed.'),
  kpi('alertLead', 'days', 'higher', 'Mean days from the first alert to the stock-out that it foretold.'),
  kpi('messages', 'count', 'neither', 'Messages sent to customers.'),
  kpi(
    'bullwhipRatio',
    'ratio',
    'lower',
    'Variance of weekly purchase quantities ÷ variance of weekly demand; 1 passes demand on unamplified.',
  ),
] as const satisfies readonly KpiName[];

function kpi<const N extends string>(name: N, unit: KpiUnit, better: KpiName['better'], sentence: string) {
  return { name, unit, better, sentence };
}

export const findKpi = (name: string): KpiName | undefined => KPI_NAMES.find((k) => k.name === name);
