import { z } from 'zod';
import { quotedTimeLaw, timeLaw } from './law.js';
import { promise } from './promise.js';
import * as q from './quantities.js';
import { records } from './records.js';
import { block, choose, emptyOr, withDefault } from './scalar.js';
import { windows } from './windows.js';

const overtime = block({
  after: withDefault(
    'locations.*.overtime.after',
    q.duration('A parcel that would have to wait longer than this for its turn is handled in overtime.'),
  ),
  upTo: withDefault('locations.*.overtime.upTo', q.share('Extra capacity, as a share of the usual one.')),
  cost: q.money('Extra cost of a parcel handled in overtime.'),
}).describe('More parcels a day while the queue is long, at a cost.');

const location = block({
  handling: withDefault(
    'locations.*.handling',
    q.duration('Time from having the goods to handing them to the carrier.'),
  ),
  opens: withDefault('locations.*.opens', q.openingDays('Weekdays on which the place works.')),
  capacity: withDefault(
    'locations.*.capacity',
    q.unlimitedOrRate('Parcels it can hand over on an open day, first come first served.'),
  ),
  overtime: overtime.optional(),
  records: records.optional(),
});

export const locations = withDefault(
  'locations',
  z.record(z.string(), emptyOr('A place that holds stock.', location)).describe('Places that hold stock, by name.'),
);

const express = block({
  transit: timeLaw('Time from hand-over to the customer’s door.'),
  cost: q.money('Cost of a parcel, in place of the usual one; the customer pays nothing.'),
}).describe('A faster way, for strategies that use it (policy.shipping).');

const carrier = block({
  transit: withDefault('channels.*.carrier.transit', quotedTimeLaw('Time from hand-over to the customer’s door.')),
  cost: withDefault('channels.*.carrier.cost', q.money('Shipping cost of a parcel; every separate shipment is one.')),
  windows: windows.optional(),
  express: express.optional(),
  damaged: withDefault(
    'channels.*.carrier.damaged',
    q.share(
      'Share of parcels damaged on the way; what was in them comes back at once, can’t be sold again and is paid back.',
    ),
  ),
}).describe('Who brings the goods to the customer.');

const channel = block({
  from: choose(
    'Locations that serve it, the preferred one first; all of them if left out.',
    [z.array(q.name('a location', 'A location.')), q.name('a location', 'The location.').transform((one) => [one])],
    (value) => (Array.isArray(value) ? 0 : 1),
  ).optional(),
  stock: withDefault('channels.*.stock', q.oneOf(['pooled'], 'Channels share the stock of their locations.')),
  carrier: withDefault('channels.*.carrier', carrier),
  promise: promise('What customers are promised; the same as policy.promise, for a shop with one channel.').optional(),
  priority: withDefault('channels.*.priority', q.whole('Class for `allocation: priority`, 0 first.', 0, 255)),
});

export const channels = withDefault(
  'channels',
  z.record(z.string(), emptyOr('A way to buy.', channel)).describe('Ways to buy, by name.'),
);

export type Locations = z.output<typeof locations>;
export type Channels = z.output<typeof channels>;
