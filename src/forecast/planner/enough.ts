/** With fewer buckets nothing is fitted. */
export const ENOUGH = 8;
