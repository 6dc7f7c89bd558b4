import { quantile } from '../../stats/quantile.js';
import type { OrderHeads } from './order-heads.js';

/** What became of the rows of the tables of orders: rows = empty + unreadable + repeated + orders. */
export interface HeadsReport {
  readonly files: readonly { readonly name: string; readonly layout: string; readonly rows: number }[];
  readonly rows: number;
  readonly empty: number;
  readonly unreadable: number;
  /** Rows of an order that an earlier row holds; of these, those that say something else: the first was believed. */
  readonly repeated: number;
  readonly differing: { readonly count: number; readonly example: string };
  readonly orders: number;
  readonly withLines: number;
  readonly withoutLines: { readonly count: number; readonly example: string };
  /** Orders that reached their customer, the days it took half of them, and the share that came after the promised day; NaN = not known. */
  readonly delivered: {
    readonly orders: number;
    readonly days: number;
    readonly promised: number;
    readonly late: number;
  };
}

export function headsReport(heads: OrderHeads, read: Pick<HeadsReport, 'files' | 'empty' | 'unreadable'>): HeadsReport {
  const { all, withLines, repeated, differing } = heads;
  const delivered = all.filter((head) => head.delivered >= head.time);
  const promised = delivered.filter((head) => !Number.isNaN(head.promised));
  const late = promised.filter((head) => head.delivered > endOfDay(head.promised));
  return {
    ...read,
    rows: read.files.reduce((sum, { rows }) => sum + rows, 0),
    repeated,
    differing,
    orders: all.length,
    withLines,
    withoutLines: { count: all.length - withLines, example: heads.firstWithout },
    delivered: {
      orders: delivered.length,
      days: quantile(
        delivered.map((head) => (head.delivered - head.time) / DAY),
        0.5,
      ),
      promised: promised.length,
      late: late.length / promised.length,
    },
  };
}

const DAY = 86_400;

/** A promise without a time of day is kept until the day is over. */
const endOfDay = (time: number): number => (time % DAY === 0 ? time + DAY - 1 : time);
