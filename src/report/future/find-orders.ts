import { ticks, TICKS_PER_DAY } from '../../domain/time.js';
import { Fate, type Future } from '../../study/future/future.js';
import type { OrderFilter } from '../charts/view.js';

/** What is asked beside the future itself. */
export interface OrderSearch {
  /** Names of the items, by row. */
  readonly items: readonly string[];
  readonly warmUpDays: number;
  readonly horizonDays: number;
  /** The same future under the baseline, for what a strategy saves. */
  readonly baseline?: Future;
}

/** Places of the orders that a filter lets through, the latest first; orders placed in the warm-up only when asked for by number. */
export function findOrders(future: Future, filter: OrderFilter, search: OrderSearch): Int32Array {
  const { orders } = future;
  const holds = conditions(future, filter, search);
  const found: number[] = [];
  for (let k = 0; k < orders.length; k++) if (holds.every((condition) => condition(k))) found.push(k);
  const exact = numberOf(filter.text) ?? -1;
  const late = Float64Array.from(found, (k) => rank(future, k, search.horizonDays, exact));
  const order = found.map((_, i) => i).sort((a, b) => late[b] - late[a] || found[a] - found[b]);
  return Int32Array.from(order, (i) => found[i]);
}

/** Days after the promise; of one that still waits, until now. NaN where it wasn't late, or ended otherwise. */
export function daysLate({ orders }: Future, k: number, horizonDays: number): number {
  const { fate, promised, delivered } = orders;
  const at = fate[k] === Fate.WAITS ? ticks(horizonDays) : delivered[k];
  const late = (at - promised[k]) / TICKS_PER_DAY;
  return late > 0 ? late : NaN;
}

/** Complete by the day that was promised. */
export const isOnTime = ({ orders }: Future, k: number): boolean =>
  orders.lost[k] === 0 && orders.delivered[k] <= orders.promised[k];

/** Where order number `id` stands, −1 if it isn't in this future: numbers ascend. */
export function placeOf({ orders }: Future, id: number): number {
  let low = 0;
  let high = orders.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (orders.id[middle] === id) return middle;
    if (orders.id[middle] < id) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

type Condition = (k: number) => boolean;

function conditions(future: Future, filter: OrderFilter, search: OrderSearch): Condition[] {
  const { orders } = future;
  const { horizonDays, warmUpDays, baseline, items: names } = search;
  const all: Condition[] = [which(future, filter, horizonDays)];
  const { text = '', days, items, waits, purchase } = filter;
  const number = numberOf(text);
  const from = ticks(Math.max(warmUpDays, days?.[0] ?? 0));
  const to = ticks(days?.[1] ?? Infinity);
  all.push((k) => orders.id[k] === number || (orders.placed[k] >= from && orders.placed[k] < to));
  if (items && items.length > 0) {
    const wanted = new Set(items);
    all.push((k) => hasItem(future, k, (item) => wanted.has(item)));
  }
  if (waits) {
    const [shortest, longest] = waits;
    all.push((k) => {
      const waited = (orders.shipped[k] - orders.placed[k]) / TICKS_PER_DAY;
      return orders.backordered[k] > 0 && waited >= shortest && waited <= longest;
    });
  }
  if (number !== undefined) all.push((k) => String(orders.id[k]).startsWith(String(number)));
  else if (text.trim() !== '') {
    const part = text.trim().toLowerCase();
    const wanted = names.map((name) => name.toLowerCase().includes(part));
    all.push((k) => hasItem(future, k, (item) => wanted[item]));
  }
  if (filter.saved) all.push((k) => baseline !== undefined && isSaved(future, k, baseline, horizonDays));
  if (purchase !== undefined) {
    const served = servedBy(future, purchase);
    all.push((k) => served.has(k));
  }
  return all;
}

function which(future: Future, filter: OrderFilter, horizonDays: number): Condition {
  const { fate, backordered, passedOver } = future.orders;
  switch (filter.which) {
    case 'all':
      return () => true;
    case 'late':
      return (k) => daysLate(future, k, horizonDays) > 0;
    case 'waited':
      return (k) => backordered[k] > 0 && fate[k] !== Fate.TURNED_AWAY;
    case 'passed-over':
      return (k) => passedOver[k] === 1;
    case 'cancelled':
      return (k) => fate[k] === Fate.CANCELLED;
  }
}

/** Late or cancelled under the baseline, on time here. */
function isSaved(future: Future, k: number, baseline: Future, horizonDays: number): boolean {
  if (!isOnTime(future, k)) return false;
  const before = placeOf(baseline, future.orders.id[k]);
  if (before < 0) return false;
  return baseline.orders.fate[before] === Fate.CANCELLED || daysLate(baseline, before, horizonDays) > 0;
}

/** Orders that waited and got units of a purchase order. */
function servedBy({ releases }: Future, purchase: number): Set<number> {
  const served = new Set<number>();
  for (let i = 0; i < releases.length; i++) if (releases.purchase[i] === purchase) served.add(releases.order[i]);
  return served;
}

function hasItem({ orders }: Future, k: number, wanted: (item: number) => boolean): boolean {
  for (let line = orders.firstLine[k]; line < orders.firstLine[k + 1]; line++)
    if (wanted(orders.item[line])) return true;
  return false;
}

/** '#1042', '1042' → 1042 */
function numberOf(text = ''): number | undefined {
  const digits = /^\s*#?(\d{1,9})\s*$/.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** The one asked for, then by days late, then by how long those waited who gave up. */
function rank(future: Future, k: number, horizonDays: number, exact: number): number {
  const { id, cancelled, placed } = future.orders;
  if (id[k] === exact) return Infinity;
  const late = daysLate(future, k, horizonDays);
  if (late > 0) return late;
  const waited = (cancelled[k] - placed[k]) / TICKS_PER_DAY;
  return waited > 0 ? waited - 1e6 : -1e9;
}
