import type { Catalog, Location } from '../../../domain/catalog.js';
import type { CountingSpec } from '../../../domain/strategy.js';
import { DAYS_PER_YEAR } from '../../../domain/time.js';
import type { Context } from '../context.js';
import type { Path } from '../locate.js';
import type { z } from 'zod';
import type { counting, records } from '../schema/records.js';

/** Nothing for a location whose records are always right. */
export function resolveRecords(block: z.output<typeof records> | undefined): Pick<Location, 'records'> {
  if (block === undefined) return {};
  const { loss, lossOfDemand, wrong, misPicks, miscounts, posting, countEvery } = block;
  return {
    records: {
      lossPerDay: loss / DAYS_PER_YEAR,
      lossOfDemand,
      wrongAtStart: wrong ?? { share: 0, by: 0 },
      misPicks,
      miscounts: miscounts ?? { share: 0, by: 0 },
      postingDays: posting,
      countEveryDays: countEvery,
    },
  };
}

/** Does any location count without being told by a strategy? */
export const countsAnyway = (catalog: Catalog | undefined): boolean =>
  catalog?.locations.some(({ records }) => records !== undefined && records.countEveryDays < Infinity) ?? false;

export function resolveCounting(
  { every, cost, whenShort, whenSuspicious }: z.output<typeof counting>,
  place: (inner: Path) => Path,
  context: Context,
): CountingSpec {
  const spec = { whenShort, whenSuspicious, cost: context.money(cost, place(['cost'])) };
  return every === undefined ? spec : { ...spec, everyDays: every };
}
