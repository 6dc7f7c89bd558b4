import type { Predictive } from '../predictive.js';

/** Whole buckets from a review to its receipt, and from there to the receipt of the next; and of half a year. */
export interface Cycle {
  readonly lead: number;
  readonly review: number;
  readonly halfYear: number;
}

/**
 * How safe a shop has to be for its share of units to be filled at once. Of all ways to leave a share of a shop's units short, the one with the least
 * stock leaves each item short with the same chance: one more unit then does as much good everywhere (Lagrange; Silver, Pyke & Thomas, ch. 6,
 * on rules that serve an assortment). Which chance that is, the past tells: what each would have left newly short, had levels been set by it, week
 * after week up to now.
 */
export class ShopSafety {
  private readonly short = new Float64Array(CHANCES.length);
  private asked = 0;

  /**
   * One cycle of one item that is over: what was forecast of lead time and review together, what came of it in the lead time, and in the whole.
   */
  add(law: Predictive, inLead: number, inAll: number): void {
    this.asked += inAll - inLead;
    for (let j = 0; j < CHANCES.length; j++) {
      const level = law.quantile(CHANCES[j]);
      if (level >= inAll) break;
      this.short[j] += inAll - Math.max(level, inLead);
    }
  }

  /** The chance of covering a cycle's demand that fills this share of units; null while nothing was asked for. */
  chance(fillRate: number): number | null {
    if (this.asked <= 0) return null;
    const allowed = (1 - fillRate) * this.asked;
    const j = this.short.findIndex((units) => units <= allowed);
    if (j < 0) return CHANCES[CHANCES.length - 1];
    if (j === 0) return CHANCES[0];
    const share = (this.short[j - 1] - allowed) / (this.short[j - 1] - this.short[j]);
    return CHANCES[j - 1] + share * (CHANCES[j] - CHANCES[j - 1]);
  }
}

/**
 * From 0.5, the chance of being short falling by a sixth each time, to 0.99: no stock is kept for demand that comes in one cycle of 100. Beyond it stock
 * doubles for every three units of 100 more that are filled (docs/forecasting.md). Assumed.
 */
const CHANCES: readonly number[] = (() => {
  const chances: number[] = [];
  for (let short = 0.5; short > 0.01; short *= 5 / 6) chances.push(1 - short);
  return [...chances, 0.99];
})();
