import { counted } from '../../src/domain/count-words.js';
import type { Focus } from '../../src/study/what-if/goal.js';

/**
 * What is looked at closer, for the chip that takes it back: '27 Nov – 3 Dec · mug-blue'; empty for everything. Dates as the axes beside
 * it have them.
 */
export function focusText(focus: Focus, start: string, items: readonly string[], locale = 'en-GB'): string {
  const parts: string[] = [];
  if (focus.days) {
    const [from, to] = focus.days;
    const first = dayAt(start, from, locale);
    const last = dayAt(start, to - 1, locale);
    parts.push(first === last ? first : `${first} – ${last}`);
  }
  const [row] = focus.items ?? [];
  if (row !== undefined) {
    const count = focus.items?.length ?? 0;
    parts.push(count === 1 ? (items[row] ?? '1 item') : counted(count, 'item'));
  }
  return parts.join(' · ');
}

/** '27 Nov' */
function dayAt(start: string, day: number, locale: string): string {
  const date = new Date(`${start.slice(0, 10)}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + day);
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(date);
}
