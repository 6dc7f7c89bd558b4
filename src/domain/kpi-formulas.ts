import type { KPI_NAMES } from './kpi-names.js';

/**
 * How each KPI is reckoned, over the measured time (warm-up to horizon) and the orders placed in it. A ratio divides totals: those of all
 * futures are added before they are divided. `Σ` is over items at locations, `∫` over the measured time.
 */
export const KPI_FORMULAS: Readonly<Record<(typeof KPI_NAMES)[number]['name'], string>> = {
  orderFillRate: 'orders all of whose units were picked when they were placed ÷ orders placed',
  lineFillRate: 'order lines picked whole when they were placed ÷ order lines placed',
  unitFillRate: 'units picked when the order was placed ÷ units ordered',
  backorderRate: 'orders with a unit backordered ÷ orders accepted',
  backorderUnitRate: 'units backordered when the order was placed ÷ units ordered',
  onTimeRate:
    'orders delivered complete by their first promise ÷ (orders placed − orders whose fate the horizon hides)',
  onTimeDeliveredRate: 'orders delivered complete by their first promise ÷ orders delivered',
  otif:
    'orders delivered complete by their first promise, in one parcel and without a substitute ÷ ' +
    '(orders placed − orders whose fate the horizon hides)',
  perfectOrderRate:
    'orders that count for `otif`, undamaged and with the right items ÷ (orders placed − orders whose fate the horizon hides)',
  promiseError: 'Σ (delivery − promise) of delivered backordered orders ÷ their number',
  promiseKeptRate:
    'backordered orders delivered by their promise ÷ (backordered orders whose fate is known + orders cancelled)',
  promisePadding: 'Σ (promise − delivery) of backordered orders delivered before their promise ÷ their number',
  waitMean: 'Σ (last shipment − order) of backordered orders shipped complete ÷ their number',
  waitP50: 'the 50th percentile of (last shipment − order), backordered orders shipped complete',
  waitP95: 'the 95th percentile of the same',
  waitMax: 'the largest of the same',
  cancelRate: 'orders cancelled by customers ÷ orders accepted',
  complaintRate: 'complaints ÷ orders accepted',
  forgoneRate: 'orders customers did not place ÷ (orders placed + orders customers did not place)',
  substitutionRate: 'units sent of another item than asked for ÷ units ordered',
  returnRate: 'units returned ÷ units sold',
  lostRevenue: 'Σ units cancelled × sales price',
  lostSalesRate: 'units turned away ÷ units ordered',
  cycleServiceLevel: 'receipts before which the item had not run out since the receipt before ÷ receipts',
  readyRate: 'Σ time with on hand − backordered above 0 ÷ (items at locations that carry them × measured time)',
  stockoutDays: 'Σ days with nothing available, over items at locations that carry them',
  onHandMean: 'Σ ∫ units on hand dt ÷ measured time',
  onOrderMean: 'Σ ∫ units on order dt ÷ measured time',
  backorderedMean: 'Σ ∫ units backordered dt ÷ measured time',
  onHandAtClose: 'Σ units on hand just before midnight ÷ days',
  backorderedAtClose: 'Σ units backordered just before midnight ÷ days',
  purchaseOrders: 'number of purchase orders placed',
  supplierOnTimeRate:
    'receipts by the date first quoted ÷ (receipts + purchase orders overdue at the end), transfers left out',
  inventoryTurnover:
    '(Σ (units sold − units taken back into stock) × cost ÷ days × 365) ÷ (Σ ∫ (units on hand + on the way between own locations) × cost dt ÷ measured time)',
  daysOfSupply: '365 ÷ `inventoryTurnover`',
  revenue: 'Σ units shipped × sales price − refunds for what came back',
  holdingCost: 'Σ ∫ (units on hand + on the way between own locations) dt × cost × holding rate',
  purchasingCost:
    'Σ units received × purchase price + value of the stock at the end of the warm-up − its value at the horizon (at cost)',
  orderingCost: 'Σ purchase orders × cost of placing one',
  expediteCost: 'Σ units expedited × purchase price × surcharge',
  handlingCost: 'Σ parcels handled in overtime × cost a parcel',
  countingCost: 'counts × cost of a count',
  shippingCost: 'Σ parcels × shipping cost of their channel and method',
  careCost: 'Σ messages × cost + vouchers, refunds and express given + complaints × cost of handling one',
  lostMargin: 'Σ units cancelled or turned away × (sales price − cost)',
  goodwillCost: 'Σ ∫ units backordered dt × backorder cost',
  totalCost:
    '`holdingCost` + `purchasingCost` + `orderingCost` + `expediteCost` + `handlingCost` + `countingCost` + `shippingCost` + ' +
    '`careCost` + `goodwillCost`',
  profit: '`revenue` − `totalCost`',
  queueJumps: 'orders that were allocated a unit for which an older order waited',
  waitSpread: '`waitMax` ÷ `waitP50`',
  recordAccuracy: 'Σ ∫ (recorded = physical) dt ÷ (items at locations that carry them × measured time)',
  shortPickRate: 'picked lines that came up short ÷ lines picked',
  shrinkage: 'Σ units lost − units that turned up',
  alertCaughtRate: 'stock-outs with an alert before them ÷ stock-outs',
  alertFalseRate: 'alerts without a stock-out after them ÷ alerts',
  alertLead: 'Σ (stock-out − first alert before it) ÷ stock-outs foretold',
  messages: 'number of messages sent to customers',
  bullwhipRatio: 'Σ variance of units purchased a week, transfers left out ÷ Σ variance of units asked for a week',
};
