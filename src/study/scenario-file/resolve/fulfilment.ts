import type { z } from 'zod';
import * as say from '../../../domain/messages.js';
import type { Catalog } from '../../../domain/catalog.js';
import type { AllocationSpec, RebalanceSpec, RoutingSpec } from '../../../domain/strategy.js';
import type { Context } from '../context.js';
import type { policyParts } from '../schema/strategy.js';
import type { NameTables } from './names.js';
import type { Merged } from './merged.js';

type Block = z.output<(typeof policyParts)['fulfilment']>;

/** Which locations serve which channel, and what they keep back. Undefined where a strategy changes nothing of it. */
export function resolveRouting(
  block: Block,
  allocation: AllocationSpec['kind'] | undefined,
  merged: Merged,
  names: NameTables,
  catalog: Catalog | undefined,
  context: Context,
): RoutingSpec | undefined {
  const place = (...inner: (string | number)[]) => merged.place('fulfilment', inner);
  const from = new Map<number, number[]>();
  for (const [channel, places] of Object.entries(block.from ?? {})) {
    const row = names.channels.row(channel, place('from', channel), context, 'key');
    if (places.length === 0) context.problem(place('from', channel), say.emptyList('location'));
    const rows = places.map((name, i) => {
      // A single name stands where the list would.
      const own = context.has(place('from', channel, i)) ? place('from', channel, i) : place('from', channel);
      if (places.indexOf(name) < i) context.problem(own, say.namedTwice('a location', name));
      return names.locations.row(name, own, context);
    });
    from.set(row, rows);
  }
  const reserve = names.channels.list.map(() => 0);
  for (const [channel, units] of Object.entries(block.reserve ?? {})) {
    const row = names.channels.row(channel, place('reserve', channel), context, 'key');
    if (row >= 0) reserve[row] = units;
  }
  const keepsBack = reserve.some((units) => units > 0);
  if (keepsBack && allocation === 'fair-share') context.problem(place('reserve'), say.fairShareReserve());
  if (keepsBack && block.stock === 'pots') context.problem(place('reserve'), say.potsReserve());
  if (!catalog || (from.size === 0 && !keepsBack)) return undefined;
  return {
    ...(from.size > 0 ? { from: catalog.channels.map((channel, c) => from.get(c) ?? channel.from) } : {}),
    ...(keepsBack ? { reserve } : {}),
  };
}

type RebalanceBlock = z.output<(typeof policyParts)['rebalance']>;

/** Undefined where nothing is moved. */
export function resolveRebalance(block: RebalanceBlock, merged: Merged, context: Context): RebalanceSpec | undefined {
  if (block === 'none') return undefined;
  const { every, below, keep } = block;
  if (!Number.isInteger(every)) context.problem(merged.place('rebalance', ['every']), say.notWholeDays(every));
  if (below > keep) context.problem(merged.place('rebalance', ['below']), say.belowKeep(below, keep));
  return { everyDays: every, belowDays: below, keepDays: keep };
}
