import * as say from '../../../domain/messages.js';
import { pow } from '../../../stats/elementary.js';
import type { Context } from '../context.js';
import type { Path } from '../locate.js';
import type { StreamBlock } from '../schema/demand.js';
import type { Shop } from './shop.js';

export interface Basket {
  readonly items: readonly number[];
  readonly weights: readonly number[];
}

/** What a line of the stream may ask for, and how often. */
export function basketOf(block: StreamBlock, path: Path, shop: Shop, context: Context): Basket {
  const { item, items, weights } = block;
  if (item !== undefined) {
    if (items !== undefined) context.problem(path, say.notTogether('item', 'items'));
    if (weights !== undefined) context.problem([...path, 'weights'], say.notTogether('item', 'weights'));
    return { items: [shop.names.items.row(item, [...path, 'item'], context)], weights: [1] };
  }
  const { rows, own } = chosen(items, [...path, 'items'], shop, context);
  if (weights === undefined) return checked({ items: rows, weights: own }, [...path, 'items'], context);
  const at = [...path, 'weights'];
  if (typeof items === 'object' && !Array.isArray(items) && !('group' in items)) {
    context.problem(at, say.notTogether('items with weights', 'weights'));
  }
  if ('zipf' in weights) return { items: rows, weights: rows.map((_, k) => pow(k + 1, -weights.zipf)) };
  if (weights.list.length !== rows.length && shop.items.length > 0) {
    context.problem(at, say.weightsLength(weights.list.length, rows.length));
  }
  return checked({ items: rows, weights: weights.list }, at, context);
}

function chosen(
  items: StreamBlock['items'],
  path: Path,
  shop: Shop,
  context: Context,
): { rows: number[]; own: number[] } {
  const { names } = shop;
  if (items === undefined || items === 'all') {
    return { rows: shop.items.map((_, row) => row), own: [...shop.popularity] };
  }
  if (Array.isArray(items)) {
    const rows = namedRows(items, path, shop, context);
    return { rows, own: rows.map(() => 1) };
  }
  const group = (items as { group?: unknown }).group;
  if (typeof group === 'string') {
    const rows = groupRows(group, [...path, 'group'], shop, context);
    return { rows, own: rows.map((row) => shop.popularity[row]) };
  }
  const weighted = Object.entries(items as Readonly<Record<string, number>>);
  return {
    rows: weighted.map(([name]) => names.items.row(name, [...path, name], context, 'key')),
    own: weighted.map(([, weight]) => weight),
  };
}

export function namedRows(list: readonly string[], path: Path, { names }: Shop, context: Context): number[] {
  if (list.length === 0) context.problem(path, say.emptyList('item'));
  return list.map((name, i) => {
    if (list.indexOf(name) < i) context.problem([...path, i], say.namedTwice('an item', name));
    return names.items.row(name, [...path, i], context);
  });
}

export function groupRows(group: string, path: Path, { items }: Shop, context: Context): number[] {
  const rows = items.flatMap((item, row) => (item.group === group ? [row] : []));
  const groups = [...new Set(items.map((item) => item.group).filter((name) => name !== ''))];
  if (rows.length === 0 && items.length > 0) context.problem(path, say.noItemInGroup(group, groups));
  return rows;
}

function checked(basket: Basket, path: Path, context: Context): Basket {
  if (basket.weights.length > 0 && !basket.weights.some((weight) => weight > 0))
    context.problem(path, say.weightsZero());
  return basket;
}
