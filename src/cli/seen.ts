import { counted } from '../domain/count-words.js';
import { kpiDisplay } from '../report/kpi-display.js';
import type { Judgement } from '../study/judge.js';

/**
 * What a check saw, with two digits of the half-width so that it can be held against any bound: `79.22% (79.04 to 79.40)`,
 * `−9.1 points (−10.6 to −7.6)`; what would decide it where that is open; for money, which tables show by the month, the days it is of.
 */
export function seen(
  { expectation, verdict, estimate, low, high, needed }: Judgement,
  currency: string,
  days: number,
): string {
  if (Number.isNaN(estimate)) return 'no future could know it';
  const { kind } = kpiDisplay(expectation.kpi);
  const difference = expectation.kind === 'difference';
  const scale = kind === 'rate' ? 100 : 1;
  const write = numbers(((high - low) / 2) * scale, difference);
  const words =
    kind === 'rate'
      ? difference
        ? ' points'
        : '%'
      : kind === 'money'
        ? ` ${currency} in ${counted(days, 'day')}`
        : kind === 'days'
          ? ' days'
          : '';
  const interval = Number.isFinite(high - low)
    ? ` (${write(low * scale)} to ${write(high * scale)})`
    : ' (from one future)';
  const more = verdict === 'undecided' && needed !== undefined && Number.isFinite(needed);
  const open = more ? `; about ${roundUp(needed).toLocaleString('en-GB')} futures in all would decide it` : '';
  return `${write(estimate * scale)}${words}${interval}${open}`;
}

/** Plain numbers to the second digit of a half-width; differences with their sign. */
export function numbers(half: number, signed: boolean): (value: number) => string {
  const digits = half > 0 && Number.isFinite(half) ? Math.min(8, Math.max(0, 1 - Math.floor(Math.log10(half)))) : 2;
  const format = new Intl.NumberFormat('en-GB', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay: signed ? 'exceptZero' : 'negative',
  });
  return (value) => format.format(value).replace('-', '−');
}

/** To two digits: 13,949 → 14,000. */
function roundUp(n: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(n)) - 1);
  return Math.ceil(n / step) * step;
}
