import type { Problem } from '../../domain/problems.js';
import { DELIVERY_FIELDS } from '../deliveries/columns.js';
import { HEAD_FIELDS, LINE_FIELDS } from '../joined/columns.js';
import { SHOP_FILE_KINDS, type ShopFileKind } from '../shop-file-kind.js';
import { STOCK_FIELDS } from '../stock/columns.js';

/** Which column of the files of one kind is what, as a person said it. */
export interface ShopMap {
  readonly kind: ShopFileKind;
  readonly map: Readonly<Record<string, string>>;
  /** Where it was said. */
  readonly at: Pick<Problem, 'file' | 'line' | 'path'>;
}

/** What a map of each kind may say. */
export const MAP_FIELDS: Readonly<Record<ShopFileKind, readonly string[]>> = {
  orders: ['order', 'item', 'units', 'time', 'price', 'customer'],
  heads: HEAD_FIELDS,
  lines: LINE_FIELDS,
  stock: STOCK_FIELDS,
  deliveries: DELIVERY_FIELDS,
};

/** What it has to say: the usual names of other columns are known. */
export const MAP_NEEDS: Readonly<Record<ShopFileKind, readonly string[]>> = {
  orders: ['order', 'item', 'units', 'time'],
  heads: [],
  lines: [],
  stock: [],
  deliveries: [],
};

export const asKind = (word: string): ShopFileKind | undefined =>
  SHOP_FILE_KINDS.find((kind) => kind === word.toLowerCase());

/** The first map whose columns are all in a header; a column '' is none. */
export function mapThatFits<M extends Pick<ShopMap, 'map'>>(
  maps: readonly M[],
  header: readonly string[],
): M | undefined {
  return maps.find(({ map }) => Object.values(map).every((column) => column === '' || header.includes(column)));
}
