import type { OrderColumns } from '../../domain/demand.js';
import type { Problem } from '../../domain/problems.js';
import type { IntakeOptions } from '../../intake/order-history.js';

/** What a scenario says about recorded orders: `demand: { history: orders.csv, method: replay }`. */
export interface HistorySpec {
  /** Paths as written, one or several exports of the same shop. */
  readonly files: readonly string[];
  readonly options: IntakeOptions;
}

/** What the scenario already knows when the history is read. */
export interface HistoryHint {
  /** Names of the scenario's own items; undefined = take the items from the file. */
  readonly items: readonly string[] | undefined;
  /** Channel names in row order; an order whose channel the file doesn't tell goes to row 0. */
  readonly channels: readonly string[];
}

/** Cleaned orders. `orders.item` are rows of `itemNames`, `orders.time` ticks since `start` 00:00. */
export interface LoadedHistory {
  readonly orders: OrderColumns;
  readonly itemNames: readonly string[];
  /** Usual price of a unit of each item, aligned with `itemNames`. */
  readonly itemPrices: readonly number[];
  /** Whole days from the start to the day of the last order, that day included. */
  readonly days: number;
  /** First day, `YYYY-MM-DD`. */
  readonly start: string;
  /** What was left out and why, one sentence each. */
  readonly report: readonly string[];
}

/** Given by the shell (reading files is its job): the orders, or what is wrong with the file. */
export type LoadHistory = (spec: HistorySpec, hint: HistoryHint) => LoadedHistory | readonly Problem[];

export function isLoaded(answer: LoadedHistory | readonly Problem[]): answer is LoadedHistory {
  return !Array.isArray(answer);
}
