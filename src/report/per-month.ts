import { DAYS_PER_MONTH } from '../domain/time.js';

/** What money over the measured horizon is multiplied with to be a month's. */
export function perMonth(result: { readonly horizonDays: number; readonly warmUpDays: number }): number {
  return DAYS_PER_MONTH / (result.horizonDays - result.warmUpDays);
}
