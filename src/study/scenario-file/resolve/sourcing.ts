import type { z } from 'zod';
import type { Catalog } from '../../../domain/catalog.js';
import * as say from '../../../domain/messages.js';
import type { SourcingSpec } from '../../../domain/strategy.js';
import type { Context } from '../context.js';
import type { policyParts } from '../schema/strategy.js';
import type { NameTables } from './names.js';
import type { Merged } from './merged.js';

type SourcingBlock = z.output<(typeof policyParts)['sourcing']>;

/** Without a word about sourcing: the first supplier that offers everything, else the cheapest for each item. */
export function usualSourcing(list: readonly string[], catalog: Catalog | undefined): unknown {
  const isOutside = (row: number) => catalog?.suppliers[row].location === undefined;
  const whole = list.findIndex((_, row) => catalog && isOutside(row) && missingItem(row, catalog) === undefined);
  if (whole < 0 && catalog !== undefined) return { kind: 'cheapest' };
  return { kind: 'single', supplier: list[Math.max(0, whole)] ?? '' };
}

export function resolveSourcing(
  block: SourcingBlock,
  merged: Merged,
  names: NameTables,
  catalog: Catalog | undefined,
  context: Context,
): SourcingSpec {
  const place = (...inner: string[]) => merged.place('sourcing', inner);
  const supplier = (name: string, key: string): number => names.suppliers.row(name, place(key), context);
  /** A supplier that must be able to deliver every item. */
  const whole = (name: string, key: string): number => {
    const row = supplier(name, key);
    const item = row < 0 || catalog === undefined ? undefined : missingItem(row, catalog);
    if (item !== undefined) context.problem(place(key), say.noOffer(name, item.name, item.more));
    return row;
  };
  const differ = (one: string, key: string, other: string): void => {
    if (one === other) context.problem(place(key), say.sameSupplier(one));
  };
  switch (block.kind) {
    case 'single':
      return { kind: 'single', supplier: whole(block.supplier, 'supplier') };
    case 'primary-backup': {
      const { kind, afterLate } = block;
      differ(block.primary, 'backup', block.backup);
      const primary = whole(block.primary, 'primary');
      return { kind, primary, backup: supplier(block.backup, 'backup'), afterLateDays: afterLate };
    }
    case 'split': {
      const shares = Object.entries(block.shares).map(([name, share]) => ({
        supplier: names.suppliers.row(name, place('shares', name), context, 'key'),
        share,
      }));
      const sum = shares.reduce((total, { share }) => total + share, 0);
      if (Math.abs(sum - 1) > 1e-6) context.problem(place('shares'), say.sharesNotOne(sum));
      return { kind: 'split', shares };
    }
    case 'cheapest':
    case 'fastest':
      return { kind: block.kind };
    case 'fastest-when-short': {
      const { kind, cover, coverUnits } = block;
      differ(block.slow, 'fast', block.fast);
      const [slow, fast] = [whole(block.slow, 'slow'), whole(block.fast, 'fast')];
      return { kind, slow, fast, coverDays: cover, ...optional({ coverUnits }) };
    }
    case 'dual-index': {
      const { kind, cover, level } = block;
      differ(block.slow, 'fast', block.fast);
      const [slow, fast] = [whole(block.slow, 'slow'), whole(block.fast, 'fast')];
      return { kind, slow, fast, coverDays: cover, ...optional({ level }) };
    }
    case 'base-surge': {
      const { kind, cover, level, share, units } = block;
      differ(block.base, 'surge', block.surge);
      const [base, surge] = [whole(block.base, 'base'), whole(block.surge, 'surge')];
      return { kind, base, surge, share, coverDays: cover, ...optional({ level, units }) };
    }
  }
}

/** The first item that a supplier doesn't offer, and how many more. */
function missingItem(supplier: number, { items, offers }: Catalog): { name: string; more: number } | undefined {
  const offered = new Set(offers.filter((offer) => offer.supplier === supplier).map((offer) => offer.item));
  if (offered.size >= items.length) return undefined;
  const missing = items.filter((_, row) => !offered.has(row));
  return { name: missing[0].name, more: missing.length - 1 };
}

/** Without the keys that hold nothing. */
function optional<T extends Record<string, number | undefined>>(values: T): { [K in keyof T]?: number } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: number;
  };
}
