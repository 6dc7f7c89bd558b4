import type { OrderColumns } from '../../domain/demand.js';
import { TICKS_PER_DAY } from '../../domain/time.js';
import { log } from '../../stats/elementary.js';

/**
 * Lines as good as so many independent ones, for the law of units: lines of an order are alike (a reseller buys dozens of everything), so
 * Kish's design effect of ln units by order is taken off (Survey Sampling, 1965).
 */
export function effectiveLines({ firstLine, units }: OrderColumns): number {
  const n = units.length;
  if (n === 0) return 0;
  let mean = 0;
  for (const u of units) mean += log(u) / n;
  let alone = 0;
  let together = 0;
  for (let k = 0; k + 1 < firstLine.length; k++) {
    let sum = 0;
    for (let line = firstLine[k]; line < firstLine[k + 1]; line++) {
      const residual = log(units[line]) - mean;
      alone += residual * residual;
      sum += residual;
    }
    together += sum * sum;
  }
  return alone > 0 ? n / Math.max(1, together / alone) : n;
}

/**
 * The same for the items' weights: what is asked for changes from week to week by more than luck (seasons, new items, promotions). The
 * lines are divided by Pearson's χ² of items × weeks against a constant mix, per degree of freedom, of items with at least one line a week.
 */
export function effectiveMix({ time, firstLine, item }: OrderColumns, items: number, days: number): number {
  const weeks = Math.floor(days / 7);
  const n = item.length;
  if (weeks < 2) return n;
  const counts = new Float64Array(items * weeks);
  const ofWeek = new Float64Array(weeks);
  const ofItem = new Float64Array(items);
  for (let k = 0; k < time.length; k++) {
    const week = Math.floor(time[k] / TICKS_PER_DAY / 7);
    if (week >= weeks) break;
    for (let line = firstLine[k]; line < firstLine[k + 1]; line++) {
      counts[item[line] * weeks + week] += 1;
      ofWeek[week] += 1;
      ofItem[item[line]] += 1;
    }
  }
  const total = ofWeek.reduce((sum, c) => sum + c, 0);
  let chiSquare = 0;
  let often = 0;
  for (let i = 0; i < items; i++) {
    if (ofItem[i] < weeks || ofItem[i] === total) continue;
    often += 1;
    for (let week = 0; week < weeks; week++) {
      const expected = (ofItem[i] * ofWeek[week]) / total;
      if (expected > 0)
        chiSquare +=
          ((counts[i * weeks + week] - expected) * (counts[i * weeks + week] - expected)) /
          (expected * (1 - ofItem[i] / total));
    }
  }
  return often > 0 ? n / Math.max(1, chiSquare / (often * (weeks - 1))) : n;
}
