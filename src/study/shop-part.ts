import type { Scenario } from '../domain/scenario.js';
import type { CustomerDraws, SupplyDraws, Tape } from '../domain/tape.js';
import { KnownLevelsOfPart } from '../engine/reorder/known-levels.js';
import { emptyPlan, type Plan } from '../engine/reorder/plan.js';
import type { CachedTape, TapePart } from '../world/cache-tape.js';

/** A few items of a shop as a shop of their own, which knows and meets what they know and meet in the whole one. */
export class ShopPart {
  readonly scenario: Scenario;
  /** Stock rows of the whole shop, by row of the part. */
  readonly rows: Int32Array;

  constructor(
    scenario: Scenario,
    private readonly part: TapePart,
  ) {
    const { catalog } = scenario;
    const all = catalog.items.length;
    this.rows = Int32Array.from(catalog.locations.flatMap((_, place) => part.items.map((item) => place * all + item)));
    const rowOf = new Map(part.items.map((item, row) => [item, row]));
    this.scenario = {
      ...scenario,
      catalog: {
        ...catalog,
        items: part.items.map((item) => catalog.items[item]),
        offers: catalog.offers.flatMap((offer) => {
          const item = rowOf.get(offer.item);
          return item === undefined ? [] : [{ ...offer, item }];
        }),
      },
    };
  }

  /** What the planner of the whole shop believes of these rows, and has worked out for them. */
  planOf(whole: Plan): Plan {
    const { rows } = this;
    const of = (column: Float64Array) => Float64Array.from(rows, (row) => column[row]);
    const known = new KnownLevelsOfPart(whole.known, rows, whole.mean.length);
    const ahead = whole.ahead.map((spike) => ({ ...spike, perDay: of(spike.perDay) }));
    const plan = emptyPlan(rows.length, whole.leadMean.length, ahead, known);
    plan.mean.set(of(whole.mean));
    plan.variance.set(of(whole.variance));
    plan.leadMean.set(whole.leadMean);
    plan.leadSd.set(whole.leadSd);
    return plan;
  }

  /** The part of a tape that is about these items, from its beginning. */
  tape(whole: CachedTape): Tape {
    const tape = whole.replay();
    const { chunk } = this.part;
    let played = false;
    return {
      ...tape,
      supply: supplyOf(tape.supply, this.rows),
      customers: customersOf(tape.customers, this.part.orders),
      nextChunk() {
        if (played) return null;
        played = true;
        return chunk;
      },
    };
  }
}

const supplyOf = (supply: SupplyDraws, rows: Int32Array): SupplyDraws => ({
  leadTime: (row, supplier, n, placedAt) => supply.leadTime(rows[row], supplier, n, placedAt),
  told: (row, supplier, n) => supply.told(rows[row], supplier, n),
  delivered: (row, supplier, n, units) => supply.delivered(rows[row], supplier, n, units),
});

const customersOf = (customers: CustomerDraws, orders: Int32Array): CustomerDraws => ({
  customer: (order) => customers.customer(orders[order]),
  classOf: (order) => customers.classOf(orders[order]),
  staysAway: (order) => customers.staysAway(orders[order]),
  substitute: (order, line) => customers.substitute(orders[order], line),
  complains: (order) => customers.complains(orders[order]),
  reacts: (order, k) => customers.reacts(orders[order], k),
});
