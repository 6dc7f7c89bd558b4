import type { KnownAtOrder } from '../../domain/customer-deliveries.js';
import { quantile } from '../../stats/quantile.js';

/** Nested groups of rows: at depth 0 all, at depth d those that are alike in the first d columns of what was known. */
export interface Cells {
  readonly depth: number;
  /** Of any row, also one that is in no group. */
  key(depth: number, row: number): string;
  /** Places in `rows` of those in the same group, as it was made. */
  members(depth: number, row: number): readonly number[];
  /** What the columns say of a row, in words: `freight 16 to 21`. */
  names(row: number): readonly string[];
}

/** Numbers are cut into so many bands with as many rows in each. */
const BANDS = 5;

/** Groups made from `rows` alone: those are all that is known. */
export function cellsOf(known: readonly KnownAtOrder[], rows: readonly number[]): Cells {
  const columns = known.map((column) => codesOf(column, rows));
  const key = (depth: number, row: number): string => {
    let text = `${depth}`;
    for (let d = 0; d < depth; d++) text += `\n${columns[d].code(row)}`;
    return text;
  };
  const byDepth = Array.from({ length: known.length + 1 }, (_, depth) => {
    const groups = new Map<string, number[]>();
    rows.forEach((row, k) => {
      const name = key(depth, row);
      const there = groups.get(name);
      if (there) there.push(k);
      else groups.set(name, [k]);
    });
    return groups;
  });
  return {
    depth: known.length,
    key,
    members: (depth, row) => byDepth[depth].get(key(depth, row)) ?? [],
    names: (row) => columns.map(({ name }) => name(row)),
  };
}

interface Codes {
  code(row: number): string;
  name(row: number): string;
}

function codesOf(column: KnownAtOrder, rows: readonly number[]): Codes {
  if (column.kind === 'names') {
    const { values } = column;
    return { code: (row) => values[row], name: (row) => values[row] || 'not known' };
  }
  const { values } = column;
  const seen = rows.map((row) => values[row]).filter((x) => !Number.isNaN(x));
  const inner = Array.from({ length: BANDS - 1 }, (_, k) =>
    seen.length === 0 ? NaN : quantile(seen, (k + 1) / BANDS),
  );
  const edges = [...new Set(inner)];
  // The band of x: so many edges lie below it.
  const band = (row: number) => (Number.isNaN(values[row]) ? -1 : edges.filter((edge) => values[row] > edge).length);
  return {
    code: (row) => String(band(row)),
    name(row) {
      const at = band(row);
      if (at < 0) return 'not known';
      if (at === 0) return `up to ${shown(edges[0])}`;
      return at === edges.length ? `above ${shown(edges[at - 1])}` : `${shown(edges[at - 1])} to ${shown(edges[at])}`;
    },
  };
}

const shown = (x: number): string => String(Number(x.toPrecision(4)));
