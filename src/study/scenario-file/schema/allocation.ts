import * as q from './quantities.js';
import { block, scalar, withDefault } from './scalar.js';

export const allocation = block({
  kind: withDefault(
    'policy.allocation.kind',
    q.oneOf(['first-come', 'priority', 'by-promise', 'fair-share'], 'Who gets scarce stock first.'),
  ),
  fill: withDefault(
    'policy.allocation.fill',
    q.oneOf(
      ['partial', 'complete-lines', 'ship-complete'],
      'partial: whatever is there. complete-lines: a line whole or not at all. ship-complete: one parcel when all is there.',
    ),
  ),
  unfilled: withDefault(
    'policy.allocation.unfilled',
    q.oneOf(['backorder', 'lose'], 'What happens to what stock can’t fill.'),
  ),
  backlogLimit: withDefault(
    'policy.allocation.backlogLimit',
    scalar(
      (value) => (value === 'none' ? { value: Infinity } : q.wholeNumber(value, 0, q.MOST_UNITS)),
      { form: 'whole number, or `none`', type: ['integer', 'string'], examples: [100, 'none'] },
      'Units that may wait per item and location before demand is turned away.',
    ),
  ),
  substitute: withDefault(
    'policy.allocation.substitute',
    q.trueOrFalse('Offer one of the item’s substitutes where a line can’t be filled whole, for all that is missing.'),
  ),
  orderLimit: withDefault(
    'policy.allocation.orderLimit',
    scalar(
      (value) => (value === 'none' ? { value: Infinity } : q.wholeNumber(value, 1, q.MOST_UNITS)),
      { form: 'whole number, or `none`', type: ['integer', 'string'], examples: [5, 'none'] },
      'Most units of an item in one order; what is asked for beyond them is turned away.',
    ),
  ),
}).describe('Who gets scarce stock, and what happens to the rest.');
