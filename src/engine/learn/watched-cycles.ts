import type { ItemForecaster, Said } from '../../forecast/planner/item-forecaster.js';
import type { Cycle, ShopSafety } from '../../forecast/planner/shop-safety.js';

/** Holds what is forecast of one item's cycles against what comes, for the shop to learn from. */
export class WatchedCycles {
  /** What was forecast of the last cycles, the oldest first, and units since then, bucket by bucket. */
  private readonly said: (Said | null)[] = [];
  private readonly units: number[] = [];

  constructor(
    private readonly cycle: Cycle,
    private readonly forecaster: ItemForecaster,
    private readonly safety: ShopSafety,
  ) {}

  /** Before each bucket. */
  ask(): void {
    this.said.push(this.forecaster.say(this.cycle.lead + this.cycle.review));
  }

  /** After it. */
  see(units: number): void {
    const { lead, review } = this.cycle;
    this.units.push(units);
    if (this.units.length < lead + review) return;
    const said = this.said.shift();
    if (said) {
      const { errors, mean, unevenness } = said;
      let inLead = 0;
      for (let b = 0; b < lead; b++) inLead += this.units[b];
      let inAll = inLead;
      for (let b = lead; b < lead + review; b++) inAll += this.units[b];
      const law = errors.law(lead + review, mean, unevenness);
      if (law) this.safety.add(law, inLead, inAll);
      errors.add(lead + review, mean, unevenness, inAll);
    }
    this.units.shift();
  }
}
