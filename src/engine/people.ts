import type { CustomerClass } from '../domain/demand.js';

/** What the engine is handed about customers. Without it all are alike, take no substitutes and are told nothing of. */
export interface People {
  /** Row 0 first; none: all are alike. */
  readonly classes?: readonly Pick<CustomerClass, 'priority'>[];
  /** Share of customers who take a substitute when offered; multiplies the items' own shares. */
  readonly acceptSubstitute?: number;
  /** Uniform on (0, 1) that decides which substitutes are taken for a line; absent: none. */
  readonly substitute?: (order: number, line: number) => number;
  readonly experience?: Experience;
}

/** Is told what a customer lives through, at the moment when the shop knows it. Times in ticks. */
export interface Experience {
  /** The order will be complete at the customer's door then. */
  delivered(order: number, promise: number, at: number): void;
  /** The customer gave up waiting, or was turned away for some of it. */
  cancelled(order: number, now: number): void;
  /** Got another item. */
  substituted(order: number, now: number): void;
}
