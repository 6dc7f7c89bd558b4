import { describe, expect, it } from 'vitest';
import { autocorrelations } from '../../src/forecast/is-seasonal.js';
import * as points from '../../src/forecast/accuracy/points.js';
import { mase, seasonalChange } from '../../src/forecast/accuracy/scaled.js';
import { seasonalIndices } from '../../src/forecast/decompose.js';
import { methods } from '../../src/forecast/index.js';
import { fitSeasons, seasonStart } from '../../src/forecast/methods/fit-seasons.js';
import { SeasonSmoother } from '../../src/forecast/methods/season-smoother.js';
import { TrendSmoother } from '../../src/forecast/methods/trend-smoother.js';
import type { Smoother } from '../../src/forecast/smoother.js';
import { airPassengers, nile, wwwUsage } from './series.js';

/** Numbers of R 4.2.2, stats and forecast 8.20 (Hyndman & Khandakar 2008), each with the tolerance it was given with. */
const R = {
  ses: {
    forecast: [788.440125586, 788.440125586, 788.440125586],
    first: [1120.0, 1120.0, 1132.0, 1081.3, 1119.91, 1131.937, 1140.3559, 1042.14913],
    sse: 2043113.63105,
  },
  holt: {
    forecast: [223.291274505, 225.172374025, 227.053473544],
    first: [84.0, 83.84, 80.6336, 81.490944, 82.22386176, 81.8546274304],
  },
  hwFixed: {
    sse: 34270.3777195,
    first: [
      111.081808709, 122.523658085, 137.863097049, 132.912863739, 124.162220123, 148.575738824, 163.497354114,
      166.901474999, 155.326995572, 137.72316518, 120.162290706, 134.860372194,
    ],
    forecast: [
      455.606185076, 448.907290248, 519.936031744, 517.93642945, 520.333285168, 593.482102859, 660.240257485,
      650.182279557, 557.492247307, 492.247254879, 430.104273973, 484.993744236,
    ],
  },
  hwFitted: {
    alpha: 0.247959489736,
    beta: 0.0345337296489,
    gamma: 1,
    sse: 21860.1846218,
    forecast: [
      453.497721751, 429.390569252, 467.036052089, 503.257406654, 512.339520167, 571.88796575, 652.609534991,
      637.462256917, 539.754768946, 490.724986086, 424.459265264, 469.53151879,
    ],
    coefficients: [
      477.82778054, 3.12762656582, -27.4576853547, -54.6924644198, -20.1746081489, 12.9191198504, 18.8736067978,
      75.2944258146, 152.888368491, 134.613463851, 33.7783493138, -18.3790601121, -87.7724075002, -45.8277805402,
    ],
  },
  naive: {
    forecast: [740, 740, 740, 740, 740],
    low: [412.049730688, 276.208281356, 171.973471196, 84.0994613769, 6.68090457996],
    high: [1067.95026931, 1203.79171864, 1308.0265288, 1395.90053862, 1473.31909542],
  },
  seasonalNaive: {
    forecast: [417, 391, 419, 461, 472, 535, 622, 606, 508, 461, 390, 432],
    low: [
      345.822447771, 319.822447771, 347.822447771, 389.822447771, 400.822447771, 463.822447771, 550.822447771,
      534.822447771, 436.822447771, 389.822447771, 318.822447771, 360.822447771,
    ],
    high: [
      488.177552229, 462.177552229, 490.177552229, 532.177552229, 543.177552229, 606.177552229, 693.177552229,
      677.177552229, 579.177552229, 532.177552229, 461.177552229, 503.177552229,
    ],
  },
  ann: {
    alpha: 0.245533862697,
    level: 1110.68685995,
    sigma2: 20802.8010256,
    forecast: [805.381282859, 805.381282859, 805.381282859, 805.381282859, 805.381282859],
    low: [522.692224891, 514.295702669, 506.134684726, 498.190400844, 490.446449135],
    high: [1088.07034083, 1096.46686305, 1104.62788099, 1112.57216487, 1120.31611658],
  },
  indices: [
    0.910230367372, 0.883625320694, 1.0073662876, 0.975906012323, 0.981378027495, 1.11277582668, 1.22655554293,
    1.21991096945, 1.06049193265, 0.92175724041, 0.801178082413, 0.898824389985,
  ],
  accuracy: [71.25, 76.9945885544, 71.25, 15.5233551624, 15.5233551624, 2.4935191186, 0.728462827507, 1.51975252585],
};

const close = (values: ArrayLike<number>, expected: readonly number[], tolerance: number) => {
  expect(values.length).toBe(expected.length);
  const off = expected.flatMap((value, i) => (Math.abs(values[i] - value) <= tolerance ? [] : [[i, values[i], value]]));
  expect(off).toEqual([]);
};

/** The one-step forecasts made before each observation, and the smoother after the last one. */
function fits(smoother: Smoother, series: readonly number[]): number[] {
  return series.map((y) => {
    const fit = smoother.mean(1);
    smoother.update(y);
    return fit;
  });
}

const ahead = (smoother: Smoother, horizon: number) => Array.from({ length: horizon }, (_, i) => smoother.mean(i + 1));

describe('as R has it', () => {
  it('simple smoothing from the first observation, α = 0.3', () => {
    const { forecast, first, sse } = R.ses;
    const smoother = new TrendSmoother({ alpha: 0.3, beta: 0, phi: 1 }, { level: nile[0], trend: 0 }, 0, {});
    const fitted = fits(smoother, nile);
    close(fitted.slice(0, 8), first, 1e-6);
    close(ahead(smoother, 3), forecast, 1e-6);
    close([fitted.reduce((sum, fit, t) => sum + (nile[t] - fit) * (nile[t] - fit), 0)], [sse], 1e-5);
  });

  it("Holt's method from the first two observations, α = 0.8, trend 0.2", () => {
    const start = { level: wwwUsage[0], trend: wwwUsage[1] - wwwUsage[0] };
    const smoother = new TrendSmoother({ alpha: 0.8, beta: 0.8 * 0.2, phi: 1 }, start, 0, {});
    close(fits(smoother, wwwUsage).slice(0, 6), R.holt.first, 1e-6);
    close(ahead(smoother, 3), R.holt.forecast, 1e-6);
  });

  it('Holt–Winters with multiplicative seasons, α = 0.3, β = 0.1, γ = 0.2', () => {
    const weights = { alpha: 0.3, beta: 0.1, gamma: 0.2, phi: 1 };
    const smoother = new SeasonSmoother(weights, seasonStart(airPassengers, 12, true)!, true, 0);
    const fitted = fits(smoother, airPassengers.slice(12));
    close(fitted.slice(0, 12), R.hwFixed.first, 1e-6);
    close(ahead(smoother, 12), R.hwFixed.forecast, 1e-6);
    const sse = fitted.reduce((sum, fit, t) => sum + (airPassengers[12 + t] - fit) * (airPassengers[12 + t] - fit), 0);
    close([sse], [R.hwFixed.sse], 0.0001);
  });

  it('Holt–Winters with additive seasons, weights fitted', () => {
    const smoother = fitSeasons(airPassengers, 12, { multiplicative: false, damped: false })!;
    const { alpha, beta, gamma } = smoother.parameters;
    close([alpha, beta], [R.hwFitted.alpha, R.hwFitted.beta], 0.002);
    close([gamma], [R.hwFitted.gamma], 0.005);
    close(ahead(smoother, 12), R.hwFitted.forecast, 1);
    const [level, trend, , ...seasons] = smoother.save();
    close([level, trend, ...seasons], R.hwFitted.coefficients, 0.5);
    // the variance pays for 15 fitted numbers
    expect(smoother.errorVariance() * (144 - 15)).toBeLessThanOrEqual(R.hwFitted.sse + 4.37203692437);
  });

  it.each([
    ['naive', nile, 1, R.naive],
    ['seasonalNaive', airPassengers, 12, R.seasonalNaive],
  ] as const)('%s with its 95 %% interval', (name, series, season, { forecast, low, high }) => {
    const model = methods[name].fit(series, { season })!;
    const mean = model.points(forecast.length);
    const half = model.variances(forecast.length).map((variance) => Z95 * Math.sqrt(variance));
    close(mean, forecast, 1e-6);
    close(
      mean.map((m, i) => m - half[i]),
      low,
      1e-6,
    );
    close(
      mean.map((m, i) => m + half[i]),
      high,
      1e-6,
    );
  });

  it('simple smoothing with α and the first level fitted: the point forecasts and 95 % intervals of A,N,N', () => {
    const model = methods.ses.fit(nile, { season: 1 })!;
    expect(Math.abs(model.parameters.alpha - R.ann.alpha)).toBeLessThan(0.00245633862697);
    expect(Math.abs(model.parameters.level - R.ann.level)).toBeLessThan(11.1068695995);
    const mean = model.points(5);
    const half = model.variances(5).map((variance) => Z95 * Math.sqrt(variance));
    close(mean, R.ann.forecast, 0.5);
    close([model.variances(1)[0]], [R.ann.sigma2], 208.028011256);
    close(
      mean.map((m, i) => m - half[i]),
      R.ann.low,
      5.22692324891,
    );
    close(
      mean.map((m, i) => m + half[i]),
      R.ann.high,
      11.2031621658,
    );
  });

  it('indices of the multiplicative decomposition', () => {
    close(seasonalIndices(airPassengers, 12)!, R.indices, 1e-8);
  });

  it('accuracy of the seasonal naive forecast of the last two years', () => {
    const past = airPassengers.slice(0, 120);
    const actual = airPassengers.slice(120);
    const forecast = methods.seasonalNaive.fit(past, { season: 12 })!.points(24);
    const errors = actual.map((y, h) => y - forecast[h]);
    close(
      [
        points.meanError(actual, forecast),
        points.rootMeanSquaredError(actual, forecast),
        points.meanAbsoluteError(actual, forecast),
        points.meanPercentageError(actual, forecast),
        points.meanAbsolutePercentageError(actual, forecast),
        mase(actual, forecast, seasonalChange(past, 12)),
        autocorrelations(errors, 1)[0],
        points.theilU(actual, forecast),
      ],
      R.accuracy,
      1e-6,
    );
  });
});

/** z of 95 %, two-sided. */
const Z95 = 1.959963984540054;
