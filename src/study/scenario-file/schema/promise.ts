import * as say from '../../../domain/messages.js';
import { parseDuration, understood, wrong, type Parsed } from '../../../domain/units.js';
import * as q from './quantities.js';
import { block, scalar } from './scalar.js';

export interface BackorderPromise {
  readonly kind: 'quoted' | 'next-receipt';
  readonly days: number;
}

/** Both keys may be left out here: what is missing comes from the policy. */
export const promise = (description: string) =>
  block({
    inStock: q.duration('Promised when everything is in stock.').optional(),
    backorder: backorder.optional(),
  }).describe(description);

const backorder = scalar<BackorderPromise>(
  parseBackorder,
  { type: 'string', examples: ['next receipt + 2d', '14d'] },
  'Promised for a backorder: `14d` from the order, or `next receipt + 2d` from when the goods are expected.',
);

export function parseBackorder(value: unknown): Parsed<BackorderPromise> {
  const match = typeof value === 'string' ? /^\s*next\s+receipt\s*(?:\+\s*(.*))?$/i.exec(value) : null;
  const days = match === null ? parseDuration(value) : match[1] === undefined ? understood(0) : parseDuration(match[1]);
  if ('error' in days) return typeof value === 'number' ? days : wrong(say.notABackorderPromise(value));
  return understood({ kind: match === null ? 'quoted' : 'next-receipt', days: days.value });
}
