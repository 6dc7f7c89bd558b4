import { ticks } from '../../domain/time.js';
import { afterReceipt, whenExpected } from './after-receipt.js';
import type { PromiseDefinition } from './rule.js';

export const quoted: PromiseDefinition = {
  about: 'The same number of days for every backorder.',
  create(spec) {
    // A quote holds until the goods are known to come too late for it.
    const expected = afterReceipt(spec.inStockDays, whenExpected);
    const wait = ticks(spec.backorderDays);
    return {
      date: (_e, now) => now + wait,
      again: (e, now, order) => Math.max(e.backlog.promise[order], expected.again(e, now, order)),
    };
  },
};
