import type { StockEntry } from '../../domain/stock-list.js';
import type { TableOptions } from '../files/table.js';
import type { FieldMap } from '../lists/find-fields.js';
import type { ListReport } from '../lists/list-report.js';
import type { AskedFormats } from '../orders/survey.js';

/** What a row of a stock list may say. */
export type StockField =
  | 'item'
  | 'location'
  | 'onHand'
  | 'available'
  | 'allocated'
  | 'price'
  | 'cost'
  | 'supplier'
  | 'leadTimeDays'
  | 'minimum'
  | 'multiple'
  | 'group'
  | 'name';

export type StockMap = FieldMap<StockField>;

export interface StockOptions extends AskedFormats {
  /** Columns by their names in the header; those left out are found by their usual names, `''` = there is none. */
  readonly columns?: StockMap;
  /** The same, file by file: by its header; undefined = as `columns` says. */
  readonly mapOf?: (header: readonly string[]) => StockMap | undefined;
  readonly table?: TableOptions;
}

/** Why a row is no stock, in the order in which it is asked: a row counts under the first that fits. */
export const stockReasons = {
  blank: 'empty rows',
  total: 'rows that add up the others',
  unreadable: 'rows that cannot be read',
  duplicate: 'rows that an earlier file holds already',
  noVariant: 'rows of a product that hold no variant (further pictures)',
  noItem: 'rows without an item',
  notStocked: 'rows that say the item is not stocked there',
  noCount: 'rows without a count',
} as const;

export type StockReason = keyof typeof stockReasons;

export interface StockList {
  /** One for each item and place, in the order of first appearance. */
  readonly entries: readonly StockEntry[];
  readonly report: StockReport;
}

export interface StockReport extends ListReport<StockReason> {
  readonly items: number;
  /** Names of places; '' where the lists name none. */
  readonly locations: readonly string[];
  /** Sum over the entries. */
  readonly onHand: number;
  readonly allocated: number;
  /** Entries below 0, which are taken as they are. */
  readonly belowZero: number;
  /** Items without a code of their own, named by what they are called. */
  readonly namedByTitle: number;
}
