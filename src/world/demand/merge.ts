import type { OrderBuffer } from './order-buffer.js';
import type { OrderSource } from './order-source.js';

/**
 * One time order out of many sources; at the same tick the source with the lower number goes first. A binary heap of the sources' next
 * times; the one on top writes on until the runner-up's time, so a single source never meets the heap.
 */
export class Merge {
  private readonly time: Float64Array;
  private readonly source: Int32Array;

  constructor(private readonly sources: readonly OrderSource[]) {
    this.time = Float64Array.from(sources, (source) => source.next);
    this.source = Int32Array.from(sources, (_, i) => i);
    for (let at = sources.length >> 1; at >= 0; at--) this.sink(at);
  }

  /** Writes all orders before `until`. */
  writeUntil(out: OrderBuffer, until: number): void {
    while (this.time[0] < until) {
      const source = this.sources[this.source[0]];
      source.write(out, Math.min(until, this.runnerUp()));
      this.time[0] = source.next;
      this.sink(0);
    }
  }

  private runnerUp(): number {
    const size = this.time.length;
    if (size > 2) return Math.min(this.time[1], this.time[2]);
    return size === 2 ? this.time[1] : Infinity;
  }

  private sink(at: number): void {
    const { time, source } = this;
    const size = time.length;
    if (at >= size) return;
    const t = time[at];
    const s = source[at];
    for (let child = 2 * at + 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && this.isBefore(child + 1, time[child], source[child])) child += 1;
      if (!this.isBefore(child, t, s)) break;
      time[at] = time[child];
      source[at] = source[child];
      at = child;
    }
    time[at] = t;
    source[at] = s;
  }

  private isBefore(at: number, t: number, s: number): boolean {
    return this.time[at] < t || (this.time[at] === t && this.source[at] < s);
  }
}
