import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../src/domain/scenario.js';
import type { DemandStream } from '../../src/domain/demand.js';
import { ticks } from '../../src/domain/time.js';
import { cacheTape } from '../../src/world/cache-tape.js';
import { recordTape } from '../../src/world/record-tape.js';
import { inOrder } from '../reference/facts.js';
import { brokenLaws } from '../reference/laws.js';
import { toLiteral } from '../reference/literal-tape.js';
import { slowShop } from '../reference/slow-shop.js';
import { play, smallShop } from '../reference/small-shop.js';

const ones = (n: number): number[] => Array.from({ length: n }, () => 1);

const stream: DemandStream = {
  name: 'orders',
  channel: 0,
  arrivals: 'poisson',
  ordersPerDay: 3,
  dispersion: 5,
  weekly: [1, 1, 1, 1, 1.3, 1.6, 0.1],
  hourly: ones(24),
  yearly: ones(12),
  trendPerYear: 0,
  lines: [0.6, 0.4],
  items: [0, 1, 2],
  weights: [3, 2, 1],
  units: { kind: 'geometric', mean: 1.6 },
  from: 0,
  to: Infinity,
};

/** Everything the world can do to a shop, on a tape it records itself. */
const shop: Scenario = {
  ...smallShop({
    horizonDays: 60,
    warmUpDays: 10,
    items: [{}, {}, {}],
    locations: [{ handlingDays: 1, opens: [true, true, true, true, true, true, false] }],
    suppliers: [
      {
        quotedLeadTime: 6,
        leadTime: { kind: 'gamma', mean: 6, sd: 2 },
        late: { chance: 0.2, by: { kind: 'exponential', mean: 5 }, afterLate: 0.5 },
        yield: { chance: 0.3, short: 0.2 },
        outages: [
          {
            kind: 'random',
            every: { kind: 'exponential', mean: 15 },
            lasts: { kind: 'exponential', mean: 4 },
            holds: 'all',
          },
          { kind: 'scheduled', from: 20, to: 25, holds: 'new' },
        ],
        capacityPerDay: 6,
      },
      { quotedLeadTime: 2, leadTime: { kind: 'lognormal', mean: 2, sd: 1 } },
    ],
    channels: [{ transit: { kind: 'lognormal', mean: 2, sd: 1 }, quotedTransit: 2 }],
    sourcing: { kind: 'primary-backup', primary: 0, backup: 1, afterLateDays: 2 },
    reorder: { kind: 'min-max', s: 9, S: 20 },
    promise: { kind: 'next-receipt', inStockDays: 4, backorderDays: 4 },
  }),
  demand: { streams: [stream], spikes: [], customers: { patience: { kind: 'weibull', shape: 1.3, mean: 9 } } },
};

describe.each([0, 1, 2, 3, 4])('replication %d of a recorded world', (replication) => {
  const tape = toLiteral(recordTape(shop, replication));

  it('has enough going on', () => {
    const kinds = new Set(play(shop, tape).facts.map((fact) => fact.kind));
    expect(kinds.size).toBeGreaterThanOrEqual(11);
    expect(tape.orders.length).toBeGreaterThan(100);
  });

  it("the engine tells the slow shop's story", () => {
    const { facts } = play(shop, tape);
    expect(facts).toEqual(inOrder(slowShop(shop, shop.strategies[0], tape)));
  });

  it('breaks no law', () => {
    expect(brokenLaws(play(shop, tape))).toEqual([]);
  });

  it.each([0.3, 1, 7])('comes in chunks of %d days and is the same', (chunkDays) => {
    const chunked = toLiteral(recordTape(shop, replication, { chunkDays }));
    expect(chunked.orders).toEqual(tape.orders);
    expect(play(shop, chunked, { tapeChunk: ticks(chunkDays) }).values).toEqual(play(shop, tape).values);
  });

  it('is the same when it was kept and played before', () => {
    const cached = cacheTape(recordTape(shop, replication));
    const first = play(shop, toLiteral(cached.replay()));
    expect(play(shop, toLiteral(cached.replay())).facts).toEqual(first.facts);
    expect(first.values).toEqual(play(shop, tape).values);
  });
});
