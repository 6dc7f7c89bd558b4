import type { DemandSeries } from '../../../src/domain/demand-series.js';
import { poissonQuantile } from '../../../src/stats/poisson.js';
import { streamOf } from '../methods/stream-of.js';

/** Poisson counts of a fixed seed. */
export function poissonOf(seed: number): (mean: number) => number {
  const draw = streamOf(seed);
  return (mean) => (mean <= 0 ? 0 : poissonQuantile(Math.min(1 - 1e-12, Math.max(1e-12, draw())), mean));
}

interface Parts {
  readonly start?: string;
  readonly bucketDays?: number;
  readonly openDays?: ArrayLike<number>;
  readonly shortDays?: readonly Float64Array[];
  readonly firstBucket?: readonly number[];
  readonly groups?: readonly string[];
}

/** A series of made-up items, always open and on sale from the first bucket if not said otherwise. */
export function seriesOf(units: readonly ArrayLike<number>[], parts: Parts = {}): DemandSeries {
  const bucketDays = parts.bucketDays ?? 7;
  const buckets = units[0].length;
  return {
    start: parts.start ?? '2024-01-01',
    bucketDays,
    buckets,
    items: units.map((_, i) => `item ${i}`),
    units: units.map((row) => Float64Array.from(row)),
    openDays: parts.openDays ? Float64Array.from(parts.openDays) : new Float64Array(buckets).fill(bucketDays),
    firstBucket: Int32Array.from(parts.firstBucket ?? units.map(() => 0)),
    ...(parts.shortDays && { shortDays: parts.shortDays }),
    ...(parts.groups && { groups: parts.groups }),
  };
}
