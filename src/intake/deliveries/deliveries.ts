import type { DeliveryRecords } from '../../domain/deliveries.js';
import type { TableOptions } from '../files/table.js';
import type { ListReport } from '../lists/list-report.js';
import type { AskedFormats } from '../orders/survey.js';
import type { DeliveryMap } from './columns.js';

export interface DeliveryOptions extends AskedFormats {
  /** Columns by their names in the header; those left out are found by their usual names, `''` = there is none. */
  readonly columns?: DeliveryMap;
  /** The same, file by file: by its header; undefined = as `columns` says. */
  readonly mapOf?: (header: readonly string[]) => DeliveryMap | undefined;
  /** Who delivered, where a file has no column for it. */
  readonly supplier?: string;
  readonly table?: TableOptions;
}

/** Why a row is no delivery, in the order in which it is asked: a row counts under the first that fits. */
export const deliveryReasons = {
  blank: 'empty rows',
  total: 'rows that add up the others',
  unreadable: 'rows that cannot be read',
  duplicate: 'rows that an earlier file holds already',
  noSupplier: 'rows without a supplier',
  noDays: 'rows without a day to learn from (neither ordered, promised nor received)',
  noUnits: 'rows of 0 units or fewer',
} as const;

export type DeliveryReason = keyof typeof deliveryReasons;

export interface Deliveries {
  readonly records: DeliveryRecords;
  readonly report: DeliveriesReport;
}

export interface DeliveriesReport extends ListReport<DeliveryReason> {
  readonly orders: number;
  readonly suppliers: number;
  readonly items: number;
  /** Of the rows taken: received, and not yet. */
  readonly received: number;
  readonly open: number;
  /** Rows that say which day they were ordered on, and promised for. */
  readonly withOrderDay: number;
  readonly withPromise: number;
  /** First and last day of anything, `YYYY-MM-DD`; '' where nothing was taken. */
  readonly from: string;
  readonly to: string;
  /** Rows equal to an earlier row of the same file in all that is taken; kept. */
  readonly repeatedRows: number;
}
