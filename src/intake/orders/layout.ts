import type { Fields } from './fields.js';
import type { ValueFormats } from './value-formats.js';

/** A way in which shops write their orders down. */
export interface Layout {
  readonly name: LayoutName;
  /** As reports call it. */
  readonly title: string;
  /** Where the header has what; null = it is another layout. */
  recognise(header: readonly string[]): OpenLayout | null;
}

export type LayoutName = 'bullwhip' | 'online-retail' | 'shopify' | 'woocommerce' | 'plain' | 'map' | 'lines';

/** A layout that was found in a header. */
export interface OpenLayout {
  readonly layout: LayoutName;
  readonly title: string;
  /** Columns of times and of numbers, whose formats are found out before anything is read. */
  readonly times: readonly number[];
  readonly numbers: readonly number[];
  /** Those of the numbers that are whole units. */
  readonly whole: readonly number[];
  readonly hasCustomers: boolean;
  /** Where a row may say the currency of its prices. */
  readonly currency?: number;
  /** The customers' cells hold keyed hashes already; what doesn't look like one is hashed all the same. */
  readonly hashed?: boolean;
  /** Where a header alone does not say it: whether a row is this layout's, and what the file is if one isn't. */
  readonly onlyIf?: { readonly row: (cells: readonly string[]) => boolean; readonly otherwise: OpenLayout };
  readonly rules: LayoutRules;
  /** A fresh reader of the file's rows, which come in the order of the file. */
  read(file: string, formats: ValueFormats): RowReader;
}

/** The layout of a file by its first rows, where its header left it open. */
export function settleLayout(layout: OpenLayout, rows: readonly (readonly string[])[]): OpenLayout {
  const { onlyIf } = layout;
  return onlyIf === undefined || rows.every(onlyIf.row) ? layout : onlyIf.otherwise;
}

/** Hands over every order line of a row; a row may hold none, one or several. `fields` are reused from line to line. */
export type RowReader = (cells: readonly string[], line: number, take: (fields: Fields) => void) => void;

/** What a shop's rows mean, unless the person says otherwise; absent = not asked. */
export interface LayoutRules {
  readonly itemPattern?: RegExp;
  readonly creditNotePattern?: RegExp;
  readonly adjustmentPattern?: RegExp;
  /** `85123a` is `85123A`. */
  readonly upperCaseSuffix: boolean;
  /** Codes that are no goods: postage, tips, vouchers, tests. */
  readonly notGoods?: RegExp;
  /** A negative quantity of a known customer at a price is a return, whatever the order number looks like. */
  readonly negativeIsReturn?: boolean;
  /** Every row is a return. */
  readonly allReturns?: boolean;
}
