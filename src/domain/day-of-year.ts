/** Month 0 … 11 of a day of the year 0 … 364, in a year of 365 days. */
export function monthOf(dayOfYear: number): number {
  let month = 0;
  while (dayOfYear >= MONTH_ENDS[month]) month++;
  return month;
}

/** Days of a year of 365 that are over at the end of each month. */
const MONTH_ENDS = [31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365] as const;
