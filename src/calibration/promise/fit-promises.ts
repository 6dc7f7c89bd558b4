import type { CustomerDeliveries } from '../../domain/customer-deliveries.js';
import { cellsOf, type Cells } from './cells.js';
import { curveQuantile, sampleOf, survivalCurve, type Sample } from './survival-curve.js';

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
export const fitPromises = (past: CustomerDeliveries, now: number, options: PromiseOptions): PromiseLaws =>
  knownPromises(past, now, options)(options.alike);

/** The same for whatever is believed of how alike groups are; Infinity = they don't matter. */
export function knownPromises(
  past: CustomerDeliveries,
  now: number,
  options: Omit<PromiseOptions, 'alike'>,
): (alike: number) => PromiseLaws {
  const { orderedAt, deliveredAt, promisedAt } = past;
  const rows: number[] = [];
  for (let row = 0; row < orderedAt.length && orderedAt[row] < now; row++) {
    if (!options.timesQuote || promisedAt[row] >= orderedAt[row]) rows.push(row);
  }
  const quoted = (row: number) => (options.timesQuote ? Math.max(1, promisedAt[row] - orderedAt[row]) : 1);
  const over = Uint8Array.from(rows, (row) => (deliveredAt[row] < now ? 1 : 0));
  const took = Float64Array.from(rows, (row, k) => (over[k] ? deliveredAt[row] : now) - orderedAt[row]);
  const { place, ...sample } = sampleOf(
    took.map((days, k) => days / quoted(rows[k])),
    over,
  );
  const cells = cellsOf(options.known === false ? [] : past.known, rows);
  return (alike) => {
    const deepest = alike < Infinity ? cells.depth : 0;
    const factorOf = groupQuantiles({ sample, place, over, cells, alike });
    return {
      n: rows.length,
      group: (row) => {
        const at = cells.group(cells.depth, row);
        return { names: cells.names(row), n: at < 0 ? 0 : cells.members(cells.depth, at).length };
      },
      days(row, p) {
        if (rows.length < NEEDED) return NaN;
        // Where too many of a group are still under way to tell, the group around it does.
        let factor = Infinity;
        for (let depth = deepest; depth >= 0 && factor === Infinity; depth--) {
          const group = cells.group(depth, row);
          if (group >= 0) factor = factorOf(depth, group, row, p);
        }
        return Number.isFinite(factor) ? Math.ceil(factor * quoted(row) - 1e-9) : NaN;
      },
    };
  };
}

interface Grouped {
  readonly sample: Sample;
  /** By row of the cells: its place in the sample, and whether it is over. */
  readonly place: Int32Array;
  readonly over: Uint8Array;
  readonly cells: Cells;
  readonly alike: number;
}

/** Quantiles of a group at a depth; `row` is any that is in it. Each is worked out when it is first asked for, a group's mostly one after the other. */
function groupQuantiles({ sample, place, over, cells, alike }: Grouped) {
  const known = Array.from({ length: cells.depth + 1 }, () => new Map<number, Float64Array>());
  const around = new Map<string, Weights>();
  const size = sample.x.length;
  const last = { depth: -1, group: -1, curve: new Float64Array(size) };
  const own: Weights = { ended: new Float64Array(size), ongoing: new Float64Array(size), total: 0 };

  // Its own orders count 1 each; all others share what the group around it weighs.
  const weigh = (depth: number, group: number, row: number, into: Weights): Weights => {
    const base = weightsOf(depth - 1, row);
    const scale = alike / base.total;
    for (let k = 0; k < size; k++) {
      into.ended[k] = base.ended[k] * scale;
      into.ongoing[k] = base.ongoing[k] * scale;
    }
    const members = cells.members(depth, group);
    for (const k of members) (over[k] === 1 ? into.ended : into.ongoing)[place[k]]++;
    into.total = alike + members.length;
    return into;
  };
  const whole: Weights = { ...sample, total: place.length };
  const weightsOf = (depth: number, row: number): Weights => {
    if (depth === 0) return whole;
    const group = cells.group(depth, row);
    const key = `${depth} ${group}`;
    let made = around.get(key);
    if (!made) {
      made = weigh(depth, group, row, { ended: new Float64Array(size), ongoing: new Float64Array(size), total: 0 });
      around.set(key, made);
    }
    return made;
  };
  return (depth: number, group: number, row: number, p: number): number => {
    let factors = known[depth].get(p);
    if (!factors) known[depth].set(p, (factors = new Float64Array(cells.count(depth)).fill(NaN)));
    if (Number.isNaN(factors[group])) {
      if (last.depth !== depth || last.group !== group) {
        survivalCurve(depth === 0 ? whole : weigh(depth, group, row, own), last.curve);
        [last.depth, last.group] = [depth, group];
      }
      factors[group] = curveQuantile(sample.x, last.curve, p);
    }
    return factors[group];
  };
}

/** How much what ended and what goes on counts, by place in the sample. */
interface Weights {
  readonly ended: Float64Array;
  readonly ongoing: Float64Array;
  total: number;
}
