/** Days since 1970-01-01 of a date `YYYY-MM-DD`. */
export function dayOf(date: string): number {
  const day = Date.parse(`${date}T00:00:00Z`) / DAY;
  // the 30th of February would be the 1st of March
  if (!Number.isInteger(day) || new Date(day * DAY).toISOString().slice(0, 10) !== date)
    throw new RangeError(`no date: ${date}`);
  return day;
}

/** 0 = Monday … 6 = Sunday. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

/** 0 = January … 11 = December. */
export const monthOf = (day: number): number => new Date(day * DAY).getUTCMonth();

const DAY = 86_400_000;
