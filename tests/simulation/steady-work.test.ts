import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ticks, TICKS_PER_DAY } from '../../src/domain/time.js';
import { afterOpenTime } from '../../src/domain/open-time.js';
import { SteadyWork } from '../../src/simulation/steady-work.js';

const weeks = fc
  .array(fc.boolean(), { minLength: 7, maxLength: 7 })
  .filter((opens) => opens.some(Boolean))
  .map((opens): readonly boolean[] => opens);
const instants = fc.array(
  fc.oneof(
    fc.integer({ min: 0, max: 30 * TICKS_PER_DAY }),
    fc.nat({ max: 60 }).map((half) => ticks(half / 2)),
  ),
  { maxLength: 60 },
);

it('says what the calendar says, whatever it was asked before', () => {
  fc.assert(
    fc.property(
      weeks,
      fc.nat({ max: 6 }),
      fc.nat({ max: 9 * TICKS_PER_DAY }),
      instants,
      fc.boolean(),
      (opens, monday, work, asked, sorted) => {
        const steady = new SteadyWork(work, opens, monday);
        for (const now of sorted ? asked.toSorted((a, b) => a - b) : asked)
          expect(steady.doneAt(now)).toBe(afterOpenTime(now, work, opens, monday));
      },
    ),
    { numRuns: 400, seed: 3 },
  );
});
