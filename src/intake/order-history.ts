import type { OrderColumns } from '../domain/demand.js';
import type { Problem } from '../domain/problems.js';

/** A delimited text file as it came; bytes are read as UTF-8. Packed files are unpacked by the caller. */
export interface IntakeFile {
  readonly name: string;
  readonly text: string | Uint8Array;
}

/** Which column of a file holds what, by the names in its header; price and customer may be missing. */
export interface ColumnMap {
  readonly order: string;
  readonly item: string;
  readonly units: string;
  readonly time: string;
  readonly price?: string;
  readonly customer?: string;
}

export interface IntakeOptions {
  /** Without it a file must have a layout that is known by its header (`orders/layouts`). */
  readonly columns?: ColumnMap;
  /** What an item code looks like; other rows are postage, fees, samples … */
  readonly itemPattern?: RegExp | string;
  /** What the order number of a credit note, and of an adjustment of the books, looks like. */
  readonly creditNotePattern?: RegExp | string;
  readonly adjustmentPattern?: RegExp | string;
  /** First and last day to take, `YYYY-MM-DD`, both included; without them the days of the first and the last order. */
  readonly start?: string;
  readonly end?: string;
  /** Lines of more units are left out. */
  readonly maxUnitsPerLine?: number;
  /** A line of at least `cancelFromUnits` (1,000) that a credit note takes back within so many minutes (60) was never meant. */
  readonly cancelWithinMinutes?: number;
  readonly cancelFromUnits?: number;
}

/** Customer orders of the past. Times are local as written in the files: no zone is applied. */
export interface OrderHistory {
  /** `YYYY-MM-DD`: day 0, ticks count from its 00:00. */
  readonly start: string;
  /** Whole days of the period, first and last included; 0 = nothing could be used. */
  readonly days: number;
  readonly orders: OrderColumns;
  /** By item row: the code, and the median of its prices (NaN where the files have no price column). */
  readonly itemNames: readonly string[];
  readonly itemPrices: readonly number[];
  readonly report: IntakeReport;
}

/** Why a row is no line of an order, in the order in which it is asked: a row counts under the first that fits. */
export const reasons = {
  blank: 'empty rows',
  total: 'rows that add up the others',
  heading: 'rows of words alone (a second header, say)',
  unreadable: 'rows that cannot be read',
  noLine: 'rows that hold no order line',
  noHead: 'lines of an order that no table of orders has the day of',
  duplicate: 'rows that an earlier file holds already',
  outsidePeriod: 'rows outside the period asked for',
  testOrder: 'rows of test orders',
  notPlaced: 'rows of orders that were never placed (not paid, drafts)',
  cancelledOrder: 'rows of orders that were cancelled before they were sent',
  creditNote: 'rows of credit notes (returns: counted, not subtracted)',
  adjustment: 'rows that adjust the books',
  writeOff: 'rows of negative quantity outside credit notes (write-offs)',
  zeroUnits: 'rows of 0 units',
  noPrice: 'rows at price 0 or below (samples, gifts)',
  notAnItem: 'rows whose code is no item (postage, fees, vouchers)',
  cancelled: 'giant lines taken back soon after',
  tooManyUnits: 'lines above the limit of units',
} as const;

export type Reason = keyof typeof reasons;

export interface LeftOut {
  readonly reason: Reason;
  readonly rows: number;
  /** Sum of the units column, signed. */
  readonly units: number;
  /** `row` holds order, item, units, time and price; never who ordered. */
  readonly example: { readonly file: string; readonly line: number; readonly row: string };
}

/**
 * Every row read is accounted for: rows = Σ leftOut.rows + mergedLines + taken.lines. Where a row of a file holds a whole order, each of its
 * lines counts as a row here.
 */
export interface IntakeReport {
  readonly files: readonly {
    readonly name: string;
    /** How the file was read, in words. */
    readonly layout: string;
    /** Rows as the file has them, and the order lines they hold: the same but where a row holds a whole order. */
    readonly rows: number;
    readonly lines: number;
  }[];
  readonly rows: number;
  readonly leftOut: readonly LeftOut[];
  /** Codes that are no goods, those with most rows first. */
  readonly notItems: readonly NotItem[];
  /** Orders on which money was paid back, by what the export says of the order as a whole. */
  readonly refunds: { readonly orders: number; readonly amount: number };
  /** Sales as written: before lines above the limit and cancelled ones are removed, and before merging. */
  readonly sales: {
    readonly lines: number;
    readonly orders: number;
    readonly codes: number;
    readonly openDays: number;
  };
  /** Rows equal to an earlier row of the same file in every cell: same item twice or entered twice, nobody knows; kept. */
  readonly repeatedRows: number;
  /** Orders that two files hold with different rows or units; the first file was believed. */
  readonly differingOrders: { readonly count: number; readonly example: string };
  /** Orders of one file that a later file goes on with; lines of items that the first one lacks were added. */
  readonly continuedOrders: { readonly count: number; readonly example: string };
  /** Lines added to an earlier line of the same item in the same order. */
  readonly mergedLines: number;
  /** Codes written in another way than the item's name, `85123a` for `85123A`. */
  readonly recoded: { readonly count: number; readonly example: string };
  readonly cancelled: readonly CancelledLine[];
  readonly taken: { readonly orders: number; readonly lines: number; readonly units: number; readonly items: number };
  readonly period: { readonly start: string; readonly end: string; readonly days: number };
  readonly closed: ClosedDays;
  /** Rows that could not be read, or only in part: all counted, the first 20 listed. */
  readonly problems: { readonly count: number; readonly first: readonly Problem[] };
  /** What makes the history useless: a missing column, a wrong option, no order at all. Empty = use it. */
  readonly errors: readonly Problem[];
}

export interface NotItem {
  readonly code: string;
  readonly kind: 'test' | 'postage' | 'fee' | 'voucher' | 'discount or correction' | 'other';
  readonly rows: number;
}

export interface CancelledLine {
  readonly order: string;
  readonly item: string;
  readonly units: number;
  readonly minutes: number;
  readonly file: string;
  readonly line: number;
}

/** Days of the period without any order, and all days of the period, by weekday, Monday first. */
export interface ClosedDays {
  readonly count: number;
  readonly byWeekday: readonly number[];
  readonly daysByWeekday: readonly number[];
  /** Runs of at least 3 closed days: first day, length. */
  readonly runs: readonly { readonly start: string; readonly days: number }[];
}
