import { Largest, usualUnits } from '../../forecast/planner/exceptional.js';
import type { ItemForecaster, Said } from '../../forecast/planner/item-forecaster.js';
import type { Cycle, ShopSafety } from '../../forecast/planner/shop-safety.js';

/** Holds what is forecast of one item's cycles against what comes, for the shop to learn from. */
export class WatchedCycles {
  /** What was forecast of the last cycles, the oldest first, and units since then, bucket by bucket. */
  private readonly said: (Said | null)[] = [];
  private readonly units: number[] = [];
  /** Of these, what was no exceptional order. */
  private readonly usual: number[] = [];
  private readonly largest = new Largest();

  /** `past` is the item's buckets until now. */
  constructor(
    private readonly cycle: Cycle,
    private readonly forecaster: ItemForecaster,
    private readonly safety: ShopSafety,
    past: Float64Array,
  ) {
    for (const units of past) this.largest.see(units);
  }

  /** Before each bucket. */
  ask(): void {
    this.said.push(this.forecaster.say(this.cycle.lead + this.cycle.review));
  }

  /** After it, before the forecaster takes it. */
  see(units: number): void {
    const { lead, review, halfYear } = this.cycle;
    this.units.push(units);
    this.usual.push(usualUnits({ calm: this.forecaster.series, twice: this.largest.twice }, units, halfYear));
    this.largest.see(units);
    if (this.units.length < lead + review) return;
    const said = this.said.shift();
    if (said) {
      const { errors, mean, unevenness } = said;
      const law = errors.law(lead + review, mean, unevenness);
      if (law) this.safety.add(law, sumOf(this.usual, lead), sumOf(this.usual, lead + review));
      errors.add(lead + review, mean, unevenness, sumOf(this.usual, lead + review));
    }
    this.units.shift();
    this.usual.shift();
  }
}

function sumOf(units: readonly number[], buckets: number): number {
  let sum = 0;
  for (let b = 0; b < buckets; b++) sum += units[b];
  return sum;
}
