import { expect, it } from 'vitest';
import type { Catalog, Channel, Item, Location, Supplier } from '../../src/domain/catalog.js';
import type { Customers } from '../../src/domain/demand.js';
import type { Scenario } from '../../src/domain/scenario.js';
import type { Tape } from '../../src/domain/tape.js';
import { recordTape } from '../../src/world/record-tape.js';
import { aShop, aSpike, aStream, aSupplier, ordersOf } from './a-shop.js';

/*
 * What one mechanism draws is its own affair: a scenario with it and one without differ in nothing else, or what looks like its effect
 * would be in part the luck of other numbers.
 */
const exponential = (mean: number) => ({ kind: 'exponential', mean }) as const;
const random = (every: number) =>
  ({ kind: 'random', every: exponential(every), lasts: exponential(2), holds: 'all' }) as const;

const plain = aShop({
  days: 60,
  items: 3,
  streams: [aStream({ items: [0, 1, 2], weights: [3, 2, 1], lines: [2, 1], dispersion: 5, units: exponential(2) })],
  spikes: [aSpike()],
  patience: exponential(9),
  transits: [exponential(2)],
  suppliers: [aSupplier({ leadTime: exponential(9), outages: [random(20)] })],
});

interface Parts {
  readonly items?: Partial<Item>;
  readonly locations?: Partial<Location>;
  readonly suppliers?: Partial<Supplier>;
  readonly channels?: Partial<Channel>;
  readonly customers?: Customers;
}

const mechanisms: Record<string, Parts> = {
  returns: { items: { returns: { share: 0.3, after: exponential(5), sellable: 0.5 } } },
  customize: { items: { customize: { share: 0.4, takesDays: 1, unitsPerDay: 5 } } },
  substitutes: { items: { substitutes: [{ item: 0, share: 0.5 }] }, customers: { acceptSubstitute: 0.6 } },
  records: {
    locations: {
      records: {
        lossPerDay: 0.02,
        lossOfDemand: 0.02,
        wrongAtStart: { share: 0.6, by: 0.3 },
        misPicks: 0.1,
        miscounts: { share: 0.3, by: 0.2 },
        postingDays: 1,
        countEveryDays: 10,
      },
    },
  },
  capacity: { locations: { parcelsPerDay: 3, overtime: { queueDays: 1, upTo: 0.5, costPerParcel: 2 } } },
  notice: { suppliers: { notice: { aheadDays: 3, told: 0.5 } } },
  expedite: { suppliers: { expedite: { days: 2, surcharge: 0.3 } } },
  yield: { suppliers: { yield: { chance: 0.5, short: 0.2 } } },
  damage: { channels: { damaged: 0.1 } },
  express: { channels: { express: { transit: exponential(1), cost: 9 } } },
  windows: { channels: { windows: [random(15)] } },
  people: { customers: { base: 20, goodwill: { late: 0.1, veryLate: 0.2, veryLateDays: 3, cancelled: 0.2, substituted: 0.1, lastsDays: 30 } } }, // prettier-ignore
  misses: { customers: { afterMissedPromise: 0.5, complaints: { afterDays: 1, chance: 0.5, cost: 8 } } },
  reactions: { customers: { reactions: { toldAtOnce: 1.2, worseNews: 0.5, sameNews: 1, incentive: 1.5, takesCancel: 0.3 } } }, // prettier-ignore
};

function shopWith(names: readonly string[]): Scenario {
  const parts = names.map((name) => mechanisms[name]);
  const all = <T extends object>(things: readonly T[], of: keyof Parts): T[] =>
    things.map((thing) => Object.assign({}, thing, ...parts.map((part) => part[of])) as T);
  const { catalog } = plain;
  const whole: Catalog = {
    ...catalog,
    items: all(catalog.items, 'items'),
    locations: all(catalog.locations, 'locations'),
    suppliers: all(catalog.suppliers, 'suppliers'),
    channels: all(catalog.channels, 'channels'),
  };
  const customers = Object.assign({}, plain.demand.customers, ...parts.map((part) => part.customers)) as Customers;
  return { ...plain, catalog: whole, demand: { ...plain.demand, customers } };
}

const twenty = Array.from({ length: 20 }, (_, n) => n);
const asked: Record<string, (tape: Tape) => unknown> = {
  orders: ordersOf,
  outages: ({ outages }) => outages,
  'lead times': ({ supply }) => twenty.map((n) => supply.leadTime(1, 0, n, 86_400 * n)),
  notice: ({ supply }) => twenty.map((n) => supply.told(1, 0, n)),
  yield: ({ supply }) => twenty.map((n) => supply.delivered(1, 0, n, 50)),
  damage: ({ afterSale }) => twenty.map((n) => afterSale.damaged(n, 0, 0)),
  returns: ({ afterSale }) => twenty.map((n) => [afterSale.returnedAfter(n, 0, 1), afterSale.sellable(n, 0, 1)]),
  windows: ({ carriage }) => carriage.windows,
  express: ({ carriage }) => twenty.map((n) => carriage.expressTransit(n, 0)),
  customize: ({ carriage }) => twenty.map((n) => carriage.customized(n, 0, 1)),
  records: ({ records }) =>
    twenty.map((n) => [
      records.missingAtStart(n % 3, 50),
      records.lost(1, n, 50),
      records.misPicked(n, 0, 0),
      records.miscounted(1, 0, n, 50),
    ]),
  substitutes: ({ customers }) => twenty.map((n) => customers.substitute(n, 0)),
  people: ({ customers }) => twenty.map((n) => [customers.customer(n), customers.staysAway(n)]),
  misses: ({ customers }) => twenty.map((n) => customers.complains(n)),
  reactions: ({ customers }) => twenty.map((n) => customers.reacts(n, 1)),
};

const names = Object.keys(mechanisms);
const whole = recordTape(shopWith(names), 0);
const answers = Object.fromEntries(Object.entries(asked).map(([name, ask]) => [name, ask(whole)]));

const said = (tape: Tape, of: readonly string[]) => of.map((name) => [name, asked[name](tape)]);

it.each(names)('without %s all that others draw is the same', (left) => {
  const others = Object.keys(asked).filter((name) => name !== left);
  const without = recordTape(shopWith(names.filter((name) => name !== left)), 0);
  expect(said(without, others)).toEqual(others.map((name) => [name, answers[name]]));
});

it('without any of them orders, outages and lead times are the same', () => {
  const all = ['orders', 'outages', 'lead times'];
  expect(said(recordTape(plain, 0), all)).toEqual(all.map((name) => [name, answers[name]]));
  expect((answers['orders'] as unknown[]).length).toBeGreaterThan(400);
});
