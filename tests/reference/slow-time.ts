import type { Location } from '../../src/domain/catalog.js';
import { TICKS_PER_DAY, ticks } from '../../src/domain/time.js';
import type { SlowPurchase, SlowShop } from './slow-state.js';

interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * The first tick at which `work` ticks have passed since `start`, not counting the spans: t = start + work + (time standing still in
 * [start, t]), found by putting in the t of the last try until it stays.
 */
export function afterStandstill(start: number, work: number, spans: readonly Span[]): number {
  let from = start;
  for (let inside = around(from, spans); inside; inside = around(from, spans)) from = inside.to;
  let t = from + work;
  for (;;) {
    const next = from + work + covered(from, t, spans);
    if (next === t) return t;
    t = next;
  }
}

const around = (t: number, spans: readonly Span[]): Span | undefined => spans.find((s) => s.from < t && t < s.to);

/** Time in [from, to] that at least one span covers. */
function covered(from: number, to: number, spans: readonly Span[]): number {
  const cuts = [from, to, ...spans.flatMap((s) => [s.from, s.to])].filter((t) => t >= from && t <= to);
  cuts.sort((a, b) => a - b);
  let sum = 0;
  for (let i = 1; i < cuts.length; i++) {
    const middle = (cuts[i - 1] + cuts[i]) / 2;
    if (around(middle, spans)) sum += cuts[i] - cuts[i - 1];
  }
  return sum;
}

export const isOpenDay = ({ scenario }: SlowShop, location: number, day: number): boolean =>
  scenario.catalog.locations[location].opens[(scenario.startWeekday + day) % 7];

/** When goods allocated now are handed over: handling stands still on closed days, and nothing leaves on one. */
export function handOver(now: number, location: Location, startWeekday: number): number {
  const isOpen = (day: number) => location.opens[(startWeekday + day) % 7];
  const today = Math.floor(now / TICKS_PER_DAY);
  const closed: Span[] = [];
  for (let day = today; day < today + 40; day++) {
    if (!isOpen(day)) closed.push({ from: day * TICKS_PER_DAY, to: (day + 1) * TICKS_PER_DAY });
  }
  let t = afterStandstill(now, ticks(location.handlingDays), closed);
  while (!isOpen(Math.floor(t / TICKS_PER_DAY))) t = (Math.floor(t / TICKS_PER_DAY) + 1) * TICKS_PER_DAY;
  return t;
}

/** When a purchase order that is pulled forward now would arrive: its days of work again, from today, standing still as any other. */
export function pulledTime(shop: SlowShop, p: SlowPurchase, days: number): number {
  const holding = holdingBack(shop, p.supplier, p.orderedAt);
  const start = holding.find((o) => o.from === shop.now)?.to ?? shop.now;
  return afterStandstill(start, ticks(days), holding);
}

const holdingBack = (shop: SlowShop, supplier: number, placed: number): Span[] =>
  shop.tape.outages.filter(
    (o) => o.supplier === supplier && (o.holds === 'all' || (o.from <= placed && placed < o.to)),
  );

/** When units of a purchase order that start at `from` arrive: first the supplier's capacity, then its working time. */
export function receiptTime(shop: SlowShop, p: SlowPurchase, units: number, from: number): number {
  const { capacityPerDay } = shop.scenario.catalog.suppliers[p.supplier];
  const holding = holdingBack(shop, p.supplier, from);
  // Outages come first at an instant: what is placed as one begins is placed in it.
  let start = holding.find((o) => o.from === from)?.to ?? from;
  if (capacityPerDay < Infinity) {
    const work = Math.round(units * (TICKS_PER_DAY / capacityPerDay));
    start = afterStandstill(Math.max(shop.busyUntil[p.supplier], start), work, holding);
    shop.busyUntil[p.supplier] = start;
  }
  return afterStandstill(start, shop.tape.supply.leadTime(p.row, p.supplier, p.n, from), holding);
}
