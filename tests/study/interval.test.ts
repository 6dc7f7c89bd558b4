import { describe, expect, it } from 'vitest';
import { Purpose } from '../../src/stats/purpose.js';
import { normalQuantile } from '../../src/stats/normal.js';
import { streamOf } from '../../src/stats/stream.js';
import { batchMeansInterval } from '../../src/study/batch-means.js';
import { meanInterval } from '../../src/study/interval.js';

const FULL = Boolean(process.env.BULLWHIP_FULL);

describe('interval of a mean', () => {
  it('of 1 2 3 4 5: 3 ± t(4) √2.5/√5', () => {
    const i = meanInterval([1, 2, 3, 4, 5]);
    // R 4.2: t.test(1:5)$conf.int = 1.036757 4.963243
    expect(i.mean).toBe(3);
    expect(i.low).toBeCloseTo(1.036756838522439, 9);
    expect(i.high).toBeCloseTo(4.963243161477561, 9);
    expect(i.halfWidth).toBeCloseTo(1.963243161477561, 9);
    expect(i.sd).toBeCloseTo(Math.sqrt(2.5), 14);
  });
  it('of equal values is a point, of one value the line, of none nothing', () => {
    expect(meanInterval([7, 7, 7])).toMatchObject({ mean: 7, low: 7, high: 7, sd: 0, n: 3, halfWidth: 0 });
    expect(meanInterval([7])).toMatchObject({ mean: 7, low: -Infinity, high: Infinity, n: 1 });
    expect(meanInterval([])).toMatchObject({ mean: NaN, halfWidth: NaN, n: 0 });
  });
  it('leaves out what could not be known', () => {
    expect(meanInterval([1, NaN, 3])).toEqual(meanInterval([1, 3]));
  });
});

/*
 * Coverage of batch means, against the tables of Law & Kelton's experiment repeated with 20,000 (M/M/1) and 40,000 (AR(1)) macro-
 * replications. The tolerance is 4 standard errors of our own, smaller number of macro-replications. (In full: 20,000 and every cell.)
 */
const tolerance = (p: number, runs: number, theirs: number): number =>
  4 * Math.sqrt((p * (1 - p)) / runs + (p * (1 - p)) / theirs);

describe('coverage of batch means is below its level on short runs, as it should be', () => {
  const runs = FULL ? 20_000 : 3_000;
  const cells: [number, number, number][] = [
    [320, 5, 0.6653],
    [320, 10, 0.5833],
    [320, 20, 0.4765],
    [640, 5, 0.73445],
    [640, 10, 0.67665],
    [640, 20, 0.5871],
    [1280, 5, 0.7889],
    [1280, 10, 0.7521],
    [1280, 20, 0.6956],
    [2560, 5, 0.83105],
    [2560, 10, 0.80575],
    [2560, 20, 0.77605],
  ];

  it('M/M/1 at load 0.8, started empty, nominal 90 % for the mean delay 4', () => {
    const covered = new Float64Array(cells.length);
    const delay = new Float64Array(2560);
    const s = streamOf([1, 9, 8, 4], 0, Purpose.ARRIVALS, 0);
    for (let run = 0; run < runs; run++) {
      s.reseed([1, 9, 8, 4], run, Purpose.ARRIVALS, 0);
      delay[0] = 0; // Lindley's recursion
      for (let i = 1; i < delay.length; i++) {
        delay[i] = Math.max(0, delay[i - 1] + s.exponential() - s.exponential() / 0.8);
      }
      cells.forEach(([n, k], c) => {
        const { low, high } = batchMeansInterval(delay.subarray(0, n), k, 0.9);
        if (low <= 4 && 4 <= high) covered[c]++;
      });
    }
    cells.forEach(([n, k, want], c) => {
      expect(Math.abs(covered[c] / runs - want), `n=${n}, k=${k}`).toBeLessThan(tolerance(want, runs, 20_000));
    });
  });

  it('AR(1) with φ = 0.5: coverage of 95 %, and the exact variance of the mean', () => {
    const ar: [number, number, number][] = [
      [200, 10, 0.9452],
      [1000, 10, 0.948125],
      [1000, 50, 0.93915],
    ];
    const covered = new Float64Array(ar.length);
    const means = new Float64Array(runs);
    const x = new Float64Array(1000);
    const s = streamOf([1, 9, 8, 4], 0, Purpose.UNITS, 0);
    for (let run = 0; run < runs; run++) {
      s.reseed([1, 9, 8, 4], run, Purpose.UNITS, 0);
      x[0] = normalQuantile(s.uniform()) / Math.sqrt(0.75); // stationary from the start
      for (let i = 1; i < x.length; i++) x[i] = 0.5 * x[i - 1] + normalQuantile(s.uniform());
      ar.forEach(([n, k], c) => {
        const { low, high } = batchMeansInterval(x.subarray(0, n), k);
        if (low <= 0 && 0 <= high) covered[c]++;
      });
      means[run] = meanInterval(x.subarray(0, 100)).mean;
    }
    ar.forEach(([n, k, want], c) => {
      expect(Math.abs(covered[c] / runs - want), `n=${n}, k=${k}`).toBeLessThan(tolerance(want, runs, 40_000));
    });
    // Var(mean of 100) = 0.0394666666667 exactly; a sample variance of normals has relative standard error √(2/runs)
    const variance = meanInterval(means).sd ** 2;
    expect(Math.abs(variance / 0.0394666666667 - 1)).toBeLessThan(4 * Math.sqrt(2 / runs));
  });
});
