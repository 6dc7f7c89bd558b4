import { TICKS_PER_DAY } from '../domain/time.js';
import type { KpiSheet } from './kpi.js';

/** Counts of one class of customers in one channel. */
export class ServiceCounts {
  orders = 0;
  accepted = 0;
  fullOrders = 0;
  lines = 0;
  fullLines = 0;
  units = 0;
  filledUnits = 0;
  backorderedUnits = 0;
  lostUnits = 0;
  substitutedUnits = 0;
  backorderedOrders = 0;
  delivered = 0;
  onTime = 0;
  otif = 0;
  /** On time, in full, in one delivery, nothing damaged or wrong. */
  perfect = 0;
  cancelled = 0;
  complaints = 0;
  /** Orders not placed after bad service; they are not among `orders`. */
  stayedAway = 0;
  jumps = 0;
  /** Orders whose fate the horizon hides, and orders that wait there. */
  unknown = 0;
  stillOpen = 0;
  /** Backordered orders shipped complete, and their ticks until then. */
  waits = 0;
  waitTicks = 0;
  /** Orders sold at once whole, and those of them on time, as far as they are not among the counts above yet, see `settle`. */
  sold = 0;
  soldOnTime = 0;
  promises = 0;
  kept = 0;
  errors = 0;
  errorTicks = 0;
  early = 0;
  earlyTicks = 0;

  get waitDays(): number {
    return this.waitTicks / TICKS_PER_DAY;
  }

  /** An order sold at once whole counts in five places, and in three more when it is on time: in all of them together, at the end. */
  settle(): void {
    const { sold, soldOnTime } = this;
    this.orders += sold;
    this.accepted += sold;
    this.fullOrders += sold;
    this.lines += sold;
    this.fullLines += sold;
    this.onTime += soldOnTime;
    this.otif += soldOnTime;
    this.perfect += soldOnTime;
    this.sold = 0;
    this.soldOnTime = 0;
  }

  exchange(whole: ServiceCounts, was: ServiceCounts, is: ServiceCounts): void {
    for (const key of Object.keys(this) as NumericField[]) this[key] = whole[key] - was[key] + is[key];
  }

  include(other: ServiceCounts): void {
    for (const key of Object.keys(this) as NumericField[]) this[key] += other[key];
  }

  write(sheet: KpiSheet): void {
    const known = this.orders - this.unknown;
    sheet.ratio('orderFillRate', this.fullOrders, this.orders);
    sheet.ratio('lineFillRate', this.fullLines, this.lines);
    sheet.ratio('unitFillRate', this.filledUnits, this.units);
    sheet.ratio('backorderRate', this.backorderedOrders, this.accepted);
    sheet.ratio('backorderUnitRate', this.backorderedUnits, this.units);
    sheet.ratio('onTimeRate', this.onTime, known);
    sheet.ratio('onTimeDeliveredRate', this.onTime, this.delivered);
    sheet.ratio('otif', this.otif, known);
    sheet.ratio('perfectOrderRate', this.perfect, known);
    // Cancelled orders broke, or never kept, the promise that was made.
    sheet.ratio('promiseKeptRate', this.kept, this.promises + this.cancelled);
    sheet.ratio('promiseError', this.errorTicks / TICKS_PER_DAY, this.errors);
    sheet.ratio('promisePadding', this.earlyTicks / TICKS_PER_DAY, this.early);
    sheet.ratio('cancelRate', this.cancelled, this.accepted);
    sheet.ratio('complaintRate', this.complaints, this.accepted);
    sheet.ratio('forgoneRate', this.stayedAway, this.orders + this.stayedAway);
    sheet.ratio('substitutionRate', this.substitutedUnits, this.units);
    sheet.ratio('lostSalesRate', this.lostUnits, this.units);
  }
}

type NumericField = Exclude<
  { [K in keyof ServiceCounts]: ServiceCounts[K] extends number ? K : never }[keyof ServiceCounts],
  'waitDays'
>;

/** What tables by channel and by class of customer show. */
export const CHANNEL_COLUMNS = [
  'orders',
  'accepted',
  'fullOrders',
  'lines',
  'fullLines',
  'units',
  'filledUnits',
  'backorderedOrders',
  'delivered',
  'onTime',
  'otif',
  'cancelled',
  'unknown',
  'complaints',
  'stayedAway',
  'waits',
  'waitDays',
] as const satisfies readonly (keyof ServiceCounts)[];
