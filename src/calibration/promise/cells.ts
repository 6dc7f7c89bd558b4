import type { KnownAtOrder } from '../../domain/customer-deliveries.js';
import { quantile } from '../../stats/quantile.js';

/** Nested groups of rows: at depth 0 all, at depth d those that are alike in the first d columns of what was known. */
export interface Cells {
  readonly depth: number;
  /** Groups at a depth. */
  count(depth: number): number;
  /** The number of any row's group at a depth; −1 where it is in none. */
  group(depth: number, row: number): number;
  /** Places in `rows` of those in a group. */
  members(depth: number, group: number): readonly number[];
  /** What the columns say of a row, in words: `freight 16 to 21`. */
  names(row: number): readonly string[];
}

/** Numbers are cut into so many bands with as many rows in each. */
const BANDS = 5;

/** Groups made from `rows` alone: those are all that is known. */
export function cellsOf(known: readonly KnownAtOrder[], rows: readonly number[]): Cells {
  const columns = known.map((column) => codesOf(column, rows));
  const all = rows.map((_, k) => k);
  const levels: Level[] = [{ names: new Map(), members: [all], found: new Int32Array(0) }];
  const group = (depth: number, row: number): number => {
    if (depth === 0) return 0;
    const { names, found } = levels[depth];
    if (found[row] === UNASKED) {
      const around = group(depth - 1, row);
      found[row] = around < 0 ? -1 : (names.get(`${around} ${columns[depth - 1].code(row)}`) ?? -1);
    }
    return found[row];
  };
  columns.forEach(({ code }, d) => {
    const level: Level = { names: new Map(), members: [], found: new Int32Array(known[d].values.length).fill(UNASKED) };
    rows.forEach((row, k) => {
      const name = `${group(d, row)} ${code(row)}`;
      let at = level.names.get(name);
      if (at === undefined) level.names.set(name, (at = level.members.push([]) - 1));
      level.members[at].push(k);
      level.found[row] = at;
    });
    levels.push(level);
  });
  return {
    depth: known.length,
    count: (depth) => levels[depth].members.length,
    group,
    members: (depth, at) => levels[depth].members[at],
    names: (row) => columns.map(({ name }) => name(row)),
  };
}

interface Level {
  /** Groups by the number of the group around and what the column says. */
  readonly names: Map<string, number>;
  readonly members: number[][];
  /** By row, as far as it was asked for. */
  readonly found: Int32Array;
}

const UNASKED = -2;

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
