import type { ForecastResult } from '../../study/forecast-demand/forecast-result.js';

/** `week`, `day`, `10 days`. */
export const periodWord = (bucketDays: number): string =>
  bucketDays === 1 ? 'day' : bucketDays === 7 ? 'week' : `${bucketDays} days`;

/** `8 weeks`, `1 day`, `3 × 10 days`. */
export function spanWord(periods: number, bucketDays: number): string {
  if (bucketDays !== 1 && bucketDays !== 7) return `${periods} × ${bucketDays} days`;
  return `${periods} ${periodWord(bucketDays)}${periods === 1 ? '' : 's'}`;
}

/** Units as people read them: whole from 100 on, two digits of small ones. */
export function units(value: number): string {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return whole(value) ?? value.toLocaleString('en-GB', { maximumFractionDigits: digits });
}

const whole = (value: number): string | undefined =>
  Number.isInteger(value) ? value.toLocaleString('en-GB') : undefined;

const WEEKDAYS = ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays'];

/** `; closed on Saturdays and Sundays`, or nothing. */
export function closedWords(weekdays: readonly number[]): string {
  const names = weekdays.map((weekday) => WEEKDAYS[weekday]);
  if (names.length === 0) return '';
  const last = names.pop()!;
  return `; closed on ${names.length > 0 ? `${names.join(', ')} and ` : ''}${last}`;
}

/** How far the forecasts can be trusted, in one sentence; empty where no item has enough of a past. */
export function trustSentence({ items }: ForecastResult): string {
  const known = items.flatMap(({ overMean }) => (overMean === undefined ? [] : [overMean]));
  if (known.length === 0) return '';
  if (items.length === 1) return ofOne(known[0]);
  const better = known.filter((ratio) => ratio < 1).sort((a, b) => a - b);
  const worse = known.length - better.length;
  const of =
    known.length === items.length ? '' : ` of the ${known.length.toLocaleString('en-GB')} with enough of a past`;
  const hopeless =
    worse === 0
      ? `All of your items${of} could be forecast better than by their mean`
      : `${shareWords(worse, known.length)} of your items${of} could not be forecast better than by ${shareWords(worse, known.length) === '1' ? 'its' : 'their'} mean`;
  if (better.length === 0) return `${hopeless}: what they need is stock against their spread, not a cleverer forecast.`;
  const gain = Math.round((1 - better[better.length >> 1]) * 100);
  if (gain < 1) return `${hopeless}; the others hardly.`;
  return `${hopeless}; ${worse === 0 ? 'half of them' : 'half of the others'} by ${gain}% of the squared error or more.`;
}

function ofOne(overMean: number): string {
  if (overMean >= 1) return 'It could not be forecast better than by its mean.';
  const gain = Math.round((1 - overMean) * 100);
  return `It could be forecast better than by its mean, ${gain < 1 ? 'hardly' : `by ${gain}% of the squared error`}.`;
}

/** A few items are counted: '4 of your items'. */
function shareWords(part: number, all: number): string {
  const share = part / all;
  if (share >= 0.47 && share <= 0.53) return 'Half';
  if (share === 1) return 'All';
  return all < 100 ? String(part) : `${Math.round(share * 100)} in 100`;
}
