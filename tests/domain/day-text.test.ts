import { expect, it } from 'vitest';
import { dayText, weekdayText } from '../../src/domain/day-text.js';

it.each([
  ['2010-12-03', '3 Dec 2010', 'Fri 3 Dec 2010'],
  ['2024-02-29T23:59:59', '29 Feb 2024', 'Thu 29 Feb 2024'],
  ['2026-01-31', '31 Jan 2026', 'Sat 31 Jan'],
  ['2026-03', '2026-03', '2026-03'],
  ['', '', ''],
])('%s is read alike everywhere: %s', (iso, text, withWeekday) => {
  expect(dayText(iso)).toBe(text);
  expect(weekdayText(iso, '2026-11-08T08:00:00')).toBe(withWeekday);
});
