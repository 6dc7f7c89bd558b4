import * as q from './quantities.js';
import { block, withDefault } from './scalar.js';

export const customize = block({
  share: withDefault('items.*.customize.share', q.share('Share of order lines that ask for it.')),
  takes: q.duration('Time of work on a unit, on open days, before it can be handled.'),
  capacity: withDefault(
    'items.*.customize.capacity',
    q.unlimitedOrRate('Units that a location can begin on an open day, first come first served.'),
  ),
}).describe('Made or personalised to order: a step of production before handling; it travels in a parcel of its own.');
