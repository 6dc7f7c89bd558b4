import { describe, expect, it } from 'vitest';
import { plannerMethods } from '../../src/forecast/planner/methods.js';
import { typicalDispersion } from '../../src/forecast/planner/typical-dispersion.js';
import { gammaQuantile } from '../../src/stats/gamma.js';
import { poissonQuantile } from '../../src/stats/poisson.js';
import { Purpose } from '../../src/stats/purpose.js';
import { seedWords } from '../../src/stats/seed.js';
import { streamOf } from '../../src/stats/stream.js';
import { commonDemand } from '../../src/world/history/common-demand.js';

const [ITEMS, WEEKS] = [60, 104];

/** Share learnt from items of Poisson weeks of 20 × `level(week)`, all times a gamma factor of the week of coefficient of variation `cv`. */
function shareOf(level: (week: number) => number, cv: number): number {
  const stream = streamOf(seedWords('common-demand'), 0, Purpose.UNITS, 0);
  const factor = () => (cv === 0 ? 1 : cv * cv * gammaQuantile(1 / (cv * cv), stream.uniform()));
  const means = Array.from({ length: WEEKS }, (_, week) => 20 * level(week) * factor());
  const units = Float64Array.from({ length: ITEMS * WEEKS }, (_, k) =>
    poissonQuantile(stream.uniform(), means[k % WEEKS]),
  );
  const none = new Int32Array(0);
  const openDays = new Uint8Array(WEEKS).fill(7);
  const record = { weeks: WEEKS, units, lines: none, firstOf: none, firstOrder: none, openDays };
  const question = { periods: 4, quantiles: [0.5, 0.9] };
  const forecasting = { candidates: plannerMethods('auto'), season: 1, question, fits: null };
  return commonDemand(record, forecasting, typicalDispersion(units, WEEKS));
}

const risenBy = (times: number) => (week: number) => (week < 78 ? 1 : times);

describe('what the weeks of a record have in common', () => {
  it.each([
    ['keep their level', () => 1],
    ['sell 1.3 times as much from the last half year on', risenBy(1.3)],
    ['sell a fifth less from the last half year on', risenBy(0.8)],
    ['grow threefold', (week: number) => 0.5 + week / WEEKS],
  ])('is next to nothing where items that know nothing of each other %s', (_, level) => {
    expect(shareOf(level, 0)).toBeLessThan(0.1);
  });

  it.each([1, 1.3])(
    'is found where weeks are good for all, though their level rose to %d times what it was',
    (times) => {
      // (20·0.2)²/((20·0.2)² + 20) = 0.44; 52 weeks tell a variance to a fifth of itself.
      expect(Math.abs(shareOf(risenBy(times), 0.2) - 0.44)).toBeLessThan(0.18);
    },
  );
});
