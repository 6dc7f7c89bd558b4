import { z } from 'zod';
import * as q from './quantities.js';
import { block } from './scalar.js';

export const shipping = z
  .discriminatedUnion('kind', [
    block({ kind: z.literal('standard').describe('The usual way, always.') }),
    block({
      kind: z
        .literal('express-when-late')
        .describe(
          'By the channel’s express, free for the customer, if the usual way, at its quoted transit, would bring a parcel after the promise.',
        ),
      after: q
        .duration('Also if a parcel is handed over longer than this after the order, whatever was promised.')
        .optional(),
    }),
  ])
  .describe('Which way parcels go.');
