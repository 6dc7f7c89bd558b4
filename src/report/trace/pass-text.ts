import { plural } from '../../domain/count-words.js';
import type { AllocationSpec } from '../../domain/strategy.js';
import { stretch } from './dates.js';
import type { TraceSetting } from './fact-record.js';
import type { Pass, Waiter } from './queue-watch.js';
import { and } from './things.js';

/** Where an order stood among the others: what a `QueueWatch` saw, and the rule that made it so. */
export interface Queueing {
  readonly passes: readonly Pass[];
  readonly rule: AllocationSpec['kind'];
}

/** 'Order #1030, placed 2 days before, still waits for mug: …': whom an order passed when it got units of one item. */
export function passedOthers({ passes, rule }: Queueing, setting: TraceSetting): string {
  const { younger, row } = passes[0];
  const others = distinct(passes.map(({ older }) => older));
  const one = others.length === 1;
  const placed = one ? `placed ${stretch(younger.orderedAt - others[0].orderedAt)} before` : 'placed before this one';
  const item = setting.catalog.items[row % setting.catalog.items.length].name;
  const why = reason(rule, [younger], others, setting);
  return `${named(others)}, ${placed}, still ${one ? 'waits' : 'wait'} for ${item}: ${why}.`;
}

/** 'Order #1050, placed 3 days later, was served while this one waited: …': who got units of one item that an order waited for. */
export function passedByOthers({ passes, rule }: Queueing, setting: TraceSetting): string {
  const { older } = passes[0];
  const others = distinct(passes.map(({ younger }) => younger));
  const one = others.length === 1;
  const placed = one ? `placed ${stretch(others[0].orderedAt - older.orderedAt)} later` : 'placed later';
  const why = reason(rule, others, [older], setting);
  return `${named(others)}, ${placed}, ${one ? 'was' : 'were'} served while this one waited: ${why}.`;
}

function distinct(waiters: readonly Waiter[]): Waiter[] {
  return [...new Map(waiters.map((waiter) => [waiter.order, waiter])).values()];
}

function named(waiters: readonly Waiter[]): string {
  return `${plural(waiters.length, 'Order')} ${some(waiters, ({ order }) => `#${order}`)}`;
}

type Waiters = readonly Waiter[];

/** Why the younger ones went first, by the rule of the shop. */
function reason(rule: AllocationSpec['kind'], younger: Waiters, older: Waiters, setting: TraceSetting): string {
  const { catalog, dates, classes = [] } = setting;
  const kinds = (waiters: Waiters) => [...new Set(waiters.map(({ customerClass }) => customerClass))];
  const ofClass = (waiters: Waiters) =>
    and(kinds(waiters).map((row) => `${classes[row].name} (priority ${classes[row].priority})`));
  const channels = (waiters: Waiters) =>
    and(
      [...new Set(waiters.map(({ channel }) => channel))].map(
        (row) => `${catalog.channels[row].name} (priority ${catalog.channels[row].priority})`,
      ),
    );
  const promises = (waiters: Waiters) =>
    some(waiters, ({ order, promise }) => `#${order} for ${dates.day(promise)} ${dates.clock(promise)}`);
  switch (rule) {
    case 'priority':
      if (classes.length > 1 && priorityOf(younger, classes) < priorityOf(older, classes))
        return `the customer's class decides, ${ofClass(younger)} before ${ofClass(older)}`;
      return `the channel's priority decides, ${channels(younger)} before ${channels(older)}`;
    case 'by-promise':
      return `the earlier promise decides, ${promises(younger)} before ${promises(older)}`;
    case 'fair-share':
      return 'scarce units are shared among all who wait';
    case 'first-come':
      // Who comes first is served first, but for what is kept back for another channel.
      return `some is kept back for ${and([...new Set(younger.map(({ channel }) => catalog.channels[channel].name))])}`;
  }
}

/** The most urgent class among the customers. */
const priorityOf = (waiters: Waiters, classes: NonNullable<TraceSetting['classes']>): number =>
  Math.min(...waiters.map(({ customerClass }) => classes[customerClass].priority));

/** Orders told apart in one sentence; of more, only the number is told. */
const MOST = 5;

function some(waiters: Waiters, say: (waiter: Waiter) => string): string {
  const more = waiters.length - MOST;
  return and([...waiters.slice(0, MOST).map(say), ...(more > 0 ? [`${more} more`] : [])]);
}
