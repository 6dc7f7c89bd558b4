import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DemandStream, Spike } from '../../src/domain/demand.js';
import type { Scenario } from '../../src/domain/scenario.js';
import type { Tape } from '../../src/domain/tape.js';
import { ticks } from '../../src/domain/time.js';
import { cacheTape } from '../../src/world/cache-tape.js';
import { recordTape } from '../../src/world/record-tape.js';
import { Laws } from '../../src/world/setting.js';
import { aShop, aSpike, aStream, fixed, ordersOf, recorded } from './a-shop.js';

const streams: fc.Arbitrary<DemandStream> = fc
  .record({
    arrivals: fc.constantFrom('poisson' as const, 'clock' as const),
    ordersPerDay: fc.double({ min: 0.05, max: 30, noNaN: true }),
    dispersion: fc.constantFrom(Infinity, 5),
    weekly: fc.constantFrom([1, 1, 1, 1, 1, 1, 1], [1, 0, 2, 0.5, 1, 1, 0]),
    hourly: fc
      .array(fc.nat({ max: 3 }), { minLength: 24, maxLength: 24 })
      .map((h) => h.map((w, i) => (i === 9 ? 1 : w))),
    trendPerYear: fc.constantFrom(0, 1, -6),
    lines: fc.constantFrom([1], [0.5, 0.3, 0.2]),
    channel: fc.nat({ max: 1 }),
    units: fc.constantFrom({ kind: 'geometric', mean: 2 } as const, { kind: 'poisson', mean: 1 } as const),
    from: fc.constantFrom(0, 7.3),
    to: fc.constantFrom(Infinity, 41.7),
  })
  .map((part) => aStream({ ...part, items: [0, 2, 3], weights: [1, 2, 3] }));

const spikes: fc.Arbitrary<Spike> = fc
  .record({
    at: fc.constantFrom(
      { kind: 'scheduled', day: 12.4 } as const,
      { kind: 'random', every: { kind: 'exponential', mean: 9 } } as const,
    ),
    lasts: fc.constantFrom(fixed(3), { kind: 'exponential', mean: 4 } as const),
    times: fc.constantFrom(fixed(0.4), fixed(2.5), { kind: 'lognormal', mean: 2, sd: 2 } as const),
    items: fc.constantFrom([], [2, 3]),
    by: fc.constantFrom('crowd' as const, 'big-buyer' as const),
  })
  .map(aSpike);

const rows: [number, number, number][] = Array.from({ length: 60 }, (_, k) => [k * 0.55 + 0.1, k % 4, 1 + (k % 3)]);
const history = fc.option(
  fc.record({ method: fc.constantFrom('replay' as const, 'resample' as const), blockDays: fc.constantFrom(3, 7) }),
  { nil: undefined },
);

const shops: fc.Arbitrary<Scenario> = fc
  .record({ streams: fc.array(streams, { maxLength: 4 }), spikes: fc.array(spikes, { maxLength: 3 }), history })
  .map(({ streams, spikes, history }) =>
    aShop({
      days: 50.5,
      items: 4,
      streams,
      spikes,
      patience: { kind: 'weibull', shape: 1.3, mean: 10 },
      transits: [{ kind: 'uniform', low: 1, high: 3 }, fixed(2)],
      ...(history ? { history: { ...history, orders: recorded(rows) } } : {}),
    }),
  );

describe('a tape', () => {
  it('has whole ticks in order, real lines, and chunks that follow each other to the horizon', () => {
    fc.assert(
      fc.property(shops, fc.constantFrom(1, 3.7, 50), (shop, chunkDays) => {
        const tape = recordTape(shop, 0, { chunkDays });
        let [until, last, orders] = [0, 0, 0];
        for (let chunk = tape.nextChunk(); chunk; chunk = tape.nextChunk()) {
          expect(chunk.firstOrder).toBe(orders);
          expect(chunk.time).toHaveLength(chunk.orders);
          expect(chunk.firstLine).toHaveLength(chunk.orders + 1);
          expect([chunk.firstLine[0], chunk.firstLine[chunk.orders]]).toEqual([0, chunk.units.length]);
          for (let k = 0; k < chunk.orders; k++) {
            const time = chunk.time[k];
            if (!(time >= Math.max(last, until) && time < chunk.until)) throw new Error(`order ${k} at ${time}`);
            if (chunk.firstLine[k + 1] <= chunk.firstLine[k]) throw new Error(`order ${k} has no line`);
            for (const t of [time, chunk.patience[k], chunk.transit[k]]) {
              if (!Number.isInteger(t) || t < 0) throw new Error(`${t} is no whole tick`);
            }
            last = time;
          }
          expect(chunk.units.every((units) => units >= 1)).toBe(true);
          expect(chunk.item.every((item) => item < 4)).toBe(true);
          until = chunk.until;
          orders += chunk.orders;
        }
        expect(until).toBe(ticks(shop.horizonDays));
        expect(tape.nextChunk()).toBeNull();
      }),
      { numRuns: 60, seed: 1 },
    );
  });

  it('is the same for every size of chunk, to the last bit', () => {
    fc.assert(
      fc.property(shops, fc.double({ min: 0.05, max: 60, noNaN: true }), (shop, chunkDays) => {
        expect(ordersOf(recordTape(shop, 2, { chunkDays }))).toEqual(ordersOf(recordTape(shop, 2)));
      }),
      { numRuns: 60, seed: 2 },
    );
  });

  it('has buffers that grow: 60,000 orders of 40 lines in one chunk', () => {
    const wide = aStream({
      ordersPerDay: 30_000,
      lines: Array.from({ length: 40 }, (_, k) => (k === 39 ? 1 : 0)),
      items: Array.from({ length: 50 }, (_, i) => i),
      weights: Array.from({ length: 50 }, () => 1),
    });
    const shop = aShop({ days: 2, items: 50, streams: [wide] });
    const chunk = recordTape(shop, 0, { chunkDays: 2 }).nextChunk()!;
    expect(chunk.orders).toBeGreaterThan(59_000);
    expect(chunk.item.length).toBe(40 * chunk.orders);
    expect(chunk.firstLine[chunk.orders]).toBe(chunk.item.length);
  });

  it('puts orders of the same tick in the order of their streams', () => {
    const clock = (channel: number) => aStream({ arrivals: 'clock', channel, ordersPerDay: 2 });
    const channels = [1, 0, 2, 1, 0];
    const shop = aShop({ days: 3, streams: channels.map(clock), transits: [fixed(1), fixed(1), fixed(1)] });
    const orders = ordersOf(recordTape(shop, 0));
    expect(orders.map(({ channel }) => channel)).toEqual([0, 1, 2, 3, 4, 5].flatMap(() => channels));
  });

  it('of another replication or seed is another one', () => {
    const times = (seed: string, replication: number) =>
      ordersOf(recordTape(aShop({ streams: [aStream()], seed }), replication)).map(({ time }) => time);
    expect(times('a', 0)).toEqual(times('a', 0));
    expect(times('a', 0)).not.toEqual(times('a', 1));
    expect(times('a', 0)).not.toEqual(times('b', 0));
  });

  it('has the bits it always had', () => {
    const every = aShop({
      days: 60,
      items: 4,
      streams: [
        aStream({
          dispersion: 5,
          lines: [2, 1, 1],
          items: [0, 1, 2, 3],
          weights: [4, 3, 2, 1],
          units: { kind: 'geometric', mean: 3 },
        }),
        aStream({
          channel: 1,
          ordersPerDay: 3,
          hourly: Array.from({ length: 24 }, (_, h) => h),
          units: { kind: 'poisson', mean: 2 },
        }),
      ],
      spikes: [
        aSpike({
          at: { kind: 'random', every: { kind: 'exponential', mean: 10 } },
          times: { kind: 'lognormal', mean: 2, sd: 1 },
        }),
        aSpike({ by: 'big-buyer', items: [1, 2] }),
      ],
      history: { method: 'resample', blockDays: 7, orders: recorded(rows) },
      patience: { kind: 'weibull', shape: 1.3, mean: 10 },
      transits: [
        { kind: 'lognormal', mean: 2, sd: 1 },
        { kind: 'gamma', mean: 3, sd: 1 },
      ],
    });
    const laws = new Laws();
    expect([0, 1].map((replication) => digest(recordTape(every, replication, { laws })))).toEqual([
      '98ae234a',
      '719411ba',
    ]);
  });
});

describe('a kept tape', () => {
  const shop = aShop({ days: 30, streams: [aStream({ lines: [1, 1], items: [0, 1], weights: [1, 1] })], items: 2 });

  it('plays as often as wanted what the tape plays once', () => {
    const once = ordersOf(recordTape(shop, 0));
    const kept = cacheTape(recordTape(shop, 0, { chunkDays: 4 }));
    expect([kept.orders, kept.lines]).toEqual([once.length, once.flatMap(({ lines }) => lines).length]);
    expect(ordersOf(kept.replay())).toEqual(once);
    expect(ordersOf(kept.replay())).toEqual(once);
  });

  it('plays two replays at once, each from its own beginning', () => {
    const kept = cacheTape(recordTape(shop, 0, { chunkDays: 4 }));
    const first = kept.replay();
    first.nextChunk();
    expect(kept.replay().nextChunk()!.firstOrder).toBe(0);
    expect(first.nextChunk()!.firstOrder).toBeGreaterThan(0);
  });
});

/** FNV-1a over the bytes of all columns. */
function digest(tape: Tape): string {
  let hash = 0x811c9dc5;
  const add = (column: Float64Array | Int32Array | Uint8Array) => {
    for (const byte of new Uint8Array(column.buffer, column.byteOffset, column.byteLength)) {
      hash = Math.imul(hash ^ byte, 0x01000193);
    }
  };
  for (let chunk = tape.nextChunk(); chunk; chunk = tape.nextChunk()) {
    for (const column of [chunk.time, chunk.channel, chunk.patience, chunk.transit]) add(column);
    for (const column of [chunk.firstLine, chunk.item, chunk.units]) add(column);
  }
  return (hash >>> 0).toString(16);
}
