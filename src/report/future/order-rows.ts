import { Fate, type Future } from '../../study/future/future.js';
import type { OrderFilter } from '../charts/view.js';
import type { Format } from '../format.js';
import type { Dates } from '../trace/dates.js';
import { daysLate } from './find-orders.js';

/** One line of the order list. */
export interface OrderLine {
  readonly order: number;
  /** 'mug-speckled, teapot · placed 8 Nov' */
  readonly text: string;
  /** '12', 'cancelled', '' */
  readonly late: string;
}

export interface OrderWords {
  readonly items: readonly string[];
  readonly dates: Dates;
  readonly format: Format;
  readonly horizonDays: number;
}

/** `k` is the order's place in the future. */
export function orderLine(future: Future, k: number, { items, dates, format, horizonDays }: OrderWords): OrderLine {
  const { orders } = future;
  const names: string[] = [];
  for (let line = orders.firstLine[k]; line < orders.firstLine[k + 1]; line++) {
    const name = items[orders.item[line]];
    if (!names.includes(name)) names.push(name);
  }
  const shown = names.length > MOST ? [...names.slice(0, MOST - 1), `${names.length - MOST + 1} more`] : names;
  return {
    order: orders.id[k],
    text: `${shown.join(', ')} · placed ${dates.date(orders.placed[k])}`,
    late: ending(future, k, format, horizonDays),
  };
}

function ending(future: Future, k: number, format: Format, horizonDays: number): string {
  const fate = future.orders.fate[k];
  if (fate === Fate.CANCELLED) return 'cancelled';
  if (fate === Fate.TURNED_AWAY) return 'turned away';
  const late = daysLate(future, k, horizonDays);
  if (!(late > 0)) return fate === Fate.WAITS ? 'waits' : '';
  const days = late < 0.05 ? '<0.1' : format.value('days', late, late < 3 ? 0 : 5);
  return fate === Fate.WAITS ? `${days}, waits` : days;
}

/** Items named in a line. */
const MOST = 3;

/** 'late orders', 'orders that purchase order 31 served': what a list holds. */
function orderNoun({ which, saved, purchase }: OrderFilter, one = false): string {
  const orders = one ? 'order' : 'orders';
  const nouns = {
    all: orders,
    late: `late ${orders}`,
    waited: `${orders} that waited`,
    'passed-over': `${orders} passed over`,
    cancelled: `cancelled ${orders}`,
  } as const;
  if (purchase !== undefined) return `${orders} that waited for purchase order ${purchase + 1}`;
  return saved ? `${orders} saved` : nouns[which];
}

/** '1–13 of 1,131 late orders': what can be seen of a list; `from` counts from 0, `to` isn't seen. */
export function orderCaption(from: number, to: number, found: number, filter: OrderFilter, format: Format): string {
  if (found === 0) {
    const sought = filter.text?.trim() ? ` for “${filter.text.trim()}”` : '';
    return filter.purchase === undefined
      ? `No ${orderNoun(filter)}${sought}`
      : `No order${sought} waited for purchase order ${filter.purchase + 1}`;
  }
  const all = `${format.count(found)} ${orderNoun(filter, found === 1)}`;
  if (from === 0 && to >= found) return all;
  return `${format.count(from + 1)}–${format.count(Math.min(to, found))} of ${all}`;
}
