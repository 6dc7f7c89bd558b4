import type { Catalog } from '../domain/catalog.js';
import type { Strategy } from '../domain/strategy.js';
import { suppliersOf } from './sourcing/suppliers-of.js';

/**
 * Locations that somebody asks for goods under a strategy: a channel, or another such location by a lane. The others hold no stock and
 * nobody looks at them. All of them are asked where a scenario knows no lanes, no own policies and no routing.
 */
export function askedPlaces(catalog: Catalog, strategy: Strategy): boolean[] {
  const { locations, channels, suppliers } = catalog;
  const plain = !strategy.at && !strategy.routing?.from && suppliers.every(({ location }) => location === undefined);
  const asked = locations.map(() => plain);
  const ask = (place: number): void => {
    if (asked[place]) return;
    asked[place] = true;
    for (const supplier of suppliersOf(strategy.at?.[place]?.sourcing ?? strategy.sourcing, suppliers.length)) {
      const from = suppliers[supplier]?.location;
      if (from !== undefined) ask(from);
    }
  };
  channels.forEach((channel, c) => (strategy.routing?.from?.[c] ?? channel.from).forEach(ask));
  return asked;
}
