import * as say from '../../domain/messages.js';
import type { Problem } from '../../domain/problems.js';
import { item } from './schema/items.js';
import { isBlock, type Blocks } from './schema/scalar.js';
import type { ReadText } from './load-history.js';
import type { Path } from './locate.js';
import { readNamedTable, TablePlaces } from './tables.js';
import { valueAt } from './value-at.js';

export interface Expanded {
  readonly root: unknown;
  readonly tables: TablePlaces;
  /** Problems of the tables themselves. */
  readonly problems: readonly Problem[];
  /** Tables that could not be read, by where the file names them. */
  readonly unread: readonly { readonly path: Path; readonly message: string }[];
  /** Sections with a table that has problems or could not be read. */
  readonly broken: ReadonlySet<string>;
}

const OFFER_COLUMNS = ['price', 'minimum', 'multiple'];
const LEVEL_COLUMNS = ['kind', 's', 'S', 'Q'];
const ITEM_COLUMNS = Object.keys(item.shape).filter((key) => key !== 'substitutes' && key !== 'name');

/** The values of the file with every `{ file: table.csv }` replaced by the table's rows. */
export function expandTables(root: unknown, readText: ReadText | undefined): Expanded {
  const tables = new TablePlaces();
  const problems: Problem[] = [];
  const unread: { path: Path; message: string }[] = [];
  const broken = new Set<string>();
  let expanded = root;
  for (const { path, name, columns } of tablePlaces(root)) {
    const file = String(valueAt(expanded, [...path, 'file']));
    const content = readText?.(file);
    if (content === undefined) {
      broken.add(String(path[0]));
      unread.push({ path: [...path, 'file'], message: readText === undefined ? say.noReader(file) : say.noFile(file) });
      continue;
    }
    const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
    const read = readNamedTable(file, text, name, columns);
    problems.push(...read.problems);
    if (read.problems.length > 0) broken.add(String(path[0]));
    tables.add(path, file, read.table);
    expanded = replaceAt(expanded, path, read.table.rows);
  }
  return { root: expanded, tables, problems, unread, broken };
}

/** Is there a table beside the file in a section? */
export const hasTables = (root: Blocks, section: string): boolean =>
  tablePlaces({ [section]: root[section] }).length > 0;

function tablePlaces(root: unknown): { path: Path; name: string; columns: readonly string[] }[] {
  const suppliers = Object.keys(blockAt(root, ['suppliers']));
  const strategies = Object.keys(blockAt(root, ['strategies'])).map((name) => ['strategies', name]);
  const places = [
    { path: ['items'], name: 'name', columns: ITEM_COLUMNS },
    ...suppliers.map((name) => ({ path: ['suppliers', name, 'offers'], name: 'item', columns: OFFER_COLUMNS })),
    ...[['policy'], ...strategies].map((at) => ({
      path: [...at, 'reorder', 'byItem'],
      name: 'item',
      columns: LEVEL_COLUMNS,
    })),
  ];
  return places.filter(({ path }) => typeof blockAt(root, path)['file'] === 'string');
}

const blockAt = (root: unknown, path: Path): Record<string, unknown> => {
  const value = valueAt(root, path);
  return isBlock(value) ? value : {};
};

/** A copy along the path only: YAML aliases share their values. */
function replaceAt(root: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  const block = isBlock(root) ? root : {};
  return { ...block, [key]: replaceAt(block[key], rest, value) };
}
