/** Sizes of the latest demands, up to `ROOM`: what the next one may ask for. */
export interface Sizes {
  readonly count: number;
  readonly mean: number;
  /** Population variance. */
  readonly variance: number;
  /** The sizes themselves, in no order. */
  units(): Float64Array;
  add(size: number): void;
  save(): readonly number[];
  restore(state: readonly number[]): void;
}

/** Enough for a 95 % quantile of sizes; older ones say little of an item's customers today. */
const ROOM = 32;

export function recentSizes(): Sizes {
  const ring = new Float64Array(ROOM);
  let count = 0;
  let next = 0;
  const mean = (): number => {
    let sum = 0;
    for (let i = 0; i < count; i++) sum += ring[i];
    return sum / count;
  };
  return {
    get count() {
      return count;
    },
    get mean() {
      return mean();
    },
    get variance() {
      const centre = mean();
      let sum = 0;
      for (let i = 0; i < count; i++) sum += (ring[i] - centre) * (ring[i] - centre);
      return sum / count;
    },
    units: () => ring.subarray(0, count),
    add(size) {
      ring[next] = Math.max(1, Math.round(size));
      next = (next + 1) % ROOM;
      count = Math.min(ROOM, count + 1);
    },
    save: () => [count, next, ...ring],
    restore(state) {
      count = state[0];
      next = state[1];
      for (let i = 0; i < ROOM; i++) ring[i] = state[2 + i];
    },
  };
}
