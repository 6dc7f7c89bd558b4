import { z } from 'zod';
import { gapLaw, timeLaw } from './law.js';
import * as q from './quantities.js';
import { block, choose, isBlock } from './scalar.js';

const cause = q
  .text('Whoever names the same cause, suppliers and carriers alike, stands still at the same times.', 'storm')
  .optional();

const scheduled = block({
  from: q.moment('First day of the standstill: a date or days from the start.'),
  to: q.moment('Last day of the standstill (a date is included whole), or days from the start.').optional(),
  lasts: q.positiveDuration('Length, instead of `to`.').optional(),
  cause,
}).describe('A standstill at a known date: a strike that was announced.');

const random = block({
  every: gapLaw('Instead of `from`: time from the end of one standstill to the start of the next.'),
  lasts: timeLaw('With `every`: how long a standstill lasts.'),
  cause,
}).describe('Standstills at random: weather.');

export const windows = z
  .array(
    choose('A time in which the carrier stands still.', [scheduled, random], (value) =>
      isBlock(value) && value['every'] !== undefined ? 1 : 0,
    ),
  )
  .describe('When the carrier stands still, by weather or strikes: parcels on the way and those it is given wait.');
