import { describe, expect, it } from 'vitest';
import { Purpose } from '../../src/stats/purpose.js';
import { seedWords } from '../../src/stats/seed.js';
import { streamOf, Stream, uniformAt } from '../../src/stats/stream.js';

const SEED = seedWords('holiday');
const N = 100_000;

const draws = (n: number, draw: () => number): Float64Array => Float64Array.from({ length: n }, draw);

/** Pearson's statistic of counts that should be equal, as a standard normal (Wilson & Hilferty 1931). */
function chiSquareZ(counts: Float64Array, expected: number): number {
  let chi = 0;
  for (const count of counts) chi += (count - expected) ** 2 / expected;
  const df = counts.length - 1;
  return (Math.cbrt(chi / df) - (1 - 2 / (9 * df))) / Math.sqrt(2 / (9 * df));
}

function uniformityZ(u: Float64Array, cells = 256): number {
  const counts = new Float64Array(cells);
  for (const x of u) counts[Math.floor(x * cells)]++;
  return chiSquareZ(counts, u.length / cells);
}

/** Pairs on a 32 × 32 grid: catches any dependence, not only a linear one. */
function pairsZ(a: Float64Array, b: Float64Array): number {
  const counts = new Float64Array(1024);
  for (let i = 0; i < a.length; i++) counts[Math.floor(a[i] * 32) * 32 + Math.floor(b[i] * 32)]++;
  return chiSquareZ(counts, a.length / 1024);
}

/** √n × correlation of uniforms: standard normal if independent. */
function correlationZ(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] - 0.5) * (b[i] - 0.5);
  return (12 * sum) / Math.sqrt(a.length);
}

// 4.5 standard errors: one false alarm in 150,000 looks at a good generator; the seeds are fixed, so a pass stays a pass.
const fine = (z: number): void => expect(Math.abs(z)).toBeLessThan(4.5);

describe('one stream', () => {
  const u = draws(
    N,
    (
      (s) => () =>
        s.uniform()
    )(streamOf(SEED, 0, Purpose.ARRIVALS, 0)),
  );

  it('is uniform', () => fine(uniformityZ(u)));
  it.each([1, 2, 3, 7, 64])('has no serial dependence at lag %d', (lag) => {
    fine(correlationZ(u.subarray(0, N - lag), u.subarray(lag)));
    fine(pairsZ(u.subarray(0, N - lag), u.subarray(lag)));
  });
  it('stays inside (0, 1) at the extreme words', () => {
    expect((0 + 0.5) * 2 ** -32).toBeGreaterThan(0);
    expect((0xffffffff + 0.5) * 2 ** -32).toBeLessThan(1);
    expect(Math.min(...u.subarray(0, 1e4))).toBeGreaterThan(0);
  });
  it('repeats itself, and after reseed too', () => {
    const again = streamOf(SEED, 0, Purpose.ARRIVALS, 0);
    const reused = new Stream().reseed(SEED, 5, Purpose.UNITS, 3);
    reused.uniform();
    reused.reseed(SEED, 0, Purpose.ARRIVALS, 0);
    for (let i = 0; i < 100; i++) {
      expect(again.uniform()).toBe(u[i]);
      expect(reused.uniform()).toBe(u[i]);
    }
  });
  it('gives whole numbers below n, all equally often', () => {
    const s = streamOf(SEED, 0, Purpose.ITEMS, 0);
    const counts = new Float64Array(7);
    for (let i = 0; i < N; i++) counts[s.below(7)]++;
    fine(chiSquareZ(counts, N / 7));
  });
  it('keeps its first numbers for ever (they are part of every recorded result)', () => {
    const s = streamOf([1, 2, 3, 4], 0, Purpose.ARRIVALS, 0);
    expect([s.uniform(), s.uniform(), s.exponential(), s.below(1000)]).toMatchInlineSnapshot(`
      [
        0.9140222318237647,
        0.9747535019414499,
        0.6545164303518589,
        43,
      ]
    `);
    expect(uniformAt([1, 2, 3, 4], 0, Purpose.LEAD_TIME, 0, 0)).toMatchInlineSnapshot(`0.45329485030379146`);
    expect(seedWords('holiday')).toMatchInlineSnapshot(`
      [
        -353948028,
        829639520,
        -1849734949,
        604713335,
      ]
    `);
  });
});

describe('neighbouring names are unrelated', () => {
  const base = { replication: 3, purpose: Purpose.UNITS as Purpose, row: 17 };
  type Name = typeof base;
  const neighbours: [string, Name][] = [
    ['row', { ...base, row: 18 }],
    ['row by a power of two', { ...base, row: 17 + 65536 }],
    ['replication', { ...base, replication: 4 }],
    ['purpose', { ...base, purpose: Purpose.PATIENCE }],
    ['row and replication exchanged', { ...base, row: 3, replication: 17 }],
  ];
  const open = (n: Name, seed = SEED): Stream => streamOf(seed, n.replication, n.purpose, n.row);
  const sample = (s: Stream): Float64Array => draws(N, () => s.uniform());

  it.each(neighbours)('%s', (_, other) => {
    const a = sample(open(base));
    const b = sample(open(other));
    fine(correlationZ(a, b));
    fine(pairsZ(a, b));
  });
  it('seed texts that differ in one letter', () => {
    const a = sample(open(base, seedWords('seed 1')));
    const b = sample(open(base, seedWords('seed 2')));
    fine(correlationZ(a, b));
    fine(pairsZ(a, b));
  });

  // Across many streams, their first draws: what a bad mixing of the name shows first.
  const first = (name: (i: number) => Name): Float64Array =>
    Float64Array.from({ length: N }, (_, i) => open(name(i)).uniform());
  const ways: [string, (i: number) => Name][] = [
    ['rows', (i) => ({ ...base, row: i })],
    ['replications', (i) => ({ ...base, replication: i })],
    ['a grid of both', (i) => ({ ...base, row: i % 300, replication: Math.floor(i / 300) })],
    ['rows that are multiples of 4096', (i) => ({ ...base, row: i * 4096 })],
  ];
  it.each(ways)('first draws along %s', (_, name) => {
    const u = first(name);
    fine(uniformityZ(u));
    fine(correlationZ(u.subarray(1), u.subarray(0, N - 1)));
    fine(pairsZ(u.subarray(1), u.subarray(0, N - 1)));
  });
  it.each(ways)('single draws along %s, and along n', (_, name) => {
    const u = Float64Array.from({ length: N }, (_, i) => {
      const { replication, purpose, row } = name(i);
      return uniformAt(SEED, replication, purpose, row, 0);
    });
    const v = Float64Array.from({ length: N }, (_, n) => uniformAt(SEED, 3, Purpose.LEAD_TIME, 17, n));
    for (const x of [u, v]) {
      fine(uniformityZ(x));
      fine(correlationZ(x.subarray(1), x.subarray(0, N - 1)));
      fine(pairsZ(x.subarray(1), x.subarray(0, N - 1)));
    }
    fine(pairsZ(u, v));
  });
  it('the tests above would catch a poor mixing', () => {
    const poor = Float64Array.from({ length: N }, (_, i) => ((Math.imul(i, 0x9e3779b9) >>> 0) + 0.5) * 2 ** -32);
    expect(Math.abs(pairsZ(poor.subarray(1), poor.subarray(0, N - 1)))).toBeGreaterThan(4.5);
  });
});

describe('exponential', () => {
  const s = streamOf(SEED, 1, Purpose.ARRIVALS, 2);
  const x = draws(400_000, () => s.exponential());

  it('has the moments of the exponential law', () => {
    const n = x.length;
    let sum = 0;
    let squares = 0;
    for (const v of x) {
      sum += v;
      squares += v * v;
    }
    fine(((sum / n - 1) / 1) * Math.sqrt(n)); // sd of X is 1
    fine(((squares / n - 2) / Math.sqrt(20)) * Math.sqrt(n)); // sd of X² is √20
  });
  it('is exponential everywhere: 1 − e^−x is uniform, finely', () => {
    fine(
      uniformityZ(
        x.map((v) => 1 - Math.exp(-v)),
        1024,
      ),
    );
  });
  it('has the right tail beyond the ziggurat', () => {
    const beyond = x.filter((v) => v > 7.69711747013105);
    const expected = x.length * Math.exp(-7.69711747013105);
    fine((beyond.length - expected) / Math.sqrt(expected));
    expect(Math.min(...x.subarray(0, 1e5))).toBeGreaterThan(0);
  });
  it('neighbouring draws are independent', () => {
    const u = x.map((v) => 1 - Math.exp(-v));
    fine(pairsZ(u.subarray(1), u.subarray(0, u.length - 1)));
  });
});
