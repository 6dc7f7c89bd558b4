/** `3 Dec 2010`: a day as it is read alike everywhere, of `2010-12-03` or a longer instant. What is no day stays as it is. */
export function dayText(iso: string): string {
  const date = dateOf(iso);
  return date === null ? iso : `${dayAndMonth(date)} ${date.getUTCFullYear()}`;
}

/** `Fri 3 Dec`, with the year where it is not that of `now`. */
export function weekdayText(iso: string, now: string): string {
  const date = dateOf(iso);
  if (date === null) return iso;
  const year = iso.slice(0, 4) === now.slice(0, 4) ? '' : ` ${iso.slice(0, 4)}`;
  return `${WEEKDAYS[date.getUTCDay()]} ${dayAndMonth(date)}${year}`;
}

function dateOf(iso: string): Date | null {
  const date = /^\d{4}-\d\d-\d\d(T|$)/.test(iso) ? new Date(`${iso.slice(0, 10)}T00:00:00Z`) : null;
  return date === null || Number.isNaN(date.getTime()) ? null : date;
}

const dayAndMonth = (date: Date): string => `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`;

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
