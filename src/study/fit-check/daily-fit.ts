import type { DailyOrders } from '../../calibration/demand/daily-orders.js';
import { poissonTail } from '../../calibration/demand/poisson-tail.js';
import type { Scenario } from '../../domain/scenario.js';
import { betaTails } from '../../stats/beta.js';
import { chiSquareCdf } from '../../stats/gamma.js';
import { meanOf } from '../../stats/moments.js';
import { expectedOrders } from '../../world/demand/day-rates.js';

/** How the days of the record fit the days of the scenario. */
export interface DailyFit {
  /** Expected orders by day, 0 where the shop is closed. */
  readonly expected: Float64Array;
  /** Pearson's χ² per degree of freedom, of open days: 1 = as uneven as fitted. */
  readonly dispersion: number;
  /** Correlation of the residuals of one open day and the next: 0 = days go by themselves. */
  readonly together: number;
  /** Where each day falls among the days it could have been, in ten classes, as shares: a tenth each when all is well. */
  readonly pit: readonly number[];
  /** χ² of these classes, 9 degrees of freedom, and the chance of a worse one if the fit were the truth. */
  readonly chiSquare: number;
  readonly chance: number;
}

const CLASSES = 10;

/** Days against their negative binomial law; the histogram of the probability integral transform is that for counts (Czado, Gneiting & Held 2009). */
export function dailyFit(scenario: Scenario, { orders, open }: DailyOrders): DailyFit {
  const days = Math.min(orders.length, Math.floor(scenario.horizonDays));
  const expected = Float64Array.from({ length: days }, (_, day) => expectedOn(scenario, day));
  const dispersion = scenario.demand.streams[0]?.dispersion ?? Infinity;
  const used = Array.from(expected.keys()).filter((d) => open[d] === 1 && expected[d] > 0);
  const residual = used.map(
    (d) => (orders[d] - expected[d]) / Math.sqrt(expected[d] + (expected[d] * expected[d]) / dispersion),
  );
  const pit = Array.from({ length: CLASSES }, () => 0);
  for (const d of used) {
    const low = 1 - tail(orders[d], expected[d], dispersion);
    const high = 1 - tail(orders[d] + 1, expected[d], dispersion);
    for (let c = 0; c < CLASSES; c++) {
      const within = Math.min(high, (c + 1) / CLASSES) - Math.max(low, c / CLASSES);
      pit[c] += high > low ? Math.max(0, within) / (high - low) : Math.floor(low * CLASSES) === c ? 1 : 0;
    }
  }
  const n = used.length;
  const chiSquare = pit.reduce((sum, o) => sum + ((o - n / CLASSES) * (o - n / CLASSES)) / (n / CLASSES), 0);
  let lagged = 0;
  for (let i = 1; i < n; i++) lagged += residual[i] * residual[i - 1];
  const squares = residual.reduce((sum, x) => sum + x * x, 0);
  return {
    expected,
    dispersion: squares / n,
    together: lagged / squares,
    pit: pit.map((o) => o / n),
    chiSquare,
    chance: 1 - chiSquareCdf(chiSquare, CLASSES - 1),
  };
}

/** Streams and scheduled spikes of the whole shop; spikes at random are left out, as nobody knows when. */
function expectedOn(scenario: Scenario, day: number): number {
  let rise = 1;
  let fall = 1;
  for (const { at, lasts, times, items, by } of scenario.demand.spikes) {
    if (at.kind !== 'scheduled' || items.length > 0 || by !== 'crowd') continue;
    if (day < Math.floor(at.day) || day >= at.day + meanOf(lasts)) continue;
    const factor = meanOf(times);
    if (factor < 1) fall *= factor;
    else rise += factor - 1;
  }
  const usual = scenario.demand.streams.reduce((sum, stream) => sum + expectedOrders(scenario, stream, day), 0);
  return usual * rise * fall;
}

/** P(N ≥ n) */
const tail = (n: number, mean: number, size: number): number => {
  if (n <= 0) return 1;
  return size === Infinity ? poissonTail(n, mean) : betaTails(n, size, mean / (mean + size)).lower;
};
