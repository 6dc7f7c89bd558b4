import type { Purpose } from './purpose.js';
import type { SeedWords } from './seed.js';
import { ZIGGURAT_TAIL, zigguratHeight, zigguratWidth } from './ziggurat.js';
import { exp, log } from './elementary.js';

/**
 * A stream of random numbers: sfc32 (Doty-Humphrey, PractRand), 128 bits of state, 4–5 ns a draw. Streams with different names
 * (seed, replication, purpose, row) start at unrelated states; each is used by one thing for one purpose.
 */
export class Stream {
  private readonly state = new Int32Array(4);

  /** Uniform on (0, 1), never 0 or 1: the middles of 2³² cells. 32 bits, because one draw then costs one step. */
  uniform(): number {
    return ((this.next() >>> 0) + 0.5) * TWO_TO_MINUS_32;
  }

  /** A whole number of 0 … n − 1 (n ≤ 2²⁴ for a bias below 2⁻⁸ of a cell). Always one draw, so that streams stay in step. */
  below(n: number): number {
    return Math.floor((this.next() >>> 0) * TWO_TO_MINUS_32 * n);
  }

  /** Exponential with mean 1, by the ziggurat of 256 layers (Marsaglia & Tsang 2000): the logarithm is reached by 1 % of draws. */
  exponential(): number {
    for (;;) {
      const bits = this.next();
      const layer = bits & 255; // the other 24 bits place the point, so that layer and place are independent
      const x = ((bits >>> 8) + 0.5) * zigguratWidth[layer];
      if (x < zigguratWidth[layer + 1] * TWO_TO_24) return x;
      if (layer === 0) return ZIGGURAT_TAIL - log(this.uniform());
      const low = zigguratHeight[layer];
      if (low + this.uniform() * (zigguratHeight[layer + 1] - low) < exp(-x)) return x;
    }
  }

  /** Restarts this stream under another name, without allocating. */
  reseed(seed: SeedWords, replication: number, purpose: Purpose, row: number): this {
    const s = this.state;
    for (let lane = 0; lane < 4; lane++) s[lane] = mix(seed, lane, replication, purpose, row);
    return this;
  }

  private next(): number {
    const s = this.state;
    const b = s[1];
    const c = s[2];
    const sum = (s[0] + b + s[3]) | 0;
    s[3] = s[3] + 1;
    s[0] = b ^ (b >>> 9);
    s[1] = (c + (c << 3)) | 0;
    s[2] = ((c << 21) | (c >>> 11)) + sum;
    return sum;
  }
}

/** The stream of this name, at its beginning. `replication` and `row` are whole numbers ≥ 0 below 2³². */
export function streamOf(seed: SeedWords, replication: number, purpose: Purpose, row: number): Stream {
  return new Stream().reseed(seed, replication, purpose, row);
}

/**
 * The n-th uniform on (0, 1) of a name, without a stream: for draws that belong to an entity (the n-th purchase order of a row), asked in
 * any order. 32 bits, as `Stream.uniform`.
 */
export function uniformAt(seed: SeedWords, replication: number, purpose: Purpose, row: number, n: number): number {
  const first = mix(seed, 0, replication, purpose, row);
  const second = mix(seed, 1, replication, purpose, row);
  return ((finalise(finalise(first ^ n) + second) >>> 0) + 0.5) * TWO_TO_MINUS_32;
}

const TWO_TO_MINUS_32 = 1 / 4294967296;
const TWO_TO_24 = 16777216;

/** One 32-bit word of a name. A full finaliser after every part, so that the four lanes (each begun with its own seed word) collide independently. */
function mix(seed: SeedWords, lane: number, replication: number, purpose: number, row: number): number {
  let h = finalise(seed[lane] + Math.imul(lane + 1, 0x9e3779b9));
  h = finalise(h ^ replication);
  h = finalise((h + 0x7f4a7c15) ^ purpose);
  return finalise((h + 0x9e3779b9) ^ row);
}

/** MurmurHash3's 32-bit finaliser (Appleby): every input bit reaches every output bit. */
function finalise(h: number): number {
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
