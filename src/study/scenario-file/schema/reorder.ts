import { z } from 'zod';
import { believedDemand } from './believed-demand.js';
import { orderQuantity } from './order-quantity.js';
import * as q from './quantities.js';
import { safetyStock } from './safety-stock.js';
import { block, kind, withDefault } from './scalar.js';

const s = q.level('s, the reorder point in units (on the inventory position); computed if left out.').optional();
const S = q.level('S, the order-up-to level in units; computed if left out.').optional();
const stock = withDefault('policy.reorder.safetyStock', safetyStock);
const purchase = withDefault('policy.reorder.quantity', orderQuantity);
const review = withDefault('policy.reorder.review', q.positiveDuration('R, the time between reviews.'));
/** Checked after merging, see `resolve/strategies`. */
const byItem = z
  .record(z.string(), z.unknown().meta({ form: 'the keys of `policy.reorder`' }))
  .describe('Other settings for some items, by name; each starts from the settings above.')
  .optional();

export const reorder = z
  .discriminatedUnion('kind', [
    block({
      kind: kind('base-stock', 'Every unit sold is bought again at once.'),
      S,
      safetyStock: stock,
      demand: believedDemand,
      byItem,
    }),
    block({
      kind: kind(
        'reorder-point',
        '(r, nQ): at or below s, buy Q or the multiple of it that lifts the position above s.',
      ),
      s,
      Q: q.whole('Q, units of a purchase; computed if left out.', 1).optional(),
      safetyStock: stock,
      quantity: purchase,
      demand: believedDemand,
      byItem,
    }),
    block({
      kind: kind('min-max', '(s, S): at or below s, buy up to S.'),
      s,
      S,
      safetyStock: stock,
      quantity: purchase,
      demand: believedDemand,
      byItem,
    }),
    block({
      kind: kind('periodic', '(R, S): at every review, buy up to S.'),
      S,
      review,
      safetyStock: stock,
      demand: believedDemand,
      byItem,
    }),
    block({
      kind: kind('periodic-min-max', '(R, s, S): at a review at or below s, buy up to S.'),
      s,
      S,
      review,
      safetyStock: stock,
      quantity: purchase,
      demand: believedDemand,
      byItem,
    }),
  ])
  .describe('When to buy, and how much.');
