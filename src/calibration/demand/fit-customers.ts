import { median } from './big-buyers.js';

export interface FittedCustomers {
  /** Different customers whose orders are known to be theirs. */
  readonly known: number;
  /** Orders without a known customer. */
  readonly nameless: number;
  readonly ordersEach: number;
  readonly onceOnly: number;
  /** Median days between two orders of the same customer. */
  readonly between: number;
}

/** Counts who came again. `customer` by order, −1 = not known; `day` of each order. Null where nobody is known. */
export function fitCustomers(customer: Int32Array, day: (order: number) => number): FittedCustomers | null {
  const orders = new Map<number, number>();
  const last = new Map<number, number>();
  const gaps: number[] = [];
  let nameless = 0;
  customer.forEach((who, k) => {
    if (who < 0) {
      nameless += 1;
      return;
    }
    orders.set(who, (orders.get(who) ?? 0) + 1);
    const before = last.get(who);
    if (before !== undefined) gaps.push(day(k) - before);
    last.set(who, day(k));
  });
  if (orders.size === 0) return null;
  const once = [...orders.values()].filter((n) => n === 1).length;
  return {
    known: orders.size,
    nameless,
    ordersEach: (customer.length - nameless) / orders.size,
    onceOnly: once / orders.size,
    between: median(gaps),
  };
}
