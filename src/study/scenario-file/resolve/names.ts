import { Names, type Context } from '../context.js';
import { isBlock } from '../schema/scalar.js';
import { defaults } from '../defaults.js';

/** The names the file gives, in file order, even where what stands behind a name is wrong. */
export interface NameTables {
  readonly items: Names;
  readonly suppliers: Names;
  readonly locations: Names;
  readonly channels: Names;
  /** Classes of customers. */
  readonly classes: Names;
}

export function resolveNames(context: Context, historyItems: readonly string[] | undefined): NameTables {
  const root = isBlock(context.root) ? context.root : {};
  const keys = (value: unknown): string[] | undefined => (isBlock(value) ? Object.keys(value) : undefined);
  const names = (what: string, list: readonly string[] | undefined) => new Names(what, list ?? [], list !== undefined);
  const customers = root['customers'];
  const inline = itemsAreInline(root['items']) && !context.broken.has('items') ? keys(root['items']) : undefined;
  return {
    items: names('item', inline ?? historyItems),
    suppliers: names('supplier', keys(root['suppliers'])),
    locations: names('location', keys(root['locations'] === undefined ? defaults.locations.value : root['locations'])),
    channels: names('channel', keys(root['channels'] === undefined ? defaults.channels.value : root['channels'])),
    classes: names('class of customers', isBlock(customers) ? (keys(customers['classes']) ?? []) : []),
  };
}

/** Not taken from a history, nor from a table that could not be read. */
export const itemsAreInline = (items: unknown): boolean =>
  isBlock(items) && typeof items['from'] !== 'string' && typeof items['file'] !== 'string';
