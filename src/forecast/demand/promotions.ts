import { dayOf } from './day.js';

/** Days on which some items sold, or will sell, more than usual for a reason that is known. */
export interface Promotion {
  /** First and last day, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  /** Item names; all if left out. */
  readonly items?: readonly string[];
  /** Times the usual demand; estimated from earlier ones if left out. */
  readonly times?: number;
}

/** The same in days. `until` is the day after the last. */
export interface PromotionDays {
  readonly from: number;
  readonly until: number;
  readonly times: number | null;
}

/** The promotions of one item. */
export function promotionsOf(promotions: readonly Promotion[], item: string): PromotionDays[] {
  return promotions
    .filter(({ items }) => items === undefined || items.includes(item))
    .map(({ from, to, times }) => ({ from: dayOf(from), until: dayOf(to) + 1, times: times ?? null }));
}

/** Share of the days [from, until) that some promotion covers. */
export function promotedShare(promotions: readonly PromotionDays[], from: number, until: number): number {
  if (promotions.length === 0) return 0;
  let days = 0;
  for (let day = from; day < until; day++) if (promotions.some((p) => day >= p.from && day < p.until)) days++;
  return days / (until - from);
}

/** What promotions sold, and what would have been sold on their days without them. */
export interface Lift {
  readonly sold: number;
  readonly usual: number;
}

/** Sold ÷ usual, drawn towards `towards` as if `STRENGTH` usual units had been sold at it (gamma–Poisson); never below 1/10. */
export const liftOf = ({ sold, usual }: Lift, towards: number): number =>
  Math.max(0.1, (sold + STRENGTH * towards) / (usual + STRENGTH));

const STRENGTH = 5;
