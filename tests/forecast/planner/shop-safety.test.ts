import { describe, expect, it } from 'vitest';
import { countLaw } from '../../../src/forecast/predictive/count-law.js';
import { ShopSafety } from '../../../src/forecast/planner/shop-safety.js';

describe('ShopSafety', () => {
  /** A shop whose weeks bring 10, 20 … 100 units in turn, without lead time, forecast as a law that spreads about their mean. */
  const law = countLaw(55, 900);
  const weeks = Array.from({ length: 10 }, (_, k) => 10 * (k + 1));
  const learned = () => {
    const safety = new ShopSafety();
    for (const units of weeks) safety.add(law, 0, units);
    return safety;
  };
  /** Share of units filled by the level that covers demand with this chance. */
  const filled = (chance: number) => {
    const level = law.quantile(chance);
    const all = weeks.reduce((sum, units) => sum + units, 0);
    return weeks.reduce((sum, units) => sum + Math.min(level, units), 0) / all;
  };

  it('says which chance would have filled so much of the past', () => {
    for (const target of [0.8, 0.9, 0.95]) {
      const reached = filled(learned().chance(target)!);
      expect(Math.abs(reached - target)).toBeLessThan(0.015);
    }
  });

  it('leaves out what was short before the cycle began', () => {
    const safety = new ShopSafety();
    for (let k = 0; k < 10; k++) safety.add(law, 500, 510);
    // Every level in question is below 500: all ten of each cycle are short, and nothing helps.
    expect(safety.chance(0.9)).toBe(0.99);
    const short = new ShopSafety();
    for (let k = 0; k < 10; k++) short.add(law, 0, 10);
    expect(short.chance(0.9)).toBe(0.5);
  });

  it('rises with the target, and ends where one cycle in 100 is short', () => {
    const safety = learned();
    const chances = [0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1].map((target) => safety.chance(target)!);
    expect(chances).toEqual(chances.toSorted((a, b) => a - b));
    expect(Math.max(...chances)).toBeLessThanOrEqual(0.99);
  });

  it('knows nothing before anything was asked for', () => {
    expect(new ShopSafety().chance(0.9)).toBeNull();
  });
});
