import type { CustomerDeliveries } from '../../domain/customer-deliveries.js';
import { cellsOf, type Cells } from './cells.js';
import { curveQuantile, survivalCurve, survivalOrder, type SurvivalCurve } from './survival-curve.js';

export interface PromiseOptions {
  /** True: what deliveries took is measured in days that were promised, by somebody who knew more than the file says; usually in days. */
  readonly timesQuote?: boolean;
  /** What is known at the order is looked at; usually it is. */
  readonly known?: boolean;
  /** As good as so many orders of a group is what all the others took. */
  readonly alike: number;
}

/** Fewest orders of the past from which a promise is made. */
const NEEDED = 50;

/** What deliveries take, as known on one day. */
export interface PromiseLaws {
  /**
   * Whole days to promise for the order in row `row` of the records so that a share `p` is kept; NaN while too few orders are known. The row's own
   * delivery isn't looked at unless it was before `now`.
   */
  days(row: number, p: number): number;
  /** Orders placed by then, of all and of the group of that row. */
  readonly n: number;
  group(row: number): { readonly names: readonly string[]; readonly n: number };
}

/**
 * What is known at `now`: orders delivered before, and how long those under way have been going. Groups are nested in the order of `known`: what
 * a group's own orders took counts as they are, and beside it what the orders of the group around it took, as good as `alike` orders in all (the
 * mean of a Dirichlet process given its base: Ferguson 1973), so that a thin group is promised like the whole.
 */
export function fitPromises(past: CustomerDeliveries, now: number, options: PromiseOptions): PromiseLaws {
  const { orderedAt, deliveredAt, promisedAt } = past;
  const rows: number[] = [];
  for (let row = 0; row < orderedAt.length && orderedAt[row] < now; row++) {
    if (!options.timesQuote || promisedAt[row] >= orderedAt[row]) rows.push(row);
  }
  const quoted = (row: number) => (options.timesQuote ? Math.max(1, promisedAt[row] - orderedAt[row]) : 1);
  const over = Uint8Array.from(rows, (row) => (deliveredAt[row] < now ? 1 : 0));
  const took = Float64Array.from(rows, (row, k) => (over[k] ? deliveredAt[row] : now) - orderedAt[row]);
  const values = took.map((days, k) => days / quoted(rows[k]));
  const cells = cellsOf(options.known === false ? [] : past.known, rows);
  const curveOf = cellCurves({ values, over, order: survivalOrder(values, over) }, cells, options.alike);
  return {
    n: rows.length,
    group: (row) => ({ names: cells.names(row), n: cells.members(cells.depth, row).length }),
    days(row, p) {
      if (rows.length < NEEDED) return NaN;
      // Where too many of a group are still under way to tell, the group around it does.
      let factor = Infinity;
      for (let { depth } = cells; depth >= 0 && factor === Infinity; depth--)
        factor = curveQuantile(curveOf(depth, row), p);
      return Number.isFinite(factor) ? Math.ceil(factor * quoted(row) - 1e-9) : NaN;
    },
  };
}

interface Sample {
  readonly values: Float64Array;
  readonly over: Uint8Array;
  readonly order: Int32Array;
}

/** The curve of a row's group at a depth, made when it is first asked for; empty where nobody is in it. */
function cellCurves(
  { values, over, order }: Sample,
  cells: Cells,
  alike: number,
): (depth: number, row: number) => SurvivalCurve {
  const weights = new Map<string, Float64Array>();
  const curves = new Map<string, SurvivalCurve>();
  // Its own orders count 1 each; all others share what the group around it weighs.
  const weightsOf = (depth: number, row: number): Float64Array => {
    const key = cells.key(depth, row);
    const there = weights.get(key);
    if (there) return there;
    let made: Float64Array;
    if (depth === 0) made = new Float64Array(values.length).fill(1);
    else {
      const around = weightsOf(depth - 1, row);
      const total = around.reduce((sum, weight) => sum + weight, 0);
      made = around.map((weight) => (weight * alike) / total);
      for (const k of cells.members(depth, row)) made[k] += 1;
    }
    weights.set(key, made);
    return made;
  };
  return (depth, row) => {
    const key = cells.key(depth, row);
    if (depth > 0 && cells.members(depth, row).length === 0) return { x: [], p: [] };
    const there = curves.get(key);
    if (there) return there;
    const made = survivalCurve(values, over, order, weightsOf(depth, row));
    curves.set(key, made);
    return made;
  };
}
