import type { ClosedDays } from './order-history.js';
import { formatDay, weekdayOf } from './parse-time.js';

const SHORTEST_RUN = 3;

/** Days `first … first + open.length − 1` (since 1970-01-01) that are not open. */
export function findClosedDays(first: number, open: Uint8Array): ClosedDays {
  const byWeekday = [0, 0, 0, 0, 0, 0, 0];
  const daysByWeekday = [0, 0, 0, 0, 0, 0, 0];
  const runs: { start: string; days: number }[] = [];
  let run = 0;
  for (let k = 0; k <= open.length; k++) {
    if (k < open.length) {
      daysByWeekday[weekdayOf(first + k)]++;
      if (open[k] === 0) {
        byWeekday[weekdayOf(first + k)]++;
        run++;
        continue;
      }
    }
    if (run >= SHORTEST_RUN) runs.push({ start: formatDay(first + k - run), days: run });
    run = 0;
  }
  return { count: byWeekday.reduce((sum, n) => sum + n, 0), byWeekday, daysByWeekday, runs };
}
