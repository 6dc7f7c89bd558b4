import { weekdayText } from '../../domain/day-text.js';
import type { Reason, RowRisk } from '../../planning/decisions.js';
import { Format } from '../format.js';

/** Dates and figures as a planner reads them. */
export class PlanWords {
  readonly format: Format;

  constructor(
    currency: string,
    /** Now, `2026-11-08T08:00:00`. */
    private readonly at: string,
    locale?: string,
  ) {
    this.format = new Format(currency, locale);
  }

  /** '€576', '€12.40' below a hundred. */
  money(value: number): string {
    const cents = Math.round(value * 100) / 100;
    return this.format.given('money', Math.abs(cents) < 100 ? cents : Math.round(cents));
  }

  count(value: number): string {
    return this.format.count(value);
  }

  /** 'Mon 8 Nov', with the year where it is another one. */
  day(iso: string): string {
    return iso === '' ? 'an unknown day' : weekdayText(iso, this.at);
  }

  /** 'mug', 'mug at store' where the shop has several places. */
  row({ item, location }: { readonly item: string; readonly location: string }, several: boolean): string {
    return several ? `${item} at ${location}` : item;
  }

  /** '38%', 'under 1%', 'over 99%'. */
  chance(p: number): string {
    return p >= 1 ? 'certain' : p > 0.99 ? 'over 99%' : p < 0.01 ? 'under 1%' : `${Math.round(p * 100)}%`;
  }

  /** A few units, rounded as their size asks. */
  units(value: number): string {
    return value < 10 ? String(Number(value.toFixed(1))) : this.count(Math.round(value));
  }
}

/** What may happen if nothing is done: 'Chance of a backorder before Tue 2 Dec: 38%, about 4 units or €56.' */
export function riskText(risk: RowRisk, words: PlanWords): string {
  const when = words.day(risk.until);
  if (risk.available - risk.waiting < 0) {
    const short = words.units(risk.short);
    const now = risk.waiting - risk.available;
    const already = risk.waiting > 0 ? `${words.count(now)} wait already` : `${words.count(now)} short already`;
    return `${already}, about ${short} by ${when} (${words.money(risk.value)})`;
  }
  if (risk.perDay === 0) return 'no demand is expected';
  const chance = `chance of a backorder before ${when}: ${words.chance(risk.chance)}`;
  if (risk.chance < 0.01) return chance;
  return `${chance}, on average ${words.units(risk.short)} short (${words.money(risk.value)})`;
}

/** Why a row is bought for: 'position 34 is at or below the reorder point 40; demand over 33 days is 25 ± 9'. */
export function reasonText(reason: Reason, words: PlanWords): string {
  const { policy, position, s, S, reviewDays, part, fast } = reason;
  const n = (units: number) => words.count(units);
  if (part === 'base') return `the base flow that is due, whatever the position (${n(position)})`;
  if (part === 'rebalance') return 'stock here covers too few days, and there more than enough';
  if (fast)
    return `${n(fast.position)} can be here by then, and ${n(fast.level)} should be: the fast supplier fills up`;
  const cover = `${coverText(reason, words)}`;
  const period = reviewDays > 0 ? `the review of every ${reviewDays === 1 ? 'day' : `${units(reviewDays)} days`} is due: ` : ''; // prettier-ignore
  const at = position === s ? 'is at' : 'is below';
  const level =
    policy === 'base-stock' || policy === 'periodic'
      ? `position ${n(position)} is below the level ${n(S)}`
      : `position ${n(position)} ${at} the reorder point ${n(s)}`;
  return `${period}${level}; ${cover}`;
}

function coverText({ cover }: Reason, words: PlanWords): string {
  const { mean, sd } = cover;
  return `demand over ${units(cover.days)} ${units(cover.days) === '1' ? 'day' : 'days'} is ${words.units(mean)} ± ${words.units(sd)}`;
}

const units = (days: number): string => String(Number(days.toFixed(days < 10 ? 1 : 0)));
