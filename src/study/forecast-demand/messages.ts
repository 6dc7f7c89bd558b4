import { counted } from '../../domain/count-words.js';
import { show } from '../../domain/messages.js';
import type { Problem } from '../../domain/problems.js';

type Place = { readonly file: string; readonly line: number };

/** What a person reads when demand can't be forecast: what is wrong, the value, what would be right. */
export const messages = {
  noDemandTable: (file: string, header: readonly string[]): Problem => ({
    file,
    line: 1,
    message: `no table of demand: the header has ${header.join(', ')} (the columns item, date and units, as in the first file)`,
  }),
  noDemand: (): Problem => ({ message: 'no row of demand (a header and one row per item and day)' }),
  noItem: (at: Place): Problem => ({ ...at, path: 'item', message: 'empty (every row needs one)' }),
  badDay: (at: Place, value: string): Problem => ({
    ...at,
    path: 'date',
    message: `not a day: ${show(value)} (like 2026-09-01)`,
  }),
  badUnits: (at: Place, value: string): Problem => ({
    ...at,
    path: 'units',
    message: `not a whole number of units: ${show(value)} (0 or more)`,
  }),
  tooShort: (days: number, bucketDays: number): Problem => ({
    message: `too short a past: ${counted(days, 'day')} (at least four periods of ${counted(bucketDays, 'day')}; a shorter --bucket)`,
  }),
};
