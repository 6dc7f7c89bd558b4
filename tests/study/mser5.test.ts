import { describe, expect, it } from 'vitest';
import { Purpose } from '../../src/stats/purpose.js';
import { streamOf } from '../../src/stats/stream.js';
import { mser5 } from '../../src/study/mser5.js';

// White (1997), Franklin & White (2008): a series that settles from 30 to 10; answer of two independent implementations.
// prettier-ignore
const SERIES = [
  30.642, 28.36, 32.444, 25.326, 28.035, 26.159, 25.201, 26.715, 21.796, 22.477,
  23.235, 25.493, 22.509, 23.234, 18.629, 19.118, 22.0, 19.19, 19.641, 20.45,
  15.679, 16.832, 18.155, 15.651, 16.592, 17.294, 16.071, 16.389, 16.587, 18.265,
  18.392, 15.196, 14.319, 16.677, 15.899, 15.306, 13.376, 15.52, 15.683, 11.526,
  15.564, 13.77, 12.612, 11.216, 12.928, 13.214, 12.614, 11.245, 11.139, 13.875,
  12.778, 13.027, 13.442, 13.477, 14.909, 12.109, 11.74, 10.608, 12.34, 12.285,
  10.675, 11.694, 11.648, 17.106, 10.78, 13.355, 12.037, 11.234, 11.93, 11.803,
  11.168, 10.794, 10.561, 10.5, 11.455, 10.819, 12.403, 12.988, 10.8, 10.401,
  12.795, 10.677, 11.068, 10.145, 10.895, 12.609, 11.985, 8.978, 9.316, 9.957,
  10.093, 11.577, 7.31, 12.419, 8.742, 12.004, 8.541, 10.105, 11.695, 10.435,
  12.12, 14.118, 9.561, 8.864, 8.56, 8.043, 9.879, 7.879, 6.288, 9.282,
  12.656, 10.631, 8.289, 8.892, 11.412, 10.504, 9.568, 11.86, 10.62, 9.579,
  10.151, 10.617, 12.06, 8.515, 9.93, 9.689, 7.114, 9.107, 7.705, 10.267,
  9.803, 10.522, 10.473, 7.663, 10.053, 10.739, 11.465, 10.091, 9.16, 10.411,
  12.051, 10.4, 7.512, 10.786, 10.104, 10.062, 9.411, 10.093, 10.18, 7.881,
  11.228, 9.586, 9.827, 9.436, 12.15, 11.554, 12.223, 9.553, 7.95, 9.575,
  11.693, 11.894, 8.721, 11.906, 7.862, 9.847, 10.16, 12.226, 7.18, 7.777,
  6.533, 8.472, 6.924, 10.538, 8.196, 8.904, 13.042, 10.658, 9.11, 10.744,
  10.881, 11.734, 8.833, 10.338, 9.931, 9.8, 9.298, 11.195, 11.067, 7.579,
  8.873, 9.792, 11.153, 10.309, 11.261, 9.665, 9.17, 10.248, 11.977, 8.97,
  9.369, 8.882, 9.799, 11.422, 9.96, 9.69, 9.382, 8.154, 9.546, 5.687,
  10.317, 9.081, 10.736, 10.001, 9.887, 8.709, 11.359, 11.292, 8.031, 10.139,
  12.254, 10.237, 8.548, 7.148, 12.021, 7.966, 6.962, 11.516, 10.814, 10.019,
  10.523, 9.796, 10.689, 10.053, 10.253, 9.987, 10.77, 8.929, 10.212, 7.339,
  9.306, 11.76, 9.78, 9.117, 9.406, 11.003, 8.772, 12.515, 10.052, 10.553,
  13.211, 13.012, 9.202, 8.975, 9.49, 10.235, 11.741, 8.813, 10.011, 8.068,
  12.122, 11.83, 6.513, 10.282, 9.611, 10.218, 10.35, 9.932, 10.684, 9.65,
  11.939, 11.53, 6.396, 11.487, 10.117, 8.188, 9.397, 10.535, 11.678, 11.83,
  9.382, 9.695, 11.705, 10.132, 9.406, 6.832, 10.854, 10.484, 9.378, 9.935,
  7.578, 10.708, 12.05, 11.609, 8.599, 8.866, 9.13, 9.291, 10.696, 11.303,
];

describe('MSER-5', () => {
  it('deletes 110 of the 300 observations', () => {
    const { truncate, value, refused } = mser5(SERIES);
    expect(truncate).toBe(110);
    expect(Math.abs(value - 0.0079212125441)).toBeLessThan(1e-9);
    expect(refused).toBe(false);
    const kept = SERIES.slice(truncate);
    expect(Math.abs(kept.reduce((a, b) => a + b) / kept.length - 9.94732631579)).toBeLessThan(1e-9);
  });
  it('ignores what follows the last complete batch', () => {
    expect(mser5([...SERIES, 1e6, -1e6, 3])).toEqual(mser5(SERIES));
  });
  it('is the definition, worked without running sums', () => {
    const means = Array.from({ length: 60 }, (_, b) => SERIES.slice(5 * b, 5 * b + 5).reduce((x, y) => x + y) / 5);
    const error = (d: number): number => {
      const rest = means.slice(d);
      const mean = rest.reduce((x, y) => x + y) / rest.length;
      return rest.reduce((sum, y) => sum + (y - mean) ** 2, 0) / rest.length ** 2;
    };
    const errors = Array.from({ length: 31 }, (_, d) => error(d));
    expect(mser5(SERIES).value).toBeCloseTo(Math.min(...errors), 12);
    expect(mser5(SERIES).truncate).toBe(5 * errors.indexOf(Math.min(...errors)));
  });
  it('deletes nothing of a constant', () => {
    expect(mser5(new Float64Array(100).fill(3))).toEqual({ truncate: 0, value: 0, refused: false });
  });
  it('refuses a series that is still on its way, or settles only in its second half', () => {
    expect(mser5(Float64Array.from({ length: 200 }, (_, i) => i)).refused).toBe(true);
    expect(mser5(Float64Array.from({ length: 200 }, (_, i) => (i < 130 ? 50 - i / 3 : 5 + (i % 7)))).refused).toBe(
      true,
    );
    expect(mser5([1, 2, 3]).refused).toBe(true);
  });
  it('seldom refuses a series that is steady from the start, and seldom deletes much of it', () => {
    const s = streamOf([2, 7, 1, 8], 0, Purpose.UNITS, 0);
    let refused = 0;
    let deleted = 0;
    for (let run = 0; run < 500; run++) {
      const result = mser5(Float64Array.from({ length: 300 }, () => s.exponential()));
      if (result.refused) refused++;
      deleted += result.truncate / 300 / 500;
    }
    expect(refused / 500).toBeLessThan(0.1);
    expect(deleted).toBeLessThan(0.15);
  });
});
