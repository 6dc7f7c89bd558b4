import type { Channel, Location } from '../../../domain/catalog.js';
import * as say from '../../../domain/messages.js';
import type { Context } from '../context.js';
import { meanOf } from '../schema/law.js';
import type { Channels, Locations } from '../schema/sites.js';
import type { NameTables } from './names.js';
import { resolveRecords } from './records.js';

export function resolveLocations(section: Locations, names: NameTables, context: Context): Location[] {
  if (names.locations.list.length === 0) context.problem(['locations'], say.nothingGiven('location'));
  return names.locations.list.map((name) => {
    const { handling, opens, records } = section[name];
    return { name, handlingDays: handling, opens, ...resolveRecords(records) };
  });
}

/** Channel rows are bytes in the order columns. */
const MOST_CHANNELS = 255;

export function resolveChannels(section: Channels, names: NameTables, context: Context): Channel[] {
  const { list } = names.channels;
  if (list.length === 0) context.problem(['channels'], say.nothingGiven('channel'));
  if (list.length > MOST_CHANNELS) context.problem(['channels'], say.outOfRange(list.length, 1, MOST_CHANNELS));
  return list.map((name) => {
    const { from, carrier, priority } = section[name];
    const path = ['channels', name];
    if (from?.length === 0) context.problem([...path, 'from'], say.emptyList('location'));
    const rows = from?.map((place, i) => {
      if (from.indexOf(place) < i) context.problem([...path, 'from', i], say.namedTwice('a location', place));
      // A single name stands where the list would.
      return names.locations.row(
        place,
        context.has([...path, 'from', i]) ? [...path, 'from', i] : [...path, 'from'],
        context,
      );
    });
    return {
      name,
      from: rows ?? names.locations.list.map((_, row) => row),
      transit: carrier.transit.law,
      quotedTransit: carrier.transit.quoted ?? meanOf(carrier.transit.law),
      shippingCost: context.money(carrier.cost, [...path, 'carrier', 'cost']),
      priority,
      ...(carrier.damaged > 0 ? { damaged: carrier.damaged } : {}),
    };
  });
}
