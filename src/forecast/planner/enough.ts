/** With fewer buckets nothing is fitted. */
export const ENOUGH = 8;

/** How much better than the usual method another has to have been to be chosen: a few windows of one item's past say little. Assumed. */
export const MARGIN = 0.15;

/** With fewer buckets there is nothing to choose by, and the usual method is taken. */
export const CHOOSES_FROM = 4 * ENOUGH;
