import type { AlertKind } from './kind.js';
import { runsOutAt } from './runs-out-at.js';

export const cover = {
  name: 'low cover',
  about: 'There is stock, but for fewer days of mean demand than this.',
  foretells: true,
  check(e, now, row, { coverDays }) {
    const have = e.ledger.available[row];
    // What has run out needs no foretelling.
    if (coverDays === undefined || have <= 0 || have >= coverDays * e.plan.mean[row]) return null;
    return { level: have, date: runsOutAt(e, now, row) };
  },
} as const satisfies AlertKind;
