import type { Channel, Location, Overtime } from '../../../domain/catalog.js';
import * as say from '../../../domain/messages.js';
import type { Context } from '../context.js';
import { meanOf } from '../schema/law.js';
import type { Channels, Locations } from '../schema/sites.js';
import type { Span } from './moments.js';
import type { NameTables } from './names.js';
import { outageOf } from './outages.js';
import { resolveRecords } from './records.js';

export function resolveLocations(section: Locations, names: NameTables, context: Context): Location[] {
  if (names.locations.list.length === 0) context.problem(['locations'], say.nothingGiven('location'));
  return names.locations.list.map((name) => {
    const { handling, opens, capacity, overtime, records } = section[name];
    const path = ['locations', name, 'overtime'];
    if (overtime !== undefined && capacity === Infinity) context.warn(path, say.overtimeWithoutCapacity());
    return {
      name,
      handlingDays: handling,
      opens,
      ...(capacity < Infinity ? { parcelsPerDay: capacity } : {}),
      ...(overtime === undefined ? {} : { overtime: overtimeOf(overtime, path, context) }),
      ...resolveRecords(records),
    };
  });
}

function overtimeOf(
  { after, upTo, cost }: NonNullable<Locations[string]['overtime']>,
  path: readonly string[],
  context: Context,
): Overtime {
  return { queueDays: after, upTo, costPerParcel: context.money(cost, [...path, 'cost']) };
}

/** Channel rows are bytes in the order columns. */
const MOST_CHANNELS = 255;

export function resolveChannels(section: Channels, names: NameTables, span: Span, context: Context): Channel[] {
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
      ...fasterOrNotAtAll(carrier, [...path, 'carrier'], span, context),
    };
  });
}

/** The carrier's express, and when it stands still. */
function fasterOrNotAtAll(
  { windows = [], express }: Channels[string]['carrier'],
  path: readonly string[],
  span: Span,
  context: Context,
): Pick<Channel, 'windows' | 'express'> {
  const still = windows.map((window, i) =>
    outageOf({ ...window, holds: 'all' }, span, [...path, 'windows', i], context),
  );
  return {
    ...(still.length > 0 ? { windows: still } : {}),
    ...(express === undefined
      ? {}
      : { express: { transit: express.transit, cost: context.money(express.cost, [...path, 'express', 'cost']) } }),
  };
}
