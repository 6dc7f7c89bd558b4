import { isAlias, isMap, isNode, isSeq, type Document } from 'yaml';
import type { Problem } from '../../domain/problems.js';
import { keyNode, place, type YamlFile } from './read-yaml.js';

export type Path = readonly (string | number)[];

/** `demand[0].orders` */
export const dotted = (path: Path): string =>
  path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? key : `${text}.${key}`),
    '',
  );

/** Parts of the scenario that stand in another file. */
export interface Elsewhere {
  find(path: Path): { readonly file: string; readonly line: number } | undefined;
}

/**
 * Where a path stands: the value if it is there, the key itself for `at: 'key'`, else the nearest block around it. A row of a table
 * beside the file stands in that table.
 */
export function locate(
  file: string,
  yaml: YamlFile,
  tables: Elsewhere,
  path: Path,
  at: 'value' | 'key' = 'value',
): Problem {
  const inTable = tables.find(path);
  if (inTable !== undefined) return { ...inTable, path: dotted(path), message: '' };
  const { document, lines } = yaml;
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (let depth = 0; depth < path.length; depth++) {
    const step = child(document, node, path[depth]);
    if (step === undefined) break;
    const last = depth === path.length - 1;
    const start = last && at === 'key' ? startOf(step.key) : (startOf(step.value) ?? startOf(step.key));
    if (start !== undefined) offset = start;
    node = step.value;
  }
  return { file, ...place(lines, offset), path: dotted(path), message: '' };
}

/** How many steps of the path exist. */
export function depthOf(root: unknown, path: Path): number {
  let value = root;
  for (let depth = 0; depth < path.length; depth++) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, path[depth])) return depth;
    value = (value as Record<string | number, unknown>)[path[depth]];
  }
  return path.length;
}

function child(document: Document, node: unknown, key: string | number): { key: unknown; value: unknown } | undefined {
  const parent = isAlias(node) ? node.resolve(document) : node;
  if (isMap(parent)) {
    const pair = keyNode(parent, String(key));
    return pair.key === undefined ? undefined : pair;
  }
  if (!isSeq(parent)) return undefined;
  const value = parent.items[Number(key)];
  return value === undefined ? undefined : { key: value, value };
}

const startOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined);
