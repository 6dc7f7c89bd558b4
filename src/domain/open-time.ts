import { TICKS_PER_DAY } from './time.js';

/**
 * The tick at which `work` ≥ 0 ticks of open time have passed since `now`, itself in open time: what ends as a closed day begins ends as the
 * next open one does. At least one weekday must be open.
 */
export function afterOpenTime(now: number, work: number, opens: readonly boolean[], startWeekday: number): number {
  // Whole weeks at once: each has as much open time, wherever it begins.
  const openDays = opens.reduce((n, open) => n + (open ? 1 : 0), 0);
  const weeks = Math.floor(work / (openDays * TICKS_PER_DAY));
  let at = now + weeks * 7 * TICKS_PER_DAY;
  let left = work - weeks * openDays * TICKS_PER_DAY;
  let day = Math.floor(at / TICKS_PER_DAY);
  for (;;) {
    const end = (day + 1) * TICKS_PER_DAY;
    if (opens[(startWeekday + day) % 7]) {
      if (at + left < end) return at + left;
      left -= end - at;
    }
    at = end;
    day++;
  }
}
