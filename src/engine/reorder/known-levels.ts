import type { PolicyInputs, Thresholds } from './policy.js';

/**
 * Levels by stock row and day, with what they were worked out from: a planner who knows the demand works out the same ones in every future.
 * They hold for one strategy of one shop; what has other inputs is worked out anew, so nothing depends on what is known.
 */
export class KnownLevels {
  private readonly entries = new Map<number, { readonly inputs: PolicyInputs; readonly levels: Thresholds }>();

  /** Levels of a row, of so many, at a tick. */
  of(row: number, rows: number, now: number, inputs: PolicyInputs, workOut: () => Thresholds): Thresholds {
    const key = now * rows + row;
    const entry = this.entries.get(key);
    if (entry && same(entry.inputs, inputs)) return entry.levels;
    const levels = workOut();
    this.entries.set(key, { inputs, levels });
    return levels;
  }
}

function same(a: PolicyInputs, b: PolicyInputs): boolean {
  return (
    a.meanPerDay === b.meanPerDay &&
    a.cover.mean === b.cover.mean &&
    a.cover.variance === b.cover.variance &&
    a.pipeline.mean === b.pipeline.mean &&
    a.pipeline.variance === b.pipeline.variance &&
    a.costs.orderCost === b.costs.orderCost &&
    a.costs.holdingPerUnitYear === b.costs.holdingPerUnitYear
  );
}

/** The same for a few stock rows of a shop, numbered from 0: `rows[k]` is the row of the shop. */
export class KnownLevelsOfPart extends KnownLevels {
  constructor(
    private readonly shop: KnownLevels,
    private readonly part: Int32Array,
    private readonly all: number,
  ) {
    super();
  }

  override of(row: number, _rows: number, now: number, inputs: PolicyInputs, workOut: () => Thresholds): Thresholds {
    return this.shop.of(this.part[row], this.all, now, inputs, workOut);
  }
}
