import type { Item } from '../../../domain/catalog.js';
import * as say from '../../../domain/messages.js';
import type { Scenario } from '../../../domain/scenario.js';
import type { LocationPolicy, Strategy } from '../../../domain/strategy.js';
import { channelDemand } from '../../../world/demand-statistics.js';
import type { Context } from '../context.js';
import { divideReorder, divideSourcing, part, type Part } from './divide.js';

/** The stock of one channel at a location that others share. */
interface Pot {
  readonly location: number;
  readonly channel: number;
}

/**
 * One stock for each channel instead of a shared one, in the strategies that ask for it: every location that serves several channels gets a
 * location like it for each of them (`dc/web`, `dc/shop`), with a share of its opening stock and of all given levels. The shares are those
 * of the channels' demand for the item, so that the same stock is compared; computed levels come from each pot's own demand.
 */
export function withPots(scenario: Scenario, asked: readonly boolean[], context: Context): Scenario {
  const { catalog, strategies } = scenario;
  const pots: Pot[] = [];
  strategies.forEach((strategy, s) => {
    if (!asked[s]) return;
    const own = potsOf(scenario, strategy);
    const path = ['strategies', strategy.name, 'fulfilment', 'stock'];
    const place = context.has(path) ? path : ['policy', 'fulfilment', 'stock'];
    if (own.length === 0) context.warn(place, say.nothingToDivide());
    for (const pot of own) {
      const lane = catalog.suppliers.find(({ location }) => location === pot.location);
      if (lane) context.problem(place, say.potsAtSource(catalog.locations[pot.location].name, lane.name));
      if (!pots.some((other) => same(pot, other))) pots.push(pot);
    }
  });
  if (pots.length === 0) return scenario;

  const shares = sharesOf(scenario, pots);
  const names = pots.map((pot) => `${catalog.locations[pot.location].name}/${catalog.channels[pot.channel].name}`);
  return {
    ...scenario,
    catalog: {
      ...catalog,
      locations: [
        ...catalog.locations,
        ...pots.map(({ location, channel }, k) => ({
          ...catalog.locations[location],
          name: names[k],
          pot: { of: location, channel },
        })),
      ],
      items: catalog.items.map((item, i) => dividedItem(item, pots, (k) => shares[k].byItem[i])),
    },
    strategies: strategies.map((strategy, s) =>
      asked[s] ? divided(scenario, strategy, pots, shares) : pooled(scenario, strategy),
    ),
  };
}

/** Says where its channels are served, so that nobody asks the others' pots. */
const pooled = (scenario: Scenario, strategy: Strategy): Strategy => ({
  ...strategy,
  routing: {
    ...strategy.routing,
    from: scenario.catalog.channels.map((_, channel) => placesOf(scenario, strategy, channel)),
  },
});

const same = (a: Pot, b: Pot): boolean => a.location === b.location && a.channel === b.channel;

const placesOf = ({ catalog }: Scenario, { routing }: Strategy, channel: number): readonly number[] =>
  routing?.from?.[channel] ?? catalog.channels[channel].from;

function potsOf(scenario: Scenario, strategy: Strategy): Pot[] {
  const { locations, channels } = scenario.catalog;
  return locations.flatMap((_, location) => {
    const served = channels.flatMap((_c, channel) =>
      placesOf(scenario, strategy, channel).includes(location) ? [{ location, channel }] : [],
    );
    return served.length > 1 ? served : [];
  });
}

/** Of what a location has, the part of each pot: from where to where in the row of its pots, as shares of one. */
interface Shares {
  readonly byItem: readonly Part[];
  readonly ofAll: Part;
}

function sharesOf(scenario: Scenario, pots: readonly Pot[]): Shares[] {
  const items = scenario.catalog.items.length;
  const { mean } = channelDemand(scenario);
  const all = (channel: number) => mean.slice(channel * items, (channel + 1) * items).reduce((sum, x) => sum + x, 0);
  return pots.map((pot) => {
    const row = pots.filter(({ location }) => location === pot.location);
    const place = row.indexOf(pot);
    return {
      byItem: Array.from({ length: items }, (_, i) =>
        part(
          row.map(({ channel }) => mean[channel * items + i]),
          place,
        ),
      ),
      ofAll: part(
        row.map(({ channel }) => all(channel)),
        place,
      ),
    };
  });
}

function dividedItem(item: Item, pots: readonly Pot[], share: (pot: number) => Part): Item {
  const { initialOnHand: given } = item;
  if (!given) return item;
  return { ...item, initialOnHand: [...given, ...pots.map(({ location }, k) => share(k)(given[location] ?? 0))] };
}

function divided(scenario: Scenario, strategy: Strategy, pots: readonly Pot[], shares: readonly Shares[]): Strategy {
  const { items, locations, channels } = scenario.catalog;
  const own = potsOf(scenario, strategy);
  const rowOf = (location: number, channel: number) => {
    const pot = { location, channel };
    return own.some((one) => same(one, pot)) ? locations.length + pots.findIndex((one) => same(one, pot)) : location;
  };
  const policies = pots.map((pot, k): LocationPolicy | undefined => {
    if (!own.some((one) => same(one, pot))) return undefined;
    const here = strategy.at?.[pot.location];
    const reorder = here?.reorder ?? strategy.reorder;
    const byItem = here?.reorder ? (here.reorderByItem ?? {}) : strategy.reorderByItem;
    const reorderByItem = items.flatMap(({ name }, i) => {
      const spec = byItem[name] ?? reorder;
      const mine = divideReorder(spec, shares[k].byItem[i]);
      return mine === reorder ? [] : [[name, mine] as const];
    });
    return {
      reorder,
      reorderByItem: Object.fromEntries(reorderByItem),
      sourcing: divideSourcing(here?.sourcing ?? strategy.sourcing, shares[k].ofAll),
    };
  });
  return {
    ...strategy,
    at: [...locations.map((_, row) => strategy.at?.[row]), ...policies],
    routing: {
      ...strategy.routing,
      from: channels.map((_, channel) =>
        placesOf(scenario, strategy, channel).map((location) => rowOf(location, channel)),
      ),
    },
  };
}
