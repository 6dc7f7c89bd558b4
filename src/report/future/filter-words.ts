import { TICKS_PER_DAY } from '../../domain/time.js';
import type { OrderFilter } from '../charts/view.js';
import type { Dates } from '../trace/dates.js';
import { and } from '../trace/things.js';

/** A narrowing that came from elsewhere, and the filter without it. */
export interface FilterChip {
  readonly text: string;
  readonly without: OrderFilter;
}

/** 'placed 8 Nov – 14 Nov', 'mug', 'waited 5 to 9 days', 'purchase order 31': what narrows a list beside its own buttons and search field. */
export function filterChips(filter: OrderFilter, items: readonly string[], dates: Dates): FilterChip[] {
  const { days, items: wanted, waits, purchase, ...rest } = filter;
  const all = { days, items: wanted, waits, purchase };
  const chip = (key: keyof typeof all, text: string): FilterChip => {
    const others = Object.entries(all).filter(([name, value]) => name !== key && value !== undefined);
    return { text, without: { ...rest, ...Object.fromEntries(others) } };
  };
  const chips: FilterChip[] = [];
  if (days) {
    const [from, last] = [days[0], Math.max(days[0], days[1] - 1)].map((day) =>
      dates.date(Math.floor(day) * TICKS_PER_DAY),
    );
    chips.push(chip('days', from === last ? `placed ${from}` : `placed ${from} – ${last}`));
  }
  if (wanted && wanted.length > 0) {
    const names = wanted.slice(0, 2).map((item) => items[item] ?? '');
    chips.push(chip('items', wanted.length > 2 ? `${names.join(', ')}, ${wanted.length - 2} more` : and(names)));
  }
  if (waits) chips.push(chip('waits', `waited ${said(waits[0])} to ${said(waits[1])} days`));
  if (purchase !== undefined) chips.push(chip('purchase', `purchase order ${purchase + 1}`));
  return chips;
}

const said = (days: number): string => String(Number(days.toFixed(days < 3 ? 1 : 0)));
