import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { drawnTogether } from '../../../src/forecast/dependence/drawn-together.js';
import { ItemForecaster } from '../../../src/forecast/planner/item-forecaster.js';
import { plannerMethods } from '../../../src/forecast/planner/methods.js';
import { typicalDispersion } from '../../../src/forecast/planner/typical-dispersion.js';
import { readOrderHistory } from '../../../src/intake/read-order-history.js';
import { normalQuantile } from '../../../src/stats/normal.js';
import { Purpose } from '../../../src/stats/purpose.js';
import { seedWords } from '../../../src/stats/seed.js';
import { streamOf } from '../../../src/stats/stream.js';
import { tallyOf } from '../../../src/stats/tally.js';
import { commonDemand } from '../../../src/world/history/common-demand.js';
import { weeklyUnits } from '../../../src/world/history/weekly-units.js';

const folder = new URL('../../../../shared/data/online_retail/', import.meta.url);
const names = ['uci_online_retail_ii_2009-12_2010-12.csv.gz', 'uci_online_retail_2010-12_2011-05.csv.gz'];
const found = names.every((name) => existsSync(new URL(name, folder)));
const full = Boolean(process.env['BULLWHIP_FULL']);

/** Every so many items, and draws a week. */
const [EVERY, DRAWS] = full ? [1, 100] : [8, 25];
const LEARNT = 52;

// UCI Online Retail: the common share is learnt on the first year, then each later week's total is drawn before it is seen.
describe.runIf(found)("Online Retail's weeks (skipped where ../shared/data/online_retail is not)", () => {
  it('scatter as items that are drawn together, and far more than items that are drawn each for itself', () => {
    const files = names.map((name) => ({ name, text: gunzipSync(readFileSync(new URL(name, folder))) }));
    const history = readOrderHistory(files);
    const record = weeklyUnits(history.orders, history.itemNames.length);
    const items = history.itemNames.flatMap((_, i) =>
      i % EVERY === 0 ? [record.units.subarray(i * record.weeks, (i + 1) * record.weeks)] : [],
    );
    const units = Float64Array.from(items.flatMap((weeks) => Array.from(weeks.subarray(0, LEARNT))));
    const past = { ...record, weeks: LEARNT, units, openDays: record.openDays.subarray(0, LEARNT) };
    const dispersion = typicalDispersion(units, LEARNT);
    const question = { periods: 4, quantiles: [0.5, 0.9] };
    const forecasting = { candidates: plannerMethods('auto'), season: 1, question, fits: null };
    const common = commonDemand(past, forecasting, dispersion);
    const forecasters = items.map((weeks) => {
      const forecaster = new ItemForecaster(forecasting, '', { dispersion, errors: null });
      forecaster.begin(weeks.subarray(0, LEARNT));
      return forecaster;
    });
    const stream = streamOf(seedWords('totals'), 0, Purpose.FORECAST, 0);
    const away = { alone: 0, together: 0 };
    let weeks = 0;
    for (let week = LEARNT; week < record.weeks; week++) {
      // Weeks that are closed for days, or not yet over, are the calendar's doing.
      if (record.openDays[week] >= 5 && (week + 1) * 7 <= history.days) {
        const total = items.reduce((sum, item) => sum + item[week], 0);
        const known = forecasters.filter(({ knows }) => knows).map((one) => one.over(1));
        for (const [key, share] of [['alone', 0] as const, ['together', common] as const]) {
          const { mean, sd } = tallyOf(
            Array.from({ length: DRAWS }, () => {
              const factor = normalQuantile(stream.uniform());
              return known.reduce((sum, law) => sum + law.quantile(drawnTogether(share, factor, stream.uniform())), 0);
            }),
          );
          away[key] += ((total - mean) / sd) ** 2;
        }
        weeks++;
      }
      forecasters.forEach((one, i) => one.take(items[i][week]));
    }
    const [alone, together] = [away.alone, away.together].map((sum) => Math.sqrt(sum / weeks));
    if (full) console.log({ common, weeks, alone, together });
    expect(weeks).toBe(22);
    expect(common).toBeGreaterThan(0.02);
    expect(common).toBeLessThan(0.2);
    // Root mean square of standardised errors over 22 weeks: 1 ± 0.15 where the spread is right.
    expect(together).toBeGreaterThan(0.7);
    expect(together).toBeLessThan(1.3);
    expect(alone).toBeGreaterThan(1.3 * together);
  }, 300_000);
});
