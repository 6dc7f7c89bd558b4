import type { OutageSpan } from '../../domain/tape.js';
import type { Future } from '../../study/future/future.js';

/** From and to, in ticks. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** When a purchase order was held because its supplier stood still, in time; the stretches don't overlap. */
export function outagesOf({ purchases, outages }: Future, purchase: number): Stretch[] {
  const { ordered, received, supplier } = purchases;
  const placed = ordered[purchase];
  const until = Number.isNaN(received[purchase]) ? Infinity : received[purchase];
  return apart(
    outages.filter((span) => span.supplier === supplier[purchase] && holds(span, placed)),
    placed,
    until,
  );
}

/** When a parcel of the order was held because its carrier stood still. */
export function standstillsOf({ orders, standstills }: Future, place: number): Stretch[] {
  const { shipped, delivered, channel } = orders;
  return apart(
    standstills.filter((window) => window.channel === channel[place]),
    shipped[place],
    delivered[place],
  );
}

export const lengthOf = (stretches: readonly Stretch[]): number =>
  stretches.reduce((sum, { from, to }) => sum + (to - from), 0);

/** Stretches within `from` … `to`, joined where they overlap. */
function apart(spans: readonly Stretch[], from: number, to: number): Stretch[] {
  const found: { from: number; to: number }[] = [];
  const cut = spans.map((span) => ({ from: Math.max(span.from, from), to: Math.min(span.to, to) }));
  for (const span of cut.filter((one) => one.from < one.to).sort((a, b) => a.from - b.from)) {
    const before = found.at(-1);
    if (before && span.from <= before.to) before.to = Math.max(before.to, span.to);
    else found.push(span);
  }
  return found;
}

const holds = ({ holds: what, from, to }: OutageSpan, placed: number): boolean =>
  what === 'all' || (placed >= from && placed < to);
