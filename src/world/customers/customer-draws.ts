import type { CustomerDraws } from '../../domain/tape.js';
import { Purpose } from '../../stats/purpose.js';
import { uniformAt } from '../../stats/stream.js';
import type { Setting } from '../setting.js';

/** Customers by number of the order. A person of the base is drawn anew for each order, all alike; the class is the person's own. */
export function customerDraws({ scenario, seed, replication }: Setting): CustomerDraws {
  const { base, classes = [] } = scenario.demand.customers;
  const upTo = cumulative(classes.map(({ share }) => share));
  const draw = (purpose: Purpose, row: number, n: number) => uniformAt(seed, replication, purpose, row, n);
  const customer = (order: number) =>
    base === undefined ? order : Math.floor(draw(Purpose.CUSTOMER, 0, order) * base);
  return {
    customer,
    classOf(order) {
      if (upTo.length < 2) return 0;
      const u = draw(Purpose.CLASS, 0, customer(order));
      let row = 0;
      while (row < upTo.length - 1 && u >= upTo[row]) row++;
      return row;
    },
    staysAway: (order) => draw(Purpose.GOODWILL, 0, order),
    substitute: (order, line) => draw(Purpose.SUBSTITUTE, order, line),
    complains: (order) => draw(Purpose.COMPLAINT, 0, order),
    reacts: (order, k) => draw(Purpose.REACTION, order, k),
  };
}

function cumulative(shares: readonly number[]): number[] {
  let sum = 0;
  return shares.map((share) => (sum += share));
}
