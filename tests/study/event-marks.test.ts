import { describe, expect, it } from 'vitest';
import type { Spike } from '../../src/domain/demand.js';
import { eventMarks } from '../../src/study/event-marks.js';
import { aSupplier, fixed } from '../sameness/plain-parts.js';
import { knownShop } from './known-shop.js';

const spike = (part: Partial<Spike>): Spike => ({
  name: 'spike-1',
  at: { kind: 'scheduled', day: 20 },
  lasts: fixed(4),
  times: fixed(5),
  items: [],
  by: 'crowd',
  known: true,
  ...part,
});

describe('marks of scheduled events', () => {
  it('has spikes and outages in order of time, without those at random or outside the horizon', () => {
    const shop = knownShop('marks');
    const strike = { kind: 'scheduled', from: 40, to: 42, holds: 'all', cause: 'strike' } as const;
    const port = { kind: 'scheduled', from: 5, to: 12, holds: 'all', cause: 'port' } as const;
    const scenario = {
      ...shop,
      demand: {
        ...shop.demand,
        spikes: [
          spike({ name: 'Black Friday' }),
          spike({ times: { kind: 'lognormal', mean: 2.5, sd: 1 }, lasts: { kind: 'exponential', mean: 3 } }),
          spike({ name: 'chance', at: { kind: 'random', every: fixed(30) } }),
          spike({ name: 'too late', at: { kind: 'scheduled', day: 70 } }),
          spike({ name: 'long ago', at: { kind: 'scheduled', day: -4 } }),
        ],
      },
      catalog: {
        ...shop.catalog,
        channels: [
          { ...shop.catalog.channels[0], windows: [strike] },
          {
            ...shop.catalog.channels[0],
            name: 'shop',
            windows: [
              strike,
              { kind: 'scheduled', from: 41, to: 43, holds: 'all' } as const,
              { kind: 'random', every: fixed(30), lasts: fixed(2), holds: 'all' } as const,
            ],
          },
        ],
        suppliers: [
          aSupplier('far', { outages: [port, { kind: 'scheduled', from: 30, to: 33, holds: 'new' }] }),
          aSupplier('near', {
            outages: [port, { kind: 'random', every: fixed(30), lasts: fixed(2), holds: 'all' }],
          }),
        ],
      },
    };
    expect(eventMarks(scenario)).toEqual([
      { from: 5, to: 12, label: 'Port outage' },
      { from: 20, to: 23, label: 'Spike 1 ×2.5' },
      { from: 20, to: 24, label: 'Black Friday ×5' },
      { from: 30, to: 33, label: 'Far outage' },
      { from: 40, to: 42, label: 'Strike standstill' },
      { from: 41, to: 43, label: 'Shop carrier standstill' },
    ]);
  });

  it('calls closed days by their name alone, and leaves out those of a shop that closes again and again', () => {
    const shop = knownShop('closed');
    const closed = (day: number) => spike({ name: 'closed', at: { kind: 'scheduled', day }, lasts: fixed(1), times: fixed(0) }); // prettier-ignore
    const marks = (days: readonly number[]) =>
      eventMarks({ ...shop, demand: { ...shop.demand, spikes: [spike({}), ...days.map(closed)] } });
    expect(marks([3, 30]).map(({ label }) => label)).toEqual(['Closed', 'Spike 1 ×5', 'Closed']);
    expect(marks([1, 8, 15, 22, 29, 36]).map(({ label }) => label)).toEqual(['Spike 1 ×5']);
  });
});
