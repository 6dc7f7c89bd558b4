import type { Catalog } from '../../../domain/catalog.js';
import * as say from '../../../domain/messages.js';
import type { Strategy } from '../../../domain/strategy.js';
import { askedPlaces } from '../../../engine/asked-places.js';
import { suppliersOf } from '../../../engine/sourcing/suppliers-of.js';
import type { Context } from '../context.js';
import type { Merged } from './merged.js';

/** Who supplies whom by lanes must end outside the shop: in a circle each would wait for the other. One problem a strategy. */
export function checkLanes(strategy: Strategy, catalog: Catalog, merged: Merged, context: Context): void {
  const { locations, suppliers } = catalog;
  const sources = locations.map((_, place) => {
    const spec = strategy.at?.[place]?.sourcing ?? strategy.sourcing;
    // Who may choose among all doesn't choose himself.
    const chooses = spec.kind === 'cheapest' || spec.kind === 'fastest';
    return suppliersOf(spec, suppliers.length).flatMap((k) => {
      const from = suppliers[k]?.location;
      // A location that isn't there is told where it is named.
      return from === undefined || from < 0 || (chooses && from === place) ? [] : [from];
    });
  });
  const asked = askedPlaces(catalog, strategy);
  for (let place = 0; place < locations.length; place++) {
    const circle = asked[place] ? circleThrough(place, sources) : undefined;
    if (!circle) continue;
    const names = circle.map((row) => locations[row].name);
    const own = merged.place('at', [locations[place].name, 'sourcing']);
    context.problem(context.has(own) ? own : merged.place('sourcing', []), say.suppliesItself(names));
    return;
  }
}

/** From a place back to itself, its own source last; undefined if no way leads there. */
function circleThrough(place: number, sources: readonly (readonly number[])[]): number[] | undefined {
  const trails: number[][] = [[place]];
  const seen = new Set<number>();
  for (const trail of trails) {
    for (const from of sources[trail[0]]) {
      if (from === place) return [place, ...trail];
      if (seen.has(from)) continue;
      seen.add(from);
      trails.push([from, ...trail]);
    }
  }
  return undefined;
}
