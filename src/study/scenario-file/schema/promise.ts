import * as say from '../../../domain/messages.js';
import { parseDuration, parseShare, understood, wrong, type Parsed } from '../../../domain/units.js';
import * as q from './quantities.js';
import { block, scalar } from './scalar.js';

export type BackorderPromise = { readonly days: number } & (
  { readonly kind: 'quoted' | 'next-receipt' } | { readonly kind: 'percentile'; readonly percentile: number }
);

/** Both keys may be left out here: what is missing comes from the policy. */
export const promise = (description: string) =>
  block({
    inStock: q.duration('Promised when everything is in stock.').optional(),
    backorder: backorder.optional(),
    queue: q
      .oneOf(
        ['ignored', 'counted'],
        'counted: the time until a parcel begun now gets its turn (locations.*.capacity) is added to every date.',
      )
      .optional(),
  }).describe(description);

const backorder = scalar<BackorderPromise>(
  parseBackorder,
  {
    form: 'duration, `next receipt` or a share `of receipts` and days added',
    type: 'string',
    examples: ['next receipt + 2d', '95% of receipts + 2d', '14d'],
  },
  'Promised for a backorder: `14d` from the order, `next receipt + 2d` from when the goods are expected, or `95% of receipts + 2d` ' +
    'from when they have come if they are as late as all but 5% of the supplier’s last 100 receipts; of one that is overdue, as all but 5% of ' +
    'those that were later still.',
);

export function parseBackorder(value: unknown): Parsed<BackorderPromise> {
  const text = typeof value === 'string' ? value : '';
  const match = /^\s*(?:next\s+receipt|(\S.*?)\s*of\s+receipts)\s*(?:\+\s*(.*))?$/i.exec(text);
  const days = match === null ? parseDuration(value) : match[2] === undefined ? understood(0) : parseDuration(match[2]);
  if ('error' in days) return typeof value === 'number' ? days : wrong(say.notABackorderPromise(value));
  if (match?.[1] === undefined)
    return understood({ kind: match === null ? 'quoted' : 'next-receipt', days: days.value });
  const percentile = parseShare(match[1]);
  if ('error' in percentile) return percentile;
  if (percentile.value === 0) return wrong(say.notABackorderPromise(value));
  return understood({ kind: 'percentile', percentile: percentile.value, days: days.value });
}
