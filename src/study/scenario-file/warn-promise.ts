import * as say from '../../domain/messages.js';
import type { Scenario } from '../../domain/scenario.js';
import { inverseOf } from '../../stats/distributions.js';
import type { Context } from './context.js';

/** Of the orders that are in stock, the share a promise should be able to keep. */
const USUAL = 0.9;

/**
 * Says so when the promise for what is in stock is shorter than handling and transit take: then most orders are late, however full the
 * shelves. A day is added where the house closes on some.
 */
export function warnPromise({ catalog, strategies }: Scenario, context: Context): void {
  for (const [c, channel] of catalog.channels.entries()) {
    const rows = strategies.flatMap(({ routing }) => routing?.from?.[c] ?? channel.from);
    const places = rows.map((location) => catalog.locations[location]);
    const handling = Math.max(...places.map((place) => place.handlingDays + (place.opens.every(Boolean) ? 0 : 1)));
    const needed = handling + inverseOf(channel.transit)(USUAL);
    const short = strategies.find(({ promise }) => promise.inStockDays < needed);
    if (!short) continue;
    context.warn(['channels', channel.name], say.promiseTooShort(short.promise.inStockDays, needed));
    return;
  }
}
