/** How a file writes numbers and days. */
export interface ValueFormats {
  readonly decimal: Decimal;
  readonly dates: DateOrder;
}

export type Decimal = 'point' | 'comma';
/** Which part of a day comes first; `ymd` is ISO 8601 and what looks like it. */
export type DateOrder = 'ymd' | 'dmy' | 'mdy';

export const plainFormats: ValueFormats = { decimal: 'point', dates: 'ymd' };
