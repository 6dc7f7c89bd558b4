import { expect, it } from 'vitest';
import { automatic } from '../../src/forecast/choose/automatic.js';
import type { Method } from '../../src/forecast/method.js';
import { naive } from '../../src/forecast/methods/naive.js';
import { m3Monthly, m3MonthlyIsBeside, m4Weekly, m4WeeklyIsBeside, type Contest } from './beside.js';
import { scoreIntervals } from './score-intervals.js';

/*
 * The constants of the automatic choice were chosen without the contests' futures: the last horizon of each past is held out here, and what the
 * competition scored is never read. In full (BULLWHIP_FULL=1): every 7th series of M4 Weekly, every 21st of M3 Monthly.
 */
const full = Boolean(process.env.BULLWHIP_FULL);

const SHARPNESS = [0, 1, 3, 6, 12] as const;

/** The past, less as many observations as were to be forecast: these become the future. */
function heldOut(contests: readonly Contest[], each: number): Contest[] {
  return contests
    .filter((_, i) => i % each === 0)
    .flatMap(({ id, past, future }) => {
      const cut = past.length - future.length;
      return cut < 40 ? [] : [{ id, past: past.subarray(0, cut), future: past.subarray(cut) }];
    });
}

const cases = [
  {
    name: 'M4 Weekly',
    beside: m4WeeklyIsBeside,
    load: m4Weekly,
    each: 7,
    plan: { season: 52, scaledBy: 1 },
    horizon: 13,
  },
  {
    name: 'M3 Monthly',
    beside: m3MonthlyIsBeside,
    load: m3Monthly,
    each: 21,
    plan: { season: 12, scaledBy: 12 },
    horizon: 18,
  },
];

it('what is held out is the end of the past, and nothing of the future', () => {
  const past = Float64Array.from({ length: 60 }, (_, t) => t);
  const [one] = heldOut([{ id: 'a', past, future: Float64Array.of(1000, 1001, 1002) }], 1);
  expect([one.past.length, ...one.future]).toEqual([57, 57, 58, 59]);
  expect(heldOut([{ id: 'b', past: past.subarray(0, 42), future: one.future }], 1)).toEqual([]);
});

/** Nothing in short. */
const inFull = full && cases.every(({ beside }) => beside) ? [{ cases }] : [];

it.each(inFull)('1/error³ is the best exponent for both sets together', { timeout: 1_800_000 }, ({ cases }) => {
  const lines: string[] = [];
  /** Product of both sets' OWA by exponent: monthly alone would have equal weights on so few series, weekly sharper ones. */
  const both = SHARPNESS.map(() => 1);
  for (const { name, load, each, plan, horizon } of cases) {
    const contests = heldOut(load(), each);
    const reference = scoreIntervals(contests, naive, plan);
    const relative = (method: Method) => {
      const { smape, mase, coverage } = scoreIntervals(contests, method, plan);
      return { owa: (smape / reference.smape + mase / reference.mase) / 2, coverage };
    };
    const scores = SHARPNESS.map((sharpness) => ({
      sharpness,
      ...relative(automatic({ horizon, sharpness })),
    }));
    lines.push(
      ...scores.map(
        ({ sharpness, owa, coverage }) =>
          `${name}, ${sharpness}: ${owa.toFixed(4)}, within 95 % ${coverage.toFixed(4)}`,
      ),
    );
    scores.forEach(({ owa }, i) => (both[i] *= owa));
  }
  console.log(lines.join('\n'));
  expect(SHARPNESS[both.indexOf(Math.min(...both))]).toBe(3);
});
