import type { Catalog } from '../../domain/catalog.js';
import type { CustomerClass } from '../../domain/demand.js';
import type { Engine } from '../engine.js';
import { olderWaits } from './queue.js';
import type { AllocationRule } from './rule.js';

export const priority: AllocationRule = {
  about:
    'Customers of a class with a lower priority number are served first, then channels with a lower one, first come within a number.',
  key: (e, order) => priorityOf(e, e.backlog.customerClass[order], e.backlog.channel[order]),
  // Shelves can wait as long as the last of the customers.
  transferKey: (e) => e.priority.reduce((last, own) => Math.max(last, own), 0),
  passes: (e, channel, row, customerClass) => priorityOf(e, customerClass, channel) < e.backlog.key[e.ledger.head[row]],
  jumps: olderWaits,
};

const priorityOf = (e: Engine, customerClass: number, channel: number): number =>
  e.priority[customerClass * e.places.length + channel];

/** One number for each class and channel, `[class * channels + channel]`: the class decides, then the channel. */
export function priorities({ channels }: Catalog, classes: readonly Pick<CustomerClass, 'priority'>[]): Float64Array {
  if (classes.length === 0) return Float64Array.from(channels, (channel) => channel.priority);
  const pairs = classes.flatMap((one) => channels.map((channel) => [one.priority, channel.priority] as const));
  return Float64Array.from(pairs, (pair) => pairs.filter((other) => before(other, pair)).length);
}

const before = (a: readonly [number, number], b: readonly [number, number]): boolean =>
  a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);
