import type { Problem } from '../../domain/problems.js';
import type { HeadsReport } from '../joined/heads-report.js';
import type { IntakeReport } from '../order-history.js';

/** What became of every row, and what is kept. */
export interface OrderImportReport extends IntakeReport {
  readonly returns: ReturnsReport;
  /** What this import added to what was there before. */
  readonly added: { readonly lines: number; readonly orders: number };
  /** Different customers among the lines taken. */
  readonly customers: number;
  /** How files were read where it isn't the usual way: encodings, decimal commas, the order of days and months. */
  readonly notes: readonly Problem[];
  /** Of the table of orders, where that of their lines is another one. */
  readonly heads?: HeadsReport;
}

export interface ReturnsReport {
  /** Lines of credit notes for items. */
  readonly lines: number;
  readonly units: number;
  /** Those whose customer is known, and of these those matched to a sale of that customer, item and at least as many units. */
  readonly named: number;
  readonly matched: number;
  /** Matched ones that took back a giant line within the hour: entered by mistake, no return. */
  readonly cancelled: number;
  /** Days from the sale to the credit note, without cancelled lines; null = none. */
  readonly days: {
    readonly p5: number;
    readonly p25: number;
    readonly p50: number;
    readonly p75: number;
    readonly p95: number;
  } | null;
  /** Lines and units of credit notes ÷ those sold, without the giant lines and what took them back. */
  readonly shareOfLines: number;
  readonly shareOfUnits: number;
}
